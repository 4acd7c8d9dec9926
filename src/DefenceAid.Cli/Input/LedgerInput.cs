using System.Collections.Immutable;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Input;

/// <summary>A ledger as it was read: its name for people, itself or null where it has errors, and what was noticed.</summary>
internal sealed record LedgerInput(string Name, AidLedger? Ledger, ImmutableArray<Finding> Findings)
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
        return new LedgerInput(name, ledger, findings);
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
