namespace DefenceAid.Domain.Serialization;

/// <summary>Reads whose money it is.</summary>
internal sealed class FundingSourceReader : ObjectReader<FundingSource>
{
    private Id<Party> _party;
    private Money? _amount;
    private Id<Contribution>? _contribution;

    public FundingSourceReader(ValueReaders values, JsonTrail trail)
        : base(trail) => Expect(
            new ObjectMember("party", IsRequired: true, (ref reader) => _party = values.Parties.Read(ref reader)),
            new ObjectMember("amount", IsRequired: false, (ref reader) => _amount = ValueReaders.ReadMoney(ref reader)),
            new ObjectMember("contribution", IsRequired: false, (ref reader) => _contribution = IdJsonConverter<Contribution>.Parse(ref reader)));

    protected override void Clear()
    {
        _amount = null;
        _contribution = null;
    }

    protected override FundingSource ToRecord() => new(_party, _amount, _contribution);
}
