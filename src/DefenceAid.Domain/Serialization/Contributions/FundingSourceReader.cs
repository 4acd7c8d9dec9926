namespace DefenceAid.Domain.Serialization;

/// <summary>Reads whose money it is.</summary>
internal sealed class FundingSourceReader : ObjectReader<FundingSource>
{
    private Id<Party> _party;
    private Money? _amount;
    private Id<Contribution>? _contribution;

    public FundingSourceReader(ValueReaders values, JsonTrail trail)
        : base(trail) => Expect(
            new ObjectMember("party", IsRequired: true, (ref cursor) => _party = values.Parties.Read(ref cursor)),
            new ObjectMember("amount", IsRequired: false, (ref cursor) => _amount = ValueReaders.ReadMoney(ref cursor)),
            new ObjectMember("contribution", IsRequired: false, (ref cursor) => _contribution = ValueReaders.ReadContribution(ref cursor)));

    protected override void Clear()
    {
        _amount = null;
        _contribution = null;
    }

    protected override FundingSource ToRecord() => new(_party, _amount, _contribution);
}
