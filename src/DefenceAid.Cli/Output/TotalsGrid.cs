using System.Collections.Immutable;
using System.Globalization;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Puts totals into words for people: a column for each dimension, the total, the number of contributions.</summary>
internal static class TotalsGrid
{
    /// <summary>Gives the grid; what all rows come to is its footer, unless one row says it already.</summary>
    /// <param name="table">The totals.</param>
    /// <param name="registry">Where the names are.</param>
    /// <param name="lineBreaks">Whether a total of several currencies takes a line for each.</param>
    public static TextGrid Of(TotalsTable table, AidRegistry registry, bool lineBreaks)
    {
        ImmutableArray<Dimension> dimensions = table.Query.Dimensions;
        var labels = new RowLabels(table, registry);
        ImmutableArray<string[]> rows = [.. table.Rows.Select(row => (string[])[.. labels.Of(row.Key), .. Figures(row.Total, lineBreaks)])];
        string[] total = [.. dimensions.Select((_, place) => place == 0 ? "Total" : string.Empty), .. Figures(table.Total, lineBreaks)];
        if (dimensions.IsEmpty)
        {
            rows = [total];
        }

        return new TextGrid(
            [
                .. dimensions.Select(dimension => new GridColumn(dimension.Name)),
                new GridColumn("Total", IsRightAligned: true),
                new GridColumn("Contributions", IsRightAligned: true),
            ],
            rows,
            rows.Length == 1 ? null : total);
    }

    private static string[] Figures(AidTotal total, bool lineBreaks) =>
    [
        lineBreaks && total.Amounts.Length > 1 ? Lines(total) : total.ToString(),
        total.Contributions.ToString(CultureInfo.InvariantCulture),
    ];

    // The text of a total is its amounts, joined, and then its counts.
    private static string Lines(AidTotal total)
    {
        string counts = total.ToString()[string.Join(" + ", total.Amounts).Length..].TrimStart(' ', ';');
        return string.Join('\n', total.Amounts.Select(amount => amount.ToString()).Append(counts)).TrimEnd();
    }
}
