using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="TotalsQuery"/>.</summary>
internal sealed class QueryDocument : RecordDocument<TotalsQuery>
{
    public required ScopeDocument Scope { get; set; }

    public Dimension[]? By { get; set; }

    public ConversionDocument? Convert { get; set; }

    public static QueryDocument From(TotalsQuery query) => new()
    {
        Scope = ScopeDocument.From(query.Scope),
        By = DocumentList.From(query.Dimensions),
        Convert = query.Conversion is { } conversion ? ConversionDocument.From(conversion) : null,
    };

    protected override TotalsQuery ToRecord()
    {
        TotalsQuery query = new TotalsQuery(Scope.Record).GroupBy(By);
        return Convert?.Record is { } conversion ? query.ConvertTo(conversion.To, conversion.Policy, conversion.Rounding) : query;
    }
}
