using System.Collections.Immutable;
using DefenceAid.Domain;
using DefenceAid.Interchange.Csv;

namespace DefenceAid.Interchange;

/// <summary>Contributions as rows of CSV: reads any table by a <see cref="CsvMapping"/>, and writes one of its own.</summary>
/// <remarks>
/// <para>Delimiter (comma, semicolon, tab, bar), quotes, line ends and a byte order mark are recognized. A record has at most 1,048,576 characters, a file at most
/// 16,384 columns. A row that can't be read costs that row alone, and is reported with its line and column.</para>
/// <para>Thread safety: all members; a report is of one thread.</para>
/// </remarks>
public static class CsvContributions
{
    private const int PartLength = 32 * 1024;

    /// <summary>Reads contributions row by row. Memory does not grow with the file, unless the mapping says that rows of one contribution may be anywhere.</summary>
    /// <param name="stream">The bytes, from their beginning; read while the contributions are enumerated, once, and not closed.</param>
    /// <param name="mapping">What the columns mean.</param>
    /// <param name="report">Takes what becomes of each row.</param>
    /// <exception cref="LedgerException">While enumerating: it is no CSV, or lacks columns that the mapping reads.</exception>
    public static IEnumerable<Contribution> Read(Stream stream, CsvMapping mapping, CsvReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(report);
        return Contributions(() => new DecodedText(stream, mapping.Plan.Encoding), mapping, report, isEachKeyOnce: false);
    }

    /// <summary>Reads contributions row by row. Memory does not grow with the file, unless the mapping says that rows of one contribution may be anywhere.</summary>
    /// <param name="text">The text, from its beginning; read while the contributions are enumerated, once, and not closed.</param>
    /// <param name="mapping">What the columns mean.</param>
    /// <param name="report">Takes what becomes of each row.</param>
    /// <exception cref="LedgerException">While enumerating: it is no CSV, or lacks columns that the mapping reads.</exception>
    public static IEnumerable<Contribution> Read(TextReader text, CsvMapping mapping, CsvReport report)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(report);
        return Contributions(() => text, mapping, report, isEachKeyOnce: false);
    }

    /// <summary>Reads a whole ledger: the mapping's registry with the contributions of the rows. A second row or group of rows with one id costs itself.</summary>
    /// <param name="stream">The bytes, from their beginning; not closed.</param>
    /// <param name="mapping">What the columns mean.</param>
    /// <param name="report">Takes what becomes of each row.</param>
    /// <exception cref="LedgerException">It is no CSV, lacks columns that the mapping reads, or the records make no whole.</exception>
    public static AidLedger ReadLedger(Stream stream, CsvMapping mapping, CsvReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(report);
        return Ledger(() => new DecodedText(stream, mapping.Plan.Encoding), mapping, report);
    }

    /// <summary>Reads a whole ledger: the mapping's registry with the contributions of the rows. A second row or group of rows with one id costs itself.</summary>
    /// <param name="text">The text, from its beginning; not closed.</param>
    /// <param name="mapping">What the columns mean.</param>
    /// <param name="report">Takes what becomes of each row.</param>
    /// <exception cref="LedgerException">It is no CSV, lacks columns that the mapping reads, or the records make no whole.</exception>
    public static AidLedger ReadLedger(TextReader text, CsvMapping mapping, CsvReport report)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(mapping);
        ArgumentNullException.ThrowIfNull(report);
        return Ledger(() => text, mapping, report);
    }

    /// <summary>Writes contributions, a row for each entry, in the columns that <see cref="CsvMapping.Standard"/> reads.</summary>
    /// <param name="stream">Where to; UTF-8 without a byte order mark, lines ended by CR LF; not closed.</param>
    /// <param name="contributions">The contributions.</param>
    public static void Write(Stream stream, IEnumerable<Contribution> contributions)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(contributions);
        foreach (byte[] part in Parts(contributions))
        {
            stream.Write(part);
        }
    }

    /// <summary>Writes contributions, a row for each entry, in the columns that <see cref="CsvMapping.Standard"/> reads.</summary>
    /// <param name="stream">Where to; UTF-8 without a byte order mark, lines ended by CR LF; not closed.</param>
    /// <param name="contributions">The contributions.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(Stream stream, IEnumerable<Contribution> contributions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(contributions);
        foreach (byte[] part in Parts(contributions))
        {
            await stream.WriteAsync(part, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Lists what a ledger has and the written columns don't: the registry, statements and published totals, items, extensions, and what is
    /// there several times where a row has room for one.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <returns>Warnings, each with the path of what is left out; empty where nothing is.</returns>
    public static ImmutableArray<Finding> NotCarried(AidLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return Losses.Of(ledger);
    }

    /// <summary>Lists what one contribution has and the written columns don't, for contributions that are written as they come.</summary>
    /// <param name="contribution">The contribution.</param>
    /// <param name="path">The path of the contribution, with which those of the findings start.</param>
    /// <returns>Warnings, each with the path of what is left out; empty where nothing is.</returns>
    public static ImmutableArray<Finding> NotCarried(Contribution contribution, string path = "$")
    {
        ArgumentNullException.ThrowIfNull(contribution);
        ArgumentNullException.ThrowIfNull(path);
        return Losses.Of(contribution, path);
    }

    private static IEnumerable<byte[]> Parts(IEnumerable<Contribution> contributions)
    {
        var rows = new ContributionRows();
        foreach (Contribution contribution in contributions)
        {
            rows.Add(contribution);
            if (rows.Length >= PartLength)
            {
                yield return rows.Take();
            }
        }

        yield return rows.Take();
    }

    private static AidLedger Ledger(Func<TextReader> open, CsvMapping mapping, CsvReport report)
    {
        AidRegistry registry = mapping.Registry;
        return new LedgerBuilder()
            .Add(registry.Parties.AsSpan())
            .Add(registry.Groups.AsSpan())
            .Add(registry.Coalitions.AsSpan())
            .Add(registry.Agreements.AsSpan())
            .Add([.. Contributions(open, mapping, report, isEachKeyOnce: true)])
            .Build();
    }

    private static IEnumerable<Contribution> Contributions(Func<TextReader> open, CsvMapping mapping, CsvReport report, bool isEachKeyOnce)
    {
        using var file = MappedFile.Open(open(), mapping.Plan, report);
        var groups = new RowGroups(file, mapping.Plan.Order, isEachKeyOnce);
        while (groups.Next() is { } contribution)
        {
            report.CountContribution();
            yield return contribution;
        }
    }
}
