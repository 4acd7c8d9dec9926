using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class ProfileComparerTests
{
    private static readonly Contribution Aid = Make("a", new Id<Party>("lt"), new Id<Party>("ua"), AidCategory.Military, AidChannel.DonorIndustry);

    public static TheoryData<string, Contribution> WhatAQueryTellsApart => new()
    {
        { "donors", Make("a", new Id<Party>("dk"), new Id<Party>("ua"), AidCategory.Military, AidChannel.DonorIndustry) },
        { "shares", Make("a", PartyShares.Weighted((new Id<Party>("lt"), 1), (new Id<Party>("dk"), 2)), new Id<Party>("ua"), AidCategory.Military, AidChannel.DonorIndustry) },
        { "recipients", Make("a", new Id<Party>("lt"), new Id<Party>("md"), AidCategory.Military, AidChannel.DonorIndustry) },
        { "category", Make("a", new Id<Party>("lt"), new Id<Party>("ua"), AidCategory.Financial, AidChannel.DonorIndustry) },
        { "route", Make("a", new Id<Party>("lt"), new Id<Party>("ua"), AidCategory.Military, AidChannel.OwnStock) },
        { "form", Aid.InForm(FinanceForm.Loan) },
        { "coalition", Aid.Within(new Id<Coalition>("drones")) },
        { "agreement", Aid.Under(new Id<Agreement>("frame")) },
        { "pool", Aid.PayingInto(new Id<Party>("fund")) },
        { "whose money", Aid.FundedBy(new Id<Party>("fund")) },
        { "tag", Aid.WithTag("plan", "1") },
    };

    [Theory]
    [MemberData(nameof(WhatAQueryTellsApart))]
    public void Equals_WhatAQueryTellsApart_IsFalse(string what, Contribution other) =>
        new ProfileComparer().Equals(Aid, other).Should().BeFalse(what);

    [Fact]
    public void Equals_WhatNoQueryLooksAt_IsTrue()
    {
        Contribution other = Make("b", new Id<Party>("lt"), new Id<Party>("ua"), AidCategory.Military, AidChannel.DonorIndustry.Through(new Id<Party>("maker")))
            .WithEntry(new StageEntry(AidStage.Committed, new Money(1, Currency.EUR)))
            .WithItem("boots")
            .RecordedOn(new LocalDate(2024, 1, 1));
        var comparer = new ProfileComparer();

        comparer.Equals(Aid, other).Should().BeTrue();
        comparer.GetHashCode(Aid).Should().Be(comparer.GetHashCode(other));
    }

    private static Contribution Make(string id, PartyShares donors, PartyShares recipients, AidCategory category, AidChannel channel) =>
        Contribution.Create(id, donors, recipients, category, channel);
}
