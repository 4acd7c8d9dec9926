using System.Collections.Immutable;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Input;

/// <summary>A ledger as it was read: its name for people, itself or null where it has errors, what was noticed, and the document if there is one.</summary>
internal sealed record LedgerInput(string Name, AidLedger? Ledger, ImmutableArray<Finding> Findings, ReadOnlyMemory<byte>? Document = null)
{
    /// <summary>What the name of a sample starts with.</summary>
    public const string SamplePrefix = "sample:";

    /// <summary>The name of standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads a file, a sample, or standard input.</summary>
    /// <param name="source">A path, <c>sample:NAME</c>, or <c>-</c>.</param>
    /// <param name="console">Where standard input is.</param>
    /// <exception cref="UsageException">No sample has the name, or the path is empty.</exception>
    /// <exception cref="UnreadableInputException">It can't be read.</exception>
    public static LedgerInput Read(string source, ToolConsole console)
    {
        if (source.StartsWith(SamplePrefix, StringComparison.Ordinal))
        {
            return Sample(source);
        }

        bool isStandardInput = source == StandardInput;
        string name = isStandardInput ? "standard input" : source;
        byte[] utf8 = isStandardInput ? InputBytes.OfStream(console.OpenInput, name) : InputBytes.OfFile(source);
        LedgerJson.TryRead(utf8, out AidLedger? ledger, out ImmutableArray<Finding> findings);
        return new LedgerInput(name, ledger, findings, utf8);
    }

    /// <summary>Gives the warnings of the audit that reading has not given; none where there is no ledger.</summary>
    public ImmutableArray<Finding> AuditWarnings()
    {
        ImmutableArray<Finding> audit = Ledger?.Audit() ?? [];
        ImmutableArray<Finding> warnings = [.. audit
            .Where(finding => finding.Severity == FindingSeverity.Warning)
            .Except(Findings.Select(finding => finding with { Line = null }))];
        return Document is { } utf8 ? LedgerJson.WithLines(utf8, warnings) : warnings;
    }

    private static LedgerInput Sample(string source)
    {
        string name = source[SamplePrefix.Length..];
        if (!SampleLedgers.Names.Contains(name, StringComparer.Ordinal))
        {
            throw new UsageException(
                $"FILE: Expected one of {string.Join(", ", SampleLedgers.Names.Select(sample => SamplePrefix + sample))} but got \"{source}\".");
        }

        AidLedger ledger = SampleLedgers.Load(name);
        return new LedgerInput(source, ledger, ledger.Findings);
    }
}
