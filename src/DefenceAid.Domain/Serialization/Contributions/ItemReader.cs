namespace DefenceAid.Domain.Serialization;

/// <summary>Reads an item in kind.</summary>
internal sealed class ItemReader : ObjectReader<AidItem>
{
    private string _description = string.Empty;
    private decimal? _quantity;
    private StatedAmount? _value;
    private ValuationBasis? _valuation;

    public ItemReader(ValueReaders values, JsonTrail trail)
        : base(trail) => Expect(
            new ObjectMember("description", IsRequired: true, (ref cursor) => _description = values.Texts.Read(ref cursor)),
            new ObjectMember("quantity", IsRequired: false, (ref cursor) => _quantity = ValueReaders.ReadQuantity(ref cursor)),
            new ObjectMember("value", IsRequired: false, (ref cursor) => _value = ValueReaders.ReadAmount(ref cursor)),
            new ObjectMember("valuation", IsRequired: false, (ref cursor) => _valuation = values.Valuations.Read(ref cursor)));

    protected override void Clear()
    {
        _quantity = null;
        _value = null;
        _valuation = null;
    }

    protected override AidItem ToRecord() => new(_description, _quantity, _value, _valuation);
}
