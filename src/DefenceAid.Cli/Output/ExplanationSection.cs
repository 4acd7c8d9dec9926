using System.Collections.Immutable;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>One part of an explanation: the contributions behind a row, or those that were not counted.</summary>
internal sealed record ExplanationSection(string Heading, ImmutableArray<ExplainedRow> Rows)
{
    /// <summary>Explains a table: a section for each row, and one for what was not counted, where anything was.</summary>
    /// <param name="table">The table.</param>
    /// <param name="ledger">The ledger that it is of.</param>
    /// <param name="rates">The rates that it was converted by, or null.</param>
    public static IEnumerable<ExplanationSection> AllOf(TotalsTable table, AidLedger ledger, RateTable? rates)
    {
        var labels = new RowLabels(table, ledger.Registry);
        foreach (TotalsRow row in table.Rows)
        {
            string name = table.Query.Dimensions.IsEmpty ? "Total" : string.Join(", ", labels.Of(row.Key));
            yield return new ExplanationSection($"{name}: {row.Total}", table.Query.Explain(ledger, row.Key, rates).Rows);
        }

        ImmutableArray<ExplainedRow> excluded = table.Query.Explain(ledger, null, rates).Excluded;
        if (!excluded.IsEmpty)
        {
            yield return new ExplanationSection("Not counted", excluded);
        }
    }

    /// <summary>Gives the entries and the sources of a contribution, a line each.</summary>
    /// <param name="row">The contribution.</param>
    public static IEnumerable<string> DetailsOf(ExplainedRow row) =>
    [
        .. row.Entries.Select(entry => entry.ToString()),
        .. row.Contribution.Sources.Select(source => $"source: {source}"),
    ];
}
