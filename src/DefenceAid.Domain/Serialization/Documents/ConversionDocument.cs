using System.Text.Json.Serialization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="TotalsConversion"/>.</summary>
internal sealed class ConversionDocument : RecordDocument<TotalsConversion>
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Currency To { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required RatePolicy Rates { get; set; }

    public ResultRounding? Rounding { get; set; }

    public static ConversionDocument From(TotalsConversion conversion) => new()
    {
        To = conversion.To,
        Rates = conversion.Policy,
        Rounding = conversion.Rounding == ResultRounding.MinorUnit ? null : conversion.Rounding,
    };

    protected override TotalsConversion ToRecord() => new(To, Rates, Rounding ?? ResultRounding.MinorUnit);
}
