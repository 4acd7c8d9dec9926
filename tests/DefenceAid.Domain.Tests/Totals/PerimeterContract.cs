using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>How money that passes through pools is counted once.</summary>
public abstract class PerimeterContract : ConversionContract
{
    private static readonly Perimeter Fund = Perimeter.Of(P("fund"));

    private static readonly AidScope Once = AidScope.Committed.Within(Fund);

    [Fact]
    public async Task Run_PaidIntoAFundAndOutOfIt_CountsAsItComesIn()
    {
        Contribution[] aid =
        [
            Aid("in", P("dk"), Entry(AidStage.Committed, "EUR 100")).PayingInto(P("fund")),
            Aid("out", P("nl"), Entry(AidStage.Committed, "EUR 80")).FundedBy(P("fund")),
            Aid("direct", P("dk"), Entry(AidStage.Committed, "EUR 50")),
        ];

        TotalsTable once = await RunWithPoolsAsync(new TotalsQuery(Once), aid);
        TotalsTable gross = await RunWithPoolsAsync(new TotalsQuery(AidScope.Committed), aid);

        once.Total.ToString().Should().Be("EUR 150");
        once.Total.Contributions.Should().Be(2);
        Listed(once).Should().Equal("out-of-perimeter 1: EUR 80");
        gross.Total.ToString().Should().Be("EUR 230");
        gross.Exclusions.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_DonorIsThePoolOrBelongsToIt_IsPaidOut()
    {
        TotalsTable table = await RunWithPoolsAsync(
            new TotalsQuery(Once).GroupBy(Dimension.Donor),
            Aid("a", P("fund"), Entry(AidStage.Committed, "EUR 80")), Aid("b", P("window"), Entry(AidStage.Committed, "over EUR 8")),
            Aid("c", P("other"), Entry(AidStage.Committed, "EUR 7")), Aid("d", P("fund"), Entry(AidStage.Committed, "undisclosed")));

        Rows(table).Should().Equal("other: EUR 7");
        Listed(table).Should().Equal("out-of-perimeter 3: over EUR 88; 1 undisclosed");
    }

    [Fact]
    public async Task Run_FundsInFunds_CountAtTheOutermostEdge()
    {
        Contribution[] aid =
        [
            Aid("in", P("dk"), Entry(AidStage.Committed, "EUR 100")).PayingInto(P("fund")),
            Aid("on", P("fund"), Entry(AidStage.Committed, "EUR 60")).PayingInto(P("other")),
            Aid("out", P("other"), Entry(AidStage.Committed, "EUR 50")),
            Aid("window", P("dk"), Entry(AidStage.Committed, "EUR 5")).FundedBy(P("fund")).PayingInto(P("window")),
        ];

        TotalsTable both = await RunWithPoolsAsync(new TotalsQuery(AidScope.Committed.Within(Perimeter.Of(P("other"), P("fund")))), aid);
        TotalsTable inner = await RunWithPoolsAsync(new TotalsQuery(AidScope.Committed.Within(Perimeter.Of(P("other")))), aid);

        both.Total.ToString().Should().Be("EUR 100");
        Listed(both).Should().Equal("inside-perimeter 2: EUR 65", "out-of-perimeter 1: EUR 50");
        inner.Total.ToString().Should().Be("EUR 165");
        Listed(inner).Should().Equal("out-of-perimeter 1: EUR 50");
    }

    [Theory]
    [InlineData("EUR 100", "EUR 70", "EUR 30")]
    [InlineData("between EUR 100 and EUR 140", "between EUR 70 and EUR 110", "EUR 30")]
    [InlineData("over EUR 100", "over EUR 70", "EUR 30")]
    [InlineData("up to EUR 100", "up to EUR 70", "EUR 30")]
    [InlineData("under EUR 100", "under EUR 70", "EUR 30")]
    [InlineData("about EUR 100", "about EUR 70; 1 approximate", "EUR 30")]
    [InlineData("at least EUR 30", "at least EUR 0", "EUR 30")]
    [InlineData("over EUR 30", "over EUR 0", "EUR 30")]
    [InlineData("over EUR 29", "at least EUR 0", "EUR 30")]
    [InlineData("between EUR 20 and EUR 40", "up to EUR 10", "EUR 30")]
    [InlineData("EUR 30", "none", "EUR 30")]
    [InlineData("EUR 20", "none", "EUR 20")]
    [InlineData("up to EUR 30", "none", "EUR 30")]
    [InlineData("undisclosed", "1 undisclosed", null)]
    public async Task Run_PartFromTheFund_CountsWhatRemains(string amount, string counted, string? listed)
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, amount)).FundedBy(P("fund"), Money.Parse("EUR 30"));

        TotalsTable table = await RunWithPoolsAsync(new TotalsQuery(Once), aid);

        table.Total.ToString().Should().Be(counted);
        Listed(table).Should().Equal(listed is null ? [] : [$"out-of-perimeter 1: {listed}"]);
    }

    [Fact]
    public async Task Run_PartsOfSeveral_AddUpWhereTheyAreInside()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "undisclosed"), Entry(AidStage.Delivered, "EUR 100"))
            .FundedBy(P("fund"), Money.Parse("EUR 30")).FundedBy(P("window"), Money.Parse("EUR 20")).FundedBy(P("lt"), Money.Parse("EUR 10"));

        TotalsTable table = await RunWithPoolsAsync(new TotalsQuery(Once), aid);

        table.Total.ToString().Should().Be("at least EUR 50");
        Listed(table).Should().Equal("out-of-perimeter 1: EUR 50");
    }

    [Fact]
    public async Task Run_PartOfSeveralEntries_CountsWhereTheyAreNotToldApart()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 60", "2023-06-01"), Entry(AidStage.Committed, "EUR 40", "2024-06-01"))
            .FundedBy(P("fund"), Money.Parse("EUR 70"));

        TotalsTable whole = await RunWithPoolsAsync(new TotalsQuery(Once), aid);
        TotalsTable later = await RunWithPoolsAsync(new TotalsQuery(Once.Since(Day(2024, 1, 1))), aid);
        TotalsTable byYear = await RunWithPoolsAsync(new TotalsQuery(Once).GroupBy(Dimension.Year), aid);

        whole.Total.ToString().Should().Be("EUR 30");
        Listed(whole).Should().Equal("out-of-perimeter 1: EUR 70");
        later.Total.Should().Be(AidTotal.None);
        Listed(later).Should().Equal("perimeter-part-unclear 1: EUR 40");
        byYear.Should().BeEmpty();
        Listed(byYear).Should().Equal("perimeter-part-unclear 1: EUR 100");
    }

    [Fact]
    public async Task Run_PartOfSeveralHedgedEntries_IsUnclear()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "up to EUR 100"), Entry(AidStage.Committed, "EUR 50")).FundedBy(P("fund"), Money.Parse("EUR 60"));

        Listed(await RunWithPoolsAsync(new TotalsQuery(Once), aid)).Should().Equal("perimeter-part-unclear 1: between EUR 50 and EUR 150");
    }

    // Committed 100 at some time of 2023 and delivered 100 in March are the same 100.
    [Fact]
    public async Task Run_PartBesideAnotherStageInDoubt_IsUnclear()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 100", "2023"), Entry(AidStage.Delivered, "EUR 100", "2023-03-01"))
            .FundedBy(P("fund"), Money.Parse("EUR 50"));

        TotalsTable table = await RunWithPoolsAsync(new TotalsQuery(Once.AsOf(Day(2023, 6, 30))), aid);

        table.Total.Should().Be(AidTotal.None);
        Listed(table).Should().Equal("perimeter-part-unclear 1: EUR 200");
    }

    [Fact]
    public async Task Run_PartOfOneEntryInDoubt_ListsTheRestForItsDate()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 40", "2023")).FundedBy(P("fund"), Money.Parse("EUR 30"));

        TotalsTable table = await RunWithPoolsAsync(new TotalsQuery(Once.AsOf(Day(2023, 6, 30))), aid);

        Listed(table).Should().Equal("date-straddles-bound 1: EUR 10", "out-of-perimeter 1: EUR 30");
    }

    // Whether the fund's money or the other was taken back, nobody says.
    [Fact]
    public async Task Run_PartOfMoneyPartlyCancelledOrRefunded_IsUnclear()
    {
        Contribution cancelled = Aid("a", Entry(AidStage.Committed, "EUR 100", "2023"), Cancelled(AidStage.Committed, "EUR 20", "2024"))
            .FundedBy(P("fund"), Money.Parse("EUR 40"));
        Contribution refunded = Aid("b", Entry(AidStage.Committed, "EUR 100"), Entry(AidStage.Committed, "EUR -20")).FundedBy(P("fund"), Money.Parse("EUR 40"));

        Listed(await RunWithPoolsAsync(new TotalsQuery(Once), cancelled)).Should().Equal("perimeter-part-unclear 1: EUR 80");
        Listed(await RunWithPoolsAsync(new TotalsQuery(Once), refunded)).Should().Equal("perimeter-part-unclear 1: EUR 80");
    }

    [Fact]
    public async Task Run_PartInACurrencyThatIsNotMeasured_IsUnclear()
    {
        Contribution krona = Aid("a", Entry(AidStage.Committed, "EUR 100"), Entry(AidStage.Committed, "undisclosed")).FundedBy(P("fund"), Money.Parse("SEK 30"));
        Contribution both = Aid("b", Entry(AidStage.Committed, "EUR 100"), Entry(AidStage.Committed, "SEK 9")).FundedBy(P("fund"), Money.Parse("SEK 3"));

        TotalsTable unclear = await RunWithPoolsAsync(new TotalsQuery(Once), krona);
        TotalsTable beside = await RunWithPoolsAsync(new TotalsQuery(Once), krona.FundedBy(P("window"), Money.Parse("EUR 100")));
        TotalsTable clear = await RunWithPoolsAsync(new TotalsQuery(Once), both);

        unclear.Total.Should().Be(AidTotal.None);
        Listed(unclear).Should().Equal("perimeter-part-unclear 1: EUR 100; 1 undisclosed");
        Listed(beside).Should().Equal("perimeter-part-unclear 1: EUR 100; 1 undisclosed");
        clear.Total.Should().Be(AidTotal.None);
        Listed(clear).Should().Equal("perimeter-part-unclear 1: EUR 100 + SEK 9");
    }

    [Fact]
    public async Task Run_JointDonorsOfWhomSomeAreInside_AreUnclear()
    {
        Contribution some = Aid("a", PartyShares.Jointly(P("fund"), P("dk")), Entry(AidStage.Committed, "EUR 9"));
        Contribution all = Aid("b", PartyShares.Jointly(P("fund"), P("window")), Entry(AidStage.Committed, "EUR 4"));

        Listed(await RunWithPoolsAsync(new TotalsQuery(Once), some)).Should().Equal("perimeter-part-unclear 1: EUR 9");
        Listed(await RunWithPoolsAsync(new TotalsQuery(Once), some.FundedBy(P("fund")))).Should().Equal("out-of-perimeter 1: EUR 9");
        Listed(await RunWithPoolsAsync(new TotalsQuery(Once), all)).Should().Equal("out-of-perimeter 1: EUR 4");
    }

    [Fact]
    public async Task Run_SharesOfWhichOneIsInside_ListThatShare()
    {
        Contribution aid = Aid("a", PartyShares.Weighted((P("fund"), 1), (P("dk"), 3)), Entry(AidStage.Committed, "EUR 100"));

        TotalsTable table = await RunWithPoolsAsync(new TotalsQuery(Once), aid);
        TotalsTable parts = await RunWithPoolsAsync(new TotalsQuery(Once), aid.FundedBy(P("fund"), Money.Parse("EUR 20")));

        table.Total.ToString().Should().Be("EUR 75");
        Listed(table).Should().Equal("out-of-perimeter 1: EUR 25");
        parts.Total.Should().Be(AidTotal.None); // the 20 may be of the fund's own 25
        Listed(parts).Should().Equal("out-of-perimeter 1: EUR 25", "perimeter-part-unclear 1: EUR 75");
    }

    [Fact]
    public async Task Run_PerimeterBesideOtherDoubts_ComesFirstUnlessTheMoneyIsNotMeant()
    {
        AidScope scope = Once.AsOf(Day(2024, 6, 30)).DonatedBy(P("dk"));
        Contribution[] aid =
        [
            Aid("doubtful", P("dk"), Entry(AidStage.Committed, "EUR 1", "2024")).FundedBy(P("fund")),
            Aid("joint", PartyShares.Jointly(P("dk"), P("nl")), Entry(AidStage.Committed, "EUR 2", "2024-01")).FundedBy(P("fund")),
            Aid("other", P("nl"), Entry(AidStage.Committed, "EUR 4", "2024-01")).FundedBy(P("fund")),
            Aid("late", P("dk"), Entry(AidStage.Committed, "EUR 8", "2024-07")).FundedBy(P("fund")),
            Aid("part", P("dk"), Entry(AidStage.Committed, "EUR 16", "2024")).FundedBy(P("fund"), Money.Parse("EUR 6")),
        ];

        TotalsTable table = await RunWithPoolsAsync(new TotalsQuery(scope), aid);

        table.Total.Should().Be(AidTotal.None);
        Listed(table).Should().Equal("date-straddles-bound 1: EUR 10", "out-of-perimeter 3: EUR 9");
    }

    [Fact]
    public async Task Run_PoolThatMoved_IsInsideWhereItBelongedOnTheDayKnown()
    {
        AidLedger ledger = Registry
            .Add(
                Party.PooledFund("fund", "Fund"), Party.PooledFund("other", "Other fund"), Party.Programme("window", "Window").WithPartOf(P("fund")),
                Party.Programme("window", "Window").WithPartOf(P("other")).WithRevision(new Revision(Day(2025, 3, 1))))
            .Add(Aid("a", P("window"), Entry(AidStage.Committed, "EUR 5")))
            .Build();
        Task<TotalsTable> Known(int month) => RunAsync(new TotalsQuery(Once.KnownOn(Day(2025, month, 1))), ledger.Contributions, ledger.Registry, null);

        Listed(await Known(2)).Should().Equal("out-of-perimeter 1: EUR 5");
        (await Known(3)).Total.ToString().Should().Be("EUR 5");
    }

    [Fact]
    public async Task Run_PartOfConvertedMoney_ConvertsLikeTheRest()
    {
        StageEntry entry = Entry(AidStage.Committed, "about SEK 120", "2024-01-02").WithRestatement(Money.Parse("EUR 11"));
        Contribution aid = Aid("a", entry).FundedBy(P("fund"), Money.Parse("SEK 40"));
        Contribution euro = Aid("b", Entry(AidStage.Committed, "EUR 5")).FundedBy(P("fund"), Money.Parse("EUR 2"));
        TotalsQuery query = new TotalsQuery(Once).ConvertTo(Currency.EUR, RatePolicy.OnTheDay);

        TotalsTable onTheDay = await RunWithPoolsAsync(query, aid, euro);
        TotalsTable restated = await RunWithPoolsAsync(query.ConvertTo(Currency.EUR, RatePolicy.AsRestated), aid, euro);

        onTheDay.Total.ToString().Should().Be("at least EUR 3 (nominally EUR 11); 1 approximate"); // 8 of 12 and 3 of 5
        Listed(onTheDay).Should().Equal("out-of-perimeter 2: EUR 6");
        restated.Total.ToString().Should().Be("EUR 3 + about SEK 80; 1 approximate; 1 not converted");
        Listed(restated).Should().Equal("out-of-perimeter 2: EUR 2 + SEK 40; 1 not converted");
        Gaps(restated).Should().Equal("not-restated 1: about SEK 80; 1 approximate; 1 not converted");
    }

    [Fact]
    public async Task Run_PartOfEntriesWithManyDigits_IsExact()
    {
        Contribution aid = Aid("long", Entry(AidStage.Committed, "EUR 1"), Entry(AidStage.Committed, "EUR 9999999999999999999999999999"))
            .FundedBy(P("fund"), Money.Parse("EUR 1"));

        TotalsTable table = await RunWithPoolsAsync(new TotalsQuery(Once), aid);

        table.Total.ToString().Should().Be("EUR 9999999999999999999999999999");
        Listed(table).Should().Equal("out-of-perimeter 1: EUR 1");
    }

    // 617,283,945.07 and 617,283,945.06 are 1,234,567,890.13, of which one million is the fund's.
    [Fact]
    public async Task Run_PartOfSharedEntries_LeavesTheRestInAll()
    {
        PartyShares donors = PartyShares.Percentages((P("lt"), 33.33m), (P("dk"), 66.67m));
        PartyShares recipients = PartyShares.Percentages((P("ua"), 50.01m), (P("md"), 49.99m));
        Contribution aid = Aid(
                "real", donors, recipients, Entry(AidStage.Committed, "EUR 617283945.07"), Entry(AidStage.Committed, "EUR 617283945.06"))
            .FundedBy(P("fund"), Money.Parse("EUR 1000000"));

        TotalsTable table = await RunWithPoolsAsync(new TotalsQuery(Once).GroupBy(Dimension.Donor, Dimension.Recipient), aid);

        table.Should().HaveCount(4);
        table.Total.ToString().Should().Be("EUR 1233567890.13");
        Listed(table).Should().Equal("out-of-perimeter 1: EUR 1000000");
    }

    private Task<TotalsTable> RunWithPoolsAsync(TotalsQuery query, params ReadOnlySpan<Contribution> contributions)
    {
        AidLedger ledger = Registry
            .Add(
                Party.PooledFund("fund", "Fund"), Party.Programme("window", "Window").WithPartOf(P("fund")), Party.PooledFund("other", "Other fund"))
            .Add(contributions)
            .Build();
        return RunAsync(query, ledger.Contributions, ledger.Registry, Rates);
    }
}
