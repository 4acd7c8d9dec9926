using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="AidItem"/>.</summary>
internal sealed class ItemDocument : RecordDocument<AidItem>
{
    public required string Description { get; set; }

    [JsonConverter(typeof(QuantityJsonConverter))]
    public decimal? Quantity { get; set; }

    public StatedAmount? Value { get; set; }

    public ValuationBasis? Valuation { get; set; }

    public static ItemDocument From(AidItem item) => new()
    {
        Description = item.Description,
        Quantity = item.Quantity,
        Value = item.Value,
        Valuation = item.Valuation == ValuationBasis.NotStated ? null : item.Valuation,
    };

    protected override AidItem ToRecord() => new(Description, Quantity, Value, Valuation);
}
