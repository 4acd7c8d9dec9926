using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>How money counts for the parties that give and receive it: shares, joint parties, filters.</summary>
public abstract class PartiesContract : DatesContract
{
    private static readonly TotalsQuery ByDonor = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor);

    [Fact]
    public async Task Run_JointDonors_AreOneRowInAnyOrder()
    {
        TotalsTable table = await RunAsync(
            ByDonor,
            Aid("a", PartyShares.Jointly(P("dk"), P("nl")), Entry(AidStage.Committed, "EUR 400")),
            Aid("b", PartyShares.Jointly(P("nl"), P("dk")), Entry(AidStage.Committed, "EUR 1")),
            Aid("c", P("dk"), Entry(AidStage.Committed, "EUR 3")));

        Rows(table).Should().Equal("dk: EUR 3", "dk+nl: EUR 401");
        table.Rows[1].Key.Values[0].Codes.Should().Equal("dk", "nl");
        table.Rows[1].Key.Values[0].Describe(Registry.Build().Registry).Should().Be("Denmark + Netherlands");
    }

    [Fact]
    public async Task Run_FilterOnOneOfJointDonors_ListsTheMoney()
    {
        Contribution joint = Aid("a", PartyShares.Jointly(P("dk"), P("nl")), Entry(AidStage.Committed, "over EUR 400"));
        Contribution alone = Aid("b", P("dk"), Entry(AidStage.Committed, "EUR 3"));

        TotalsTable one = await RunAsync(AidScope.Committed.DonatedBy(P("dk")), joint, alone);
        TotalsTable both = await RunAsync(AidScope.Committed.DonatedBy(P("dk"), P("nl")), joint, alone);
        TotalsTable neither = await RunAsync(AidScope.Committed.DonatedBy(P("lt")), joint, alone);

        one.Total.ToString().Should().Be("EUR 3");
        Listed(one).Should().Equal("not-attributable 1: over EUR 400");
        both.Total.ToString().Should().Be("over EUR 403");
        both.Exclusions.Should().BeEmpty();
        neither.Total.Should().Be(AidTotal.None);
        neither.Exclusions.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_JointRecipients_AreARowAndListedLikeDonors()
    {
        Contribution joint = Aid("a", P("lt"), PartyShares.Jointly(P("ua"), P("md")), Entry(AidStage.Committed, "EUR 9"));

        Rows(await RunAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Recipient), joint)).Should().Equal("md+ua: EUR 9");
        Listed(await RunAsync(AidScope.Committed.ReceivedBy(P("ua")), joint)).Should().Equal("not-attributable 1: EUR 9");
        (await RunAsync(AidScope.Committed.ReceivedBy(P("ua"), P("md")), joint)).Total.ToString().Should().Be("EUR 9");
    }

    [Fact]
    public async Task Run_EqualWeightsOf100_AreThirdsAnd100InAll()
    {
        TotalsTable table = await RunAsync(
            ByDonor, Aid("a", PartyShares.Weighted((P("lt"), 1), (P("dk"), 1), (P("nl"), 1)), Entry(AidStage.Committed, "EUR 100")));

        Rows(table).Should().Equal("dk: EUR 100/3", "lt: EUR 100/3", "nl: EUR 100/3");
        table.Total.ToString().Should().Be("EUR 100");
        table.Total.Contributions.Should().Be(1);
        table.Should().OnlyContain(row => row.Total.Contributions == 1);
    }

    [Fact]
    public async Task Run_Thirds_AddUpToWholeAmounts()
    {
        PartyShares thirds = PartyShares.Weighted((P("lt"), 1), (P("dk"), 2));

        TotalsTable table = await RunAsync(
            ByDonor,
            Aid("a", thirds, Entry(AidStage.Committed, "EUR 100")), Aid("b", thirds, Entry(AidStage.Committed, "EUR 0.10")),
            Aid("c", thirds, Entry(AidStage.Committed, "EUR 0.20")));

        Rows(table).Should().Equal("dk: EUR 1003/15", "lt: EUR 1003/30");
        table.Total.ToString().Should().Be("EUR 100.3");
    }

    [Fact]
    public async Task Run_WeightsFiltered_CountTheSharesAskedFor()
    {
        Contribution aid = Aid("a", PartyShares.Weighted((P("dk"), 3), (P("nl"), 1)), Entry(AidStage.Committed, "up to EUR 100"));

        TotalsTable one = await RunAsync(AidScope.Committed.DonatedBy(P("dk")), aid);
        TotalsTable both = await RunAsync(ByDonor.Scope.DonatedBy(P("dk"), P("nl")), aid);

        one.Total.ToString().Should().Be("up to EUR 75");
        one.Exclusions.Should().BeEmpty();
        both.Total.ToString().Should().Be("up to EUR 100");
    }

    [Fact]
    public async Task Run_SharesOnBothSides_Multiply()
    {
        Contribution aid = Aid(
            "a", PartyShares.Weighted((P("dk"), 1), (P("nl"), 1)), PartyShares.Weighted((P("ua"), 2), (P("md"), 1)), Entry(AidStage.Committed, "EUR 60"));

        TotalsTable table = await RunAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Recipient, Dimension.Donor), aid);

        Rows(table).Should().Equal("md, dk: EUR 10", "md, nl: EUR 10", "ua, dk: EUR 20", "ua, nl: EUR 20");
        table.Total.ToString().Should().Be("EUR 60");
        (await RunAsync(AidScope.Committed.DonatedBy(P("dk")).ReceivedBy(P("md")), aid)).Total.ToString().Should().Be("EUR 10");
    }

    [Fact]
    public async Task Run_PercentagesWithARest_HaveANotStatedRow()
    {
        Contribution aid = Aid("a", PartyShares.Percentages((P("dk"), 60.5m), (P("nl"), 30m)), Entry(AidStage.Committed, "EUR 1000"));

        TotalsTable table = await RunAsync(ByDonor, aid);

        Rows(table).Should().Equal("dk: EUR 605", "nl: EUR 300", "(none): EUR 95");
        table.Rows[2].Key.Values[0].Describe(AidRegistry.Empty).Should().Be("not stated");
        table.Total.ToString().Should().Be("EUR 1000");
        (await RunAsync(AidScope.Committed, aid)).Total.ToString().Should().Be("EUR 1000");
    }

    [Fact]
    public async Task Run_PercentagesFiltered_ListTheRest()
    {
        Contribution aid = Aid("a", PartyShares.Percentages((P("dk"), 60.5m), (P("nl"), 30m)), Entry(AidStage.Committed, "EUR 1000"));

        TotalsTable one = await RunAsync(AidScope.Committed.DonatedBy(P("dk")), aid);
        TotalsTable grouped = await RunAsync(new TotalsQuery(AidScope.Committed.DonatedBy(P("dk"))).GroupBy(Dimension.Donor), aid);
        TotalsTable other = await RunAsync(AidScope.Committed.DonatedBy(P("lt")), aid);

        one.Total.ToString().Should().Be("EUR 605");
        Listed(one).Should().Equal("not-attributable 1: EUR 95");
        Rows(grouped).Should().Equal("dk: EUR 605");
        Listed(grouped).Should().Equal("not-attributable 1: EUR 95");
        other.Total.Should().Be(AidTotal.None);
        Listed(other).Should().Equal("not-attributable 1: EUR 95");
    }

    [Fact]
    public async Task Run_DonorFilter_IncludesThePartiesThatBelongToIt()
    {
        Contribution[] aid =
        [
            Aid("a", P("lt"), Entry(AidStage.Committed, "EUR 1")), Aid("b", P("lt-mod"), Entry(AidStage.Committed, "EUR 2")),
            Aid("c", P("lt-army"), Entry(AidStage.Committed, "EUR 4")), Aid("d", P("dk"), Entry(AidStage.Committed, "EUR 8")),
            Aid("e", PartyShares.Jointly(P("lt"), P("lt-army")), Entry(AidStage.Committed, "EUR 16")),
        ];

        (await RunAsync(AidScope.Committed.DonatedBy(P("lt")), aid)).Total.ToString().Should().Be("EUR 23");
        (await RunAsync(AidScope.Committed.DonatedBy(P("lt-mod")), aid)).Total.ToString().Should().Be("EUR 6");
        Listed(await RunAsync(AidScope.Committed.DonatedBy(P("lt-mod")), aid)).Should().Equal("not-attributable 1: EUR 16");
        (await RunAsync(AidScope.Committed.DonatedBy(P("lt-army"), P("dk")), aid)).Total.ToString().Should().Be("EUR 12");
        Rows(await RunAsync(new TotalsQuery(AidScope.Committed.DonatedBy(P("lt"))).GroupBy(Dimension.Donor), aid))
            .Should().Equal("lt: EUR 1", "lt+lt-army: EUR 16", "lt-army: EUR 4", "lt-mod: EUR 2");
    }

    [Fact]
    public async Task Run_RecipientFilter_IncludesThePartiesThatBelongToIt()
    {
        Contribution[] aid =
        [
            Aid("a", P("lt"), P("ua-mod"), Entry(AidStage.Committed, "EUR 1")), Aid("b", P("lt"), P("md"), Entry(AidStage.Committed, "EUR 2")),
        ];

        (await RunAsync(AidScope.Committed.ReceivedBy(P("ua")), aid)).Total.ToString().Should().Be("EUR 1");
    }

    [Fact]
    public async Task Run_DonorMovedElsewhere_BelongsWhereItDidOnTheDayKnown()
    {
        Party moved = Party.Create("agency", "Agency", PartyKind.Ministry);
        AidLedger ledger = Registry
            .Add(moved.WithPartOf(P("lt")), moved.WithPartOf(P("dk")).WithRevision(new Revision(Day(2024, 3, 1))))
            .Add(Aid("a", P("agency"), Entry(AidStage.Committed, "EUR 1")))
            .Build();

        async Task<long> Count(AidScope scope) => (await RunAsync(new TotalsQuery(scope), ledger.Contributions, ledger.Registry, null)).Total.Contributions;

        (await Count(AidScope.Committed.DonatedBy(P("lt")).KnownOn(Day(2024, 2, 29)))).Should().Be(1);
        (await Count(AidScope.Committed.DonatedBy(P("lt")).KnownOn(Day(2024, 3, 1)))).Should().Be(0);
        (await Count(AidScope.Committed.DonatedBy(P("dk")))).Should().Be(1);
        (await Count(AidScope.Committed.DonatedBy(P("lt")))).Should().Be(0);
    }

    [Fact]
    public async Task Run_DateInDoubtAndNotAttributable_IsListedOnceUnderItsDate()
    {
        Contribution joint = Aid("a", PartyShares.Jointly(P("dk"), P("nl")), Entry(AidStage.Committed, "EUR 400"));

        TotalsTable table = await RunAsync(AidScope.Committed.Since(Day(2024, 1, 1)).DonatedBy(P("dk")), joint);

        Listed(table).Should().Equal("date-not-stated 1: EUR 400");
    }
}
