using System.Collections.Immutable;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Input;

/// <summary>A ledger as it was read: its name for people, itself or null where it has errors, what was noticed, and the document if there is one.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Ledger">The ledger, or null where there is none for its errors.</param>
/// <param name="Findings">What was noticed; with a ledger, an error is of a row or a line that it lacks.</param>
/// <param name="Notes">What became of rows, a line each.</param>
/// <param name="Document">The bytes of a ledger in JSON, or null.</param>
internal sealed record LedgerInput(
    string Name, AidLedger? Ledger, ImmutableArray<InputFinding> Findings, ImmutableArray<string> Notes, ReadOnlyMemory<byte>? Document = null)
{
    /// <summary>What the name of a sample starts with.</summary>
    public const string SamplePrefix = "sample:";

    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    private const int MostNames = 3;

    /// <summary>Gets the exit code where nothing else is to be said: bad data where a part of it could not be read.</summary>
    public int ExitCode => Ledger is null || Findings.Any(found => found.Finding.Severity == FindingSeverity.Error) ? Cli.ExitCode.BadData : Cli.ExitCode.Done;

    /// <summary>Reads files, folders, samples, or standard input, as one ledger.</summary>
    /// <param name="request">What is to be read.</param>
    /// <param name="console">Where standard input is.</param>
    /// <exception cref="UsageException">No sample has a name that was asked for, or a path is empty.</exception>
    /// <exception cref="UnreadableInputException">An input can't be read.</exception>
    /// <exception cref="BadInputException">The mapping or the registry has errors.</exception>
    public static LedgerInput Read(InputRequest request, ToolConsole console)
    {
        var source = new LedgerSource(request, console);
        var notes = new List<string>();
        ILookup<bool, string> files = request.Files((folder, others) => notes.Add(PassedOver(folder, others))).ToLookup(file => IsLedger(request, file));
        LedgerInput[] ledgers = [.. files[true].OrderBy(file => request.FormatOf(file)).Select(source.Read)];
        if (files[false].Any())
        {
            source.References.Add(ledgers.Select(ledger => ledger.Ledger).OfType<AidLedger>());
        }

        LedgerInput[] parts = [.. ledgers, .. files[false].Select(source.Read)];
        LedgerInput whole = parts is [var only] ? only : Merge(parts);
        return whole with { Notes = [.. notes, .. whole.Notes] };
    }

    /// <summary>Gives the warnings of the audit that reading has not given; none where there is no ledger.</summary>
    public ImmutableArray<InputFinding> AuditWarnings()
    {
        ImmutableArray<Finding> audit = Ledger?.Audit() ?? [];
        ImmutableArray<Finding> warnings = [.. audit
            .Where(finding => finding.Severity == FindingSeverity.Warning)
            .Except(Findings.Select(found => found.Finding with { Line = null }))];
        return [.. (Document is { } utf8 ? LedgerJson.WithLines(utf8, warnings) : warnings).Select(finding => new InputFinding(Name, finding))];
    }

    // What is not there is missed when it is read.
    private static bool IsLedger(InputRequest request, string file) =>
        InputRequest.IsSample(file) || ((file == StandardInput || Path.Exists(file)) && request.FormatOf(file).HasRegistry);

    private static LedgerInput Merge(LedgerInput[] parts)
    {
        string name = parts.Length <= MostNames ? string.Join(" + ", parts.Select(part => part.Name)) : $"{parts[0].Name} + {parts.Length - 1} more";
        ImmutableArray<InputFinding> findings = [.. parts.SelectMany(part => part.Findings)];
        ImmutableArray<string> notes = [.. parts.SelectMany(part => part.Notes)];
        if (Array.Exists(parts, part => part.Ledger is null))
        {
            return new LedgerInput(name, null, findings, notes);
        }

        LedgerBuilder builder = parts.Aggregate(new LedgerBuilder(), (whole, part) => whole.Merge(part.Ledger!));
        builder.TryBuild(out AidLedger? ledger, out ImmutableArray<Finding> clashes);
        return new LedgerInput(
            name,
            ledger,
            [.. findings, .. clashes.Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => new InputFinding(name, finding))],
            notes);
    }

    private static string PassedOver(string folder, IReadOnlyList<string> others)
    {
        string names = string.Join(", ", others.Take(MostNames).Select(path => Path.GetRelativePath(folder, path)));
        return $"{folder}: passed over, with none of the extensions {DataFormat.Extensions}: {names}{(others.Count > MostNames ? $" and {others.Count - MostNames} more" : string.Empty)}";
    }
}
