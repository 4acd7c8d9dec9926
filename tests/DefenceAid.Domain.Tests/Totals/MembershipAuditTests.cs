using DefenceAid.Domain.Tests.Ledgers;
using NodaTime;
using static DefenceAid.Domain.Tests.Totals.AuditedAid;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class MembershipAuditTests
{
    private static readonly Party Denmark = Party.Government("dk", "Denmark", Country.Of("DK"));
    private static readonly Party Latvia = Party.Government("lv", "Latvia", Country.Of("LV"));

    // A list of 2024-02-14 has a lead and a member; one of 2024-07-11 has another; the coalition was launched on 2024-01-25.
    private static readonly Coalition Listed = Records.Drones
        .WithValidity(Since("2024-01-25"))
        .WithMember(Records.Ukraine, CoalitionRole.Member, Since("2024-01-25"))
        .WithMember(Latvia, CoalitionRole.Lead, Since("2024-02-14"))
        .WithMember(Denmark, CoalitionRole.Member, Since("2024-02-14"));

    [Fact]
    public void Audit_DonorNoListNames_Warns() =>
        Audited(Listed, "2024-04-24").Should().Equal(
            "warning donor-not-member at $.contributions[0].donors: expected a member of the coalition \"drones\" on 2024-04-24 but got \"lt\", which no list names.");

    [Theory]
    [InlineData("lead", "2024-04-24")]
    [InlineData("lead", "2024-04")]
    [InlineData("lead", "2024")]
    [InlineData("member", "2024-04-24")]
    [InlineData("member", "2025")]
    [InlineData("member", null)]
    public void Audit_DonorIsOrMayBeAMember_SaysNothing(string role, string? on) =>
        Audited(Listed.WithMember(Records.Lithuania, CoalitionRole.Of(role), Since("2024-04-24")), on).Should().BeEmpty();

    // A list that has it later does not say that it was no member before.
    [Theory]
    [InlineData("2024-07-10", "2024-07-10")]
    [InlineData("2024-06", "2024-06")]
    public void Audit_DonorNamedLater_IsInformation(string on, string said) =>
        Audited(Listed.WithMember(Records.Lithuania, CoalitionRole.Member, Since("2024-07-11")), on).Should().Equal(
            "information donor-not-member at $.contributions[0].donors: "
            + $"expected a member of the coalition \"drones\" on {said} but got \"lt\", which no list names before 2024-07-11.");

    [Fact]
    public void Audit_DonorHadLeft_Warns()
    {
        Coalition left = Listed.WithMember(Records.Lithuania, CoalitionRole.Member, new Validity(Day("2024-02-14"), Day("2024-03-31")));

        Audited(left, "2024-04-01").Should().ContainSingle().Which.Should().StartWith("warning").And.EndWith("but got \"lt\", a member until 2024-03-31.");
        Audited(left, "2024-03-31").Should().BeEmpty();
        Audited(left, "2024").Should().BeEmpty();
    }

    [Fact]
    public void Audit_DonorIsAnObserver_IsInformation() =>
        Audited(Listed.WithMember(Records.Lithuania, CoalitionRole.Observer, Since("2024-02-14")), "2024-04-24")
            .Should().ContainSingle().Which.Should().StartWith("information").And.EndWith("but got \"lt\", an observer then.");

    [Fact]
    public void Audit_CoalitionNotThereYet_Warns() =>
        Audited(Listed.WithMember(Records.Lithuania, CoalitionRole.Member), "2024-01-24")
            .Should().ContainSingle().Which.Should().StartWith("warning").And.EndWith("but got \"lt\", and the coalition's days are 2024-01-25/...");

    // Who leads is no list of members, nor is the beneficiary one; where nobody is listed, nothing can be missed.
    [Fact]
    public void Audit_NoListOfMembersThen_IsInformationOrNothing()
    {
        Coalition led = Records.Drones.WithMember(Records.Ukraine, CoalitionRole.Member).WithMember(Latvia, CoalitionRole.Lead);

        Audited(led, "2024-04-24").Should().ContainSingle().Which.Should()
            .StartWith("information").And.EndWith("but got \"lt\", which no list names; members are not listed for that time.");
        Audited(Listed, "2024-02-13").Should().ContainSingle().Which.Should().StartWith("information");
        Audited(Listed, "2024-02").Should().ContainSingle().Which.Should().StartWith("information", "the list is of the middle of the month");
        Audited(Records.Drones, "2024-04-24").Should().BeEmpty();
        Audited(Records.Drones.WithMember(Records.Ukraine, CoalitionRole.Member), "2024-04-24").Should().BeEmpty();
    }

    [Fact]
    public void Audit_NoDate_SaysNoDay() =>
        Audited(Records.Drones.WithMember(Denmark, CoalitionRole.Member), null).Should().Equal(
            "warning donor-not-member at $.contributions[0].donors: expected a member of the coalition \"drones\" but got \"lt\", which no list names.");

    // The government is the donor and its ministry the member, and the other way round.
    [Fact]
    public void Audit_PartOfTheDonorOrItsWholeIsAMember_SaysNothing()
    {
        StageEntry entry = Entry(AidStage.Announced, "EUR 5", "2024-04-24");
        LedgerBuilder With(Party member, Party donor) => Records.Builder.Add(Denmark, Latvia)
            .Add(Other.WithMember(Denmark, CoalitionRole.Member).WithMember(member, CoalitionRole.Member))
            .Add(Aid(donor, entry).Within(Other));

        Audit(With(Records.Lithuania, Records.Ministry)).Should().BeEmpty();
        Audit(With(Records.Ministry, Records.Lithuania)).Should().BeEmpty();
        Audit(With(Latvia, Records.Ministry)).Should().ContainSingle();
    }

    [Fact]
    public void Audit_JointDonors_NamesTheOneThatIsNot()
    {
        Contribution aid = Aid(PartyShares.Jointly(Denmark, Records.Lithuania), Entry(AidStage.Announced, "EUR 5", "2024-04-24")).Within(Other);

        Audit(Records.Builder.Add(Denmark, Latvia).Add(Other.WithMember(Denmark, CoalitionRole.Member)).Add(aid))
            .Should().ContainSingle().Which.Should().Contain("but got \"lt\"");
    }

    // It is its own coalition.
    [Fact]
    public void Audit_DonorIsTheBeneficiary_SaysNothing()
    {
        Contribution aid = Aid(Records.Ukraine, Entry(AidStage.Announced, "EUR 5", "2024-04-24")).Within(Other);

        Audit(Records.Builder.Add(Denmark).Add(Other.WithMember(Denmark, CoalitionRole.Member)).Add(aid)).Should().BeEmpty();
    }

    [Fact]
    public void Audit_SeveralEntries_TakesTheFirst()
    {
        Contribution aid = Aid(Entry(AidStage.Committed, "EUR 5", "2024-07-11"), Entry(AidStage.Announced, "EUR 5", "2024-04-24")).Within(Other);
        Coalition later = Other.WithMember(Records.Lithuania, CoalitionRole.Member, Since("2024-07-11"));

        Audit(Records.Builder.Add(later).Add(aid)).Should().ContainSingle().Which.Should().Contain(" on 2024-04-24 but");
    }

    [Fact]
    public void Audit_NoEntries_SaysNothing() =>
        Audit(Records.Builder.Add(Denmark).Add(Other.WithMember(Denmark, CoalitionRole.Member)).Add(Aid().Within(Other))).Should().BeEmpty();

    // Records.Builder has the coalition "drones"; this one can have memberships.
    private static Coalition Other => Coalition.Create("other", "Other", Capability.Other, Records.Ukraine);

    private static string[] Audited(Coalition coalition, string? on) => Audit(new LedgerBuilder()
        .Add(Records.Lithuania, Records.Ukraine, Denmark, Latvia)
        .Add(coalition)
        .Add(Aid(Entry(AidStage.Announced, "EUR 5", on)).Within(coalition)));

    private static Validity Since(string day) => Validity.Since(Day(day));

    private static LocalDate Day(string text) => PartialDate.Parse(text).FirstDay;
}
