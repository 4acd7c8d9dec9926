using System.Collections.Immutable;
using DefenceAid.Cli.Output;
using DefenceAid.Domain;
using DefenceAid.Interchange;

namespace DefenceAid.Cli.Input;

/// <summary>The parties, groups, coalitions and agreements that rows and lines refer to, and the mapping that reads rows.</summary>
/// <param name="request">What is to be read.</param>
/// <param name="console">Where standard input is.</param>
internal sealed class InputReferences(InputRequest request, ToolConsole console)
{
    private AidLedger? _ledger;
    private CsvMapping? _mapping;

    /// <summary>Gets a ledger of these records and nothing else: those of <c>--registry</c>, and of the ledgers that are read beside.</summary>
    /// <exception cref="UsageException">The registry that was named is of a format that has none.</exception>
    /// <exception cref="BadInputException">The registry that was named has errors.</exception>
    public AidLedger Ledger => _ledger ??= Named();

    /// <summary>Gets the mapping that was named, or the one that reads what the library writes.</summary>
    /// <exception cref="BadInputException">It has errors.</exception>
    public CsvMapping Mapping => _mapping ??= OfMap();

    /// <summary>Gives a ledger of a registry, and nothing else.</summary>
    public static AidLedger Of(AidRegistry registry) => new LedgerBuilder()
        .Add(registry.Parties.AsSpan())
        .Add(registry.Groups.AsSpan())
        .Add(registry.Coalitions.AsSpan())
        .Add(registry.Agreements.AsSpan())
        .Build();

    /// <summary>Says that what was named cannot be used, by its first error.</summary>
    public static BadInputException Bad(string name, IEnumerable<Finding> findings)
    {
        Finding[] errors = [.. findings.Where(finding => finding.Severity == FindingSeverity.Error)];
        return new BadInputException(FindingLine.Of(name, errors[0]) + (errors.Length == 1 ? string.Empty : $" ({errors.Length - 1} more)"));
    }

    /// <summary>Adds the records of ledgers that are read beside, before the first row is read. Where two differ, merging the ledgers says so.</summary>
    public void Add(IEnumerable<AidLedger> beside)
    {
        AidLedger[] ledgers = [.. beside.Select(ledger => Of(ledger.Registry))];
        LedgerBuilder builder = ledgers.Aggregate(new LedgerBuilder().Merge(Ledger), (whole, ledger) => whole.Merge(ledger));
        _ledger = builder.TryBuild(out AidLedger? merged, out _) ? merged : _ledger;
    }

    private AidLedger Named()
    {
        if (request.Registry is not { } path)
        {
            return new LedgerBuilder().Build();
        }

        var asked = InputRequest.Of(path);
        if (asked.KnownFormatOf(path) is not { HasRegistry: true })
        {
            throw new UsageException($"--registry: Expected a ledger in JSON, IATI or Parquet but got \"{path}\".");
        }

        LedgerInput input = new LedgerSource(asked, console).Read(path);
        return input.Ledger is { } ledger ? Of(ledger.Registry) : throw Bad(path, input.Findings.Select(found => found.Finding));
    }

    private CsvMapping OfMap()
    {
        if (request.Map is not { } path)
        {
            return CsvMapping.Standard.WithRegistry(Ledger.Registry);
        }

        return CsvMapping.TryParse(InputFile.ReadAll(path), Ledger.Registry, out CsvMapping? mapping, out ImmutableArray<Finding> findings)
            ? mapping
            : throw Bad(path, findings);
    }
}
