using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="TotalsQuery"/>.</summary>
internal sealed class QueryDocument : RecordDocument<TotalsQuery>
{
    public required ScopeDocument Scope { get; set; }

    public Dimension[]? By { get; set; }

    public static QueryDocument From(TotalsQuery query) => new()
    {
        Scope = ScopeDocument.From(query.Scope),
        By = DocumentList.From(query.Dimensions),
    };

    protected override TotalsQuery ToRecord() => new TotalsQuery(Scope.Record).GroupBy(By);
}
