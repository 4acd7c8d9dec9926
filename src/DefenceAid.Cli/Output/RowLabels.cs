using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>The names of a table's groups; two that share a name get their ids after it.</summary>
internal sealed class RowLabels
{
    private readonly Dictionary<DimensionValue, string> _labels = [];

    /// <summary>Names the groups of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="registry">Where the names are.</param>
    public RowLabels(TotalsTable table, AidRegistry registry)
    {
        IEnumerable<DimensionValue> values = table.Rows.SelectMany(row => row.Key.Values).Distinct();
        foreach (var sameName in values.GroupBy(value => (value.Dimension, value.Describe(registry, table.Query.Scope.KnownOnDate))))
        {
            bool isShared = sameName.Skip(1).Any();
            foreach (DimensionValue value in sameName)
            {
                _labels[value] = isShared && !value.IsNone ? $"{sameName.Key.Item2} ({value})" : sameName.Key.Item2;
            }
        }
    }

    /// <summary>Gives a name for each value of a key.</summary>
    /// <param name="key">The key of one of the table's rows.</param>
    public IEnumerable<string> Of(TotalsKey key) => key.Values.Select(value => _labels[value]);
}
