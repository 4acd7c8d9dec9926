namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of <see cref="FundingSource"/>.</summary>
internal sealed class FundingSourceDocument : RecordDocument<FundingSource>
{
    public required Id<Party> Party { get; set; }

    public Money? Amount { get; set; }

    public Id<Contribution>? Contribution { get; set; }

    public static FundingSourceDocument From(FundingSource source) => new()
    {
        Party = source.Party,
        Amount = source.Amount,
        Contribution = source.Contribution,
    };

    protected override FundingSource ToRecord() => new(Party, Amount, Contribution);
}
