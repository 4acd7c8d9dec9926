using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>A query that is asked of files, and what all cores know of it.</summary>
internal sealed class TotalsRun
{
    private readonly Lock _lock = new();
    private readonly Action<Finding> _report;

    public TotalsRun(TotalsQuery query, AidRegistry registry, RateTable? rates, Action<Finding> report)
    {
        Query = query;
        Registry = registry;
        Rates = rates;
        Filter = new GroupFilter(query.Scope, registry);
        _report = report;
        Needs = ColumnNeeds.Of(query);
    }

    public TotalsQuery Query { get; }

    public AidRegistry Registry { get; }

    public RateTable? Rates { get; }

    public GroupFilter Filter { get; }

    /// <summary>Gets the columns that are read of a row group.</summary>
    public ColumnNeeds Needs { get; }

    /// <summary>Reports, from any thread.</summary>
    public void Report(Finding finding)
    {
        lock (_lock)
        {
            _report(finding);
        }
    }
}
