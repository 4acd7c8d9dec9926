using NodaTime;
using static DefenceAid.Domain.Tests.Ledgers.Records;

namespace DefenceAid.Domain.Tests.Ledgers;

public sealed class RevisionChainTests
{
    private static readonly LocalDate March = new(2024, 3, 1);

    private static readonly LocalDate May = new(2024, 5, 1);

    [Fact]
    public void Build_Versions_AreLinkedHalfOpenAndKeepTheirPlaces()
    {
        AidLedger ledger = Builder.Add(Aid("a", "EUR 3").RecordedOn(May), Aid("a", "EUR 1"), Aid("b"), Aid("a", "EUR 2").RecordedOn(March)).Build();

        ledger.Contributions.Select(contribution => $"{contribution.Id} {contribution.Entries[0].Amount}").Should().Equal("a EUR 3", "a EUR 1", "b EUR 5", "a EUR 2");
        ledger.Contributions.Select(contribution => contribution.Revision).Should().Equal(
            new Revision(May), new Revision(null, March), default(Revision), new Revision(March, May));
    }

    [Theory]
    [InlineData("2024-02-29", "EUR 1")]
    [InlineData("2024-03-01", "EUR 2")]
    [InlineData("2024-04-30", "EUR 2")]
    [InlineData("2024-05-01", "EUR 3")]
    [InlineData("2030-01-01", "EUR 3")]
    public void FindContribution_OnADay_IsTheVersionKnown(string day, string amount)
    {
        AidLedger ledger = Builder.Add(Aid("a", "EUR 1"), Aid("a", "EUR 2").RecordedOn(March), Aid("a", "EUR 3").RecordedOn(May)).Build();

        ledger.FindContribution(new Id<Contribution>("a"), PartialDate.Parse(day).FirstDay)!.Entries[0].Amount.ToString().Should().Be(amount);
    }

    [Fact]
    public void FindContribution_NotYetKnownOrWithdrawn_IsNull()
    {
        var id = new Id<Contribution>("a");
        AidLedger ledger = Builder.Add(Aid("a").RecordedOn(March), Aid("a").WithdrawnOn(May)).Build();

        ledger.FindContribution(id, March.PlusDays(-1)).Should().BeNull();
        ledger.FindContribution(id, May.PlusDays(-1)).Should().NotBeNull();
        ledger.FindContribution(id, May).Should().BeNull();
        ledger.FindContribution(id).Should().BeNull();
        ledger.FindContribution(new Id<Contribution>("none")).Should().BeNull();
    }

    [Fact]
    public void Build_SupersededVersionWhoseNextIsNotThere_StaysSuperseded()
    {
        AidLedger ledger = Builder.Add(Aid("a").WithRevision(new Revision(March, May))).Build();

        ledger.Contributions[0].Revision.SupersededOn.Should().Be(May);
        ledger.FindContribution(new Id<Contribution>("a")).Should().BeNull("another version took its place, which is not in this ledger");
        ledger.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Merge_VersionThatTheOtherLedgerKnowsToBeSuperseded_IsOneRecord()
    {
        AidLedger part = Builder.Add(Aid("a").RecordedOn(March)).Build();
        AidLedger whole = Builder.Add(Aid("a").RecordedOn(March), Aid("a").RecordedOn(May)).Build();

        new LedgerBuilder().Merge(part).Merge(whole).Build().Should().Be(whole);
        new LedgerBuilder().Merge(whole).Merge(part).Build().Should().Be(whole);
    }

    [Fact]
    public void Build_SupersededDayOfTheRecorder_IsWorkedOutAnewAndReported()
    {
        AidLedger ledger = Builder.Add(Aid("a").WithRevision(new Revision(March, March.PlusDays(1))), Aid("a").RecordedOn(May)).Build();

        ledger.Contributions[0].Revision.SupersededOn.Should().Be(May);
        ledger.Findings.Select(finding => finding.ToString()).Should().Equal(
            "warning superseded-otherwise at $.contributions[0].supersededOn: expected 2024-05-01, the day on which the next version was recorded but got 2024-03-02.");
    }

    [Fact]
    public void TryBuild_DoubledKey_IsAnErrorInEachList()
    {
        Findings(Builder.Add(Aid("a"), Aid("b"), Aid("a"))).Should().Equal(
            "error doubled-key at $.contributions[2].id: expected an id, or a day of recording, that no other record of the list has "
            + "but got \"a\", which $.contributions[0] has too.");
        Findings(Builder.Add(Aid("a").RecordedOn(March), Aid("a").RecordedOn(March))).Should().ContainSingle()
            .Which.Should().Contain("\"a\" recorded on 2024-03-01, which $.contributions[0] has too");
        Findings(Builder.Add(Ukraine)).Should().ContainSingle().Which.Should().Contain("$.parties[4].id");
        Findings(Builder.Add(Drones)).Should().ContainSingle().Which.Should().Contain("$.coalitions[1].id");
        Findings(Builder.Add(Frame)).Should().ContainSingle().Which.Should().Contain("$.agreements[1].id");
        Findings(Builder.Add(CountryGroup.Create("eu", "EU"), CountryGroup.Create("eu", "EU"))).Should().ContainSingle().Which.Should().Contain("$.groups[1].id");
        Findings(Builder.Add(Statement.Create("s", StatementKind.Topic, "x"), Statement.Create("s", StatementKind.Topic, "y")))
            .Should().ContainSingle().Which.Should().Contain("$.statements[1].id");
        Findings(Builder.Add(Reported("EUR 1"), Reported("EUR 2"))).Should().ContainSingle().Which.Should().Contain("$.reportedTotals[1].id");
    }

    [Fact]
    public void TryBuild_ThreeOfOneKey_ReportsTheSecondAndTheThird() =>
        Findings(Builder.Add(Aid("a"), Aid("a"), Aid("a"))).Should().HaveCount(2);

    private static ReportedTotal Reported(string amount) => ReportedTotal.Create("r", StatedAmount.Parse(amount), AidScope.Delivered);
}
