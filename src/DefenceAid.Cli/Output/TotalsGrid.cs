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
    /// <param name="words">Says a total.</param>
    public static TextGrid Of(TotalsTable table, AidRegistry registry, Func<AidTotal, string> words)
    {
        ImmutableArray<Dimension> dimensions = table.Query.Dimensions;
        var labels = new RowLabels(table, registry);
        ImmutableArray<string[]> rows = [.. table.Rows.Select(row => (string[])[.. labels.Of(row.Key), .. Figures(row.Total, words)])];
        string[] total = [.. dimensions.Select((_, place) => place == 0 ? "Total" : string.Empty), .. Figures(table.Total, words)];
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

    private static string[] Figures(AidTotal total, Func<AidTotal, string> words) =>
        [words(total), total.Contributions.ToString(CultureInfo.InvariantCulture)];
}
