using System.Runtime.CompilerServices;
using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Reads what a file has, as objects.</summary>
internal static class FileContributions
{
    /// <summary>Reads the ledger but for its contributions.</summary>
    /// <exception cref="LedgerException">The metadata can't be read.</exception>
    public static AidLedger LedgerOf(EntryFile file) => LedgerOf(file.LedgerText, file.Path);

    /// <summary>Reads the ledger but for its contributions.</summary>
    /// <param name="text">The text of the metadata.</param>
    /// <param name="path">What stands before the places in the file.</param>
    /// <exception cref="LedgerException">The metadata can't be read.</exception>
    public static AidLedger LedgerOf(string text, string path) =>
        LedgerJson.TryRead(Encoding.UTF8.GetBytes(text), out AidLedger? ledger, out System.Collections.Immutable.ImmutableArray<Finding> findings)
            ? new LedgerBuilder()
                .Add(ledger.Registry.Parties.AsSpan())
                .Add(ledger.Registry.Groups.AsSpan())
                .Add(ledger.Registry.Coalitions.AsSpan())
                .Add(ledger.Registry.Agreements.AsSpan())
                .Add(ledger.Statements.AsSpan())
                .Add(ledger.ReportedTotals.AsSpan())
                .Build()
            : throw new LedgerException([.. findings
                .Where(finding => finding.Severity == FindingSeverity.Error)
                .Select(finding => finding with { Path = $"{path}{EntrySchema.LedgerKey}/{finding.Path}" })]);

    /// <summary>Reads the contributions of a file, each with its place in the ledger that was written.</summary>
    public static async IAsyncEnumerable<(long Place, Contribution Contribution)> ReadAsync(
        EntryFile file, Action<Finding> report, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ContributionPlaces places = await file.FindPlacesAsync(cancellationToken).ConfigureAwait(false);
        using var buffers = new ColumnBuffers();
        for (int number = 0; number < file.Groups; number++)
        {
            EntryGroup group = file.Group(number, places);
            if (group.Rows == 0)
            {
                continue;
            }

            EntryColumns columns = await EntryColumns.ReadAsync(group, ColumnNeeds.Everything, buffers, cancellationToken).ConfigureAwait(false);
            var rows = new ContributionRows(columns, report);
            var derived = new DerivedColumns(columns, rows);
            foreach (Range range in ContributionRows.RangesOf(columns))
            {
                if (rows.Read(range) is { } contribution)
                {
                    derived.Check(contribution, range.Start.Value);
                    yield return (columns.Contribution[range.Start.Value] ?? 0, contribution);
                }
            }
        }
    }
}
