using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Which entries are in a period, and what is listed because its date does not say.</summary>
public abstract class DatesContract : MeasureContract
{
    [Theory]
    [InlineData("2024-02-29", 0)]
    [InlineData("2024-03-01", 1)]
    [InlineData("2024-03", 1)]
    [InlineData("2024-04", 1)]
    [InlineData("2024-06", 1)]
    [InlineData("2024-06-30", 1)]
    [InlineData("2024-07-01", 0)]
    [InlineData("2023", 0)]
    [InlineData("2025", 0)]
    public async Task Run_Period_HasBothItsDays(string on, long contributions)
    {
        AidScope scope = AidScope.Committed.Since(Day(2024, 3, 1)).AsOf(Day(2024, 6, 30));

        TotalsTable table = await RunAsync(scope, Aid("a", Entry(AidStage.Committed, "EUR 5", on)));

        table.Total.Contributions.Should().Be(contributions);
        table.Exclusions.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_YearThatStraddlesABound_IsListedWithItsSum()
    {
        Contribution[] aid =
        [
            Aid("a", Entry(AidStage.Committed, "EUR 5", "2024")),
            Aid("b", Entry(AidStage.Committed, "over EUR 6", "2024")),
            Aid("c", Entry(AidStage.Committed, "EUR 7", "2024-05-05")),
        ];

        TotalsTable since = await RunAsync(AidScope.Committed.Since(Day(2024, 1, 2)), aid);
        TotalsTable asOf = await RunAsync(AidScope.Committed.AsOf(Day(2024, 12, 30)), aid);
        TotalsTable whole = await RunAsync(AidScope.Committed.Since(Day(2024, 1, 1)).AsOf(Day(2024, 12, 31)), aid);

        since.Total.ToString().Should().Be("EUR 7");
        Listed(since).Should().Equal("date-straddles-bound 2: over EUR 11");
        asOf.Total.ToString().Should().Be("EUR 7");
        Listed(asOf).Should().Equal("date-straddles-bound 2: over EUR 11");
        whole.Total.ToString().Should().Be("over EUR 18");
        whole.Exclusions.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_NoDate_IsListedInAPeriodAndCountedWithoutOne()
    {
        Contribution[] aid = [Aid("a", Entry(AidStage.Committed, "EUR 5")), Aid("b", Entry(AidStage.Committed, "undisclosed"))];

        TotalsTable since = await RunAsync(AidScope.Committed.Since(Day(2024, 1, 1)), aid);
        TotalsTable asOf = await RunAsync(AidScope.Committed.AsOf(Day(2024, 1, 1)), aid);
        TotalsTable always = await RunAsync(AidScope.Committed, aid);

        since.Total.Should().Be(AidTotal.None);
        Listed(since).Should().Equal("date-not-stated 2: EUR 5; 1 undisclosed");
        Listed(asOf).Should().Equal("date-not-stated 2: EUR 5; 1 undisclosed");
        always.Total.ToString().Should().Be("EUR 5; 1 undisclosed");
        always.Exclusions.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_OneEntryInAndOneInDoubt_CountsAndListsThePartsOfOneContribution()
    {
        Contribution aid = Aid(
            "a",
            Entry(AidStage.Committed, "EUR 5", "2024-02-01"), Entry(AidStage.Committed, "EUR 6", "2024"), Entry(AidStage.Committed, "EUR 7"));

        TotalsTable table = await RunAsync(AidScope.Committed.AsOf(Day(2024, 6, 30)), aid);

        table.Total.ToString().Should().Be("EUR 5");
        Listed(table).Should().Equal("date-straddles-bound 1: EUR 6", "date-not-stated 1: EUR 7");
    }

    [Fact]
    public async Task Run_AsOfBeforeTheDelivery_MeasuresAtTheStageReachedByThen()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 100", "2024-06-01"), Entry(AidStage.Delivered, "EUR 70", "2024-02-01"));

        (await RunAsync(AidScope.Committed.AsOf(Day(2024, 5, 31)), aid)).Total.ToString().Should().Be("EUR 70");
        (await RunAsync(AidScope.Committed.AsOf(Day(2024, 6, 1)), aid)).Total.ToString().Should().Be("EUR 100");
        (await RunAsync(AidScope.Committed.AsOf(Day(2024, 1, 31)), aid)).Total.Should().Be(AidTotal.None);
    }

    [Fact]
    public async Task Run_Since_FiltersTheStageThatWasChosenWithoutIt()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 100", "2023-06-01"), Entry(AidStage.Delivered, "EUR 70", "2024-02-01"));

        TotalsTable table = await RunAsync(AidScope.Committed.Since(Day(2024, 1, 1)), aid);

        table.Total.Should().Be(AidTotal.None);
        table.Exclusions.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_CancellationAfterTheEnd_IsNotKnownYet()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 100", "2024-01-01"), Cancelled(AidStage.Committed, "EUR 30", "2024-06-01"));

        (await RunAsync(AidScope.Committed.AsOf(Day(2024, 5, 31)), aid)).Total.ToString().Should().Be("EUR 100");
        (await RunAsync(AidScope.Committed.AsOf(Day(2024, 6, 1)), aid)).Total.ToString().Should().Be("EUR 70");
        (await RunAsync(AidScope.Committed.Since(Day(2024, 2, 1)), aid)).Total.ToString().Should().Be("EUR -30");
    }

    [Fact]
    public async Task Run_CancellationWithoutADate_IsListedInAPeriod()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 100", "2024-01-01"), Cancelled(AidStage.Committed, "EUR 30"));

        TotalsTable table = await RunAsync(AidScope.Committed.AsOf(Day(2024, 6, 1)), aid);

        table.Total.ToString().Should().Be("EUR 100");
        Listed(table).Should().Equal("date-not-stated 1: EUR -30");
    }

    [Fact]
    public async Task Run_CancellationOfMoneyInDoubt_IsListedWithIt()
    {
        Contribution doubtful = Aid("a", Entry(AidStage.Committed, "EUR 100", "2024"), Cancelled(AidStage.Committed, "EUR 30", "2024-02-01"));
        Contribution besideUndisclosed = Aid(
            "b",
            Entry(AidStage.Committed, "undisclosed", "2024-01-01"), Entry(AidStage.Committed, "EUR 50", "2024"), Cancelled(AidStage.Committed, "EUR 20", "2024-02-01"));
        AidScope scope = AidScope.Committed.AsOf(Day(2024, 6, 1));

        TotalsTable alone = await RunAsync(scope, doubtful);
        TotalsTable both = await RunAsync(scope, doubtful, besideUndisclosed);

        alone.Total.Should().Be(AidTotal.None);
        Listed(alone).Should().Equal("date-straddles-bound 1: EUR 70");
        both.Total.ToString().Should().Be("1 undisclosed");
        Listed(both).Should().Equal("date-straddles-bound 2: EUR 100");
    }

    [Fact]
    public async Task Run_DoubtfulEntryAtTheMeasure_IsListedBesideTheLaterStageThatCounts()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 100", "2024"), Entry(AidStage.Delivered, "EUR 70", "2024-05-01"));
        AidScope scope = AidScope.Committed.AsOf(Day(2024, 6, 30));

        TotalsTable table = await RunAsync(new TotalsQuery(scope).GroupBy(Dimension.Stage), aid);

        Rows(table).Should().Equal("delivered: EUR 70");
        Listed(table).Should().Equal("date-straddles-bound 1: EUR 100");
        Listed(await RunAsync(scope.Exactly(), aid)).Should().Equal("date-straddles-bound 1: EUR 100");
    }

    [Fact]
    public async Task Run_DoubtfulDeliveryOfAnUndisclosedCommitment_IsListedBesideIt()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "undisclosed", "2024-01-01"), Entry(AidStage.Delivered, "EUR 70", "2024"));

        TotalsTable table = await RunAsync(AidScope.Committed.AsOf(Day(2024, 6, 30)), aid);

        table.Total.ToString().Should().Be("1 undisclosed");
        Listed(table).Should().Equal("date-straddles-bound 1: at least EUR 70");
    }

    [Fact]
    public async Task Run_SureEntriesOfTheStageThatOnlyDoubtfulOnesChoose_AreNotListed()
    {
        Contribution aid = Aid(
            "a",
            Entry(AidStage.Committed, "undisclosed", "2024-01-01"), Entry(AidStage.Committed, "EUR 100"), Entry(AidStage.Delivered, "EUR 70", "2024-05-01"));

        TotalsTable table = await RunAsync(AidScope.Committed.AsOf(Day(2024, 6, 30)), aid);

        table.Total.ToString().Should().Be("at least EUR 70");
        Listed(table).Should().Equal("date-not-stated 1: EUR 100");
    }

    [Fact]
    public async Task Run_CancellationWhereTwoStagesMayBeMeant_CountsOrIsListedOnce()
    {
        StageEntry doubtful = Entry(AidStage.Committed, "EUR 100", "2024");
        StageEntry sure = Entry(AidStage.Delivered, "EUR 70", "2024-05-01");
        AidScope scope = AidScope.Committed.AsOf(Day(2024, 6, 30));

        TotalsTable commitment = await RunAsync(scope, Aid("a", doubtful, sure, Cancelled(AidStage.Committed, "EUR 30", "2024-02-01")));
        TotalsTable delivery = await RunAsync(scope, Aid("a", doubtful, sure, Cancelled(AidStage.Delivered, "EUR 30", "2024-02-01")));

        commitment.Total.ToString().Should().Be("EUR 70");
        Listed(commitment).Should().Equal("date-straddles-bound 1: EUR 70");
        delivery.Total.ToString().Should().Be("EUR 40");
        Listed(delivery).Should().Equal("date-straddles-bound 1: EUR 100");
    }

    [Fact]
    public async Task Run_ByMonth_SaysWhichMonthIsNotStated()
    {
        Contribution aid = Aid(
            "a",
            Entry(AidStage.Committed, "EUR 1", "2024-08-16"), Entry(AidStage.Committed, "EUR 2", "2024-08"), Entry(AidStage.Committed, "EUR 4", "2024"),
            Entry(AidStage.Committed, "EUR 8"));

        TotalsTable table = await RunAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Month), aid);

        Rows(table).Should().Equal("2024: EUR 4", "2024-08: EUR 3", "(none): EUR 8");
        table.Select(row => row.Key.Values[0].Describe(AidRegistry.Empty)).Should().Equal("2024, month not stated", "2024-08", "date not stated");
        table.Total.ToString().Should().Be("EUR 15");
        table.Total.Contributions.Should().Be(1);
    }

    [Fact]
    public async Task Run_ByYearAndQuarter_IsAsPreciseAsTheSource()
    {
        Contribution aid = Aid(
            "a",
            Entry(AidStage.Committed, "EUR 1", "2023-12-31"), Entry(AidStage.Committed, "EUR 2", "2024-03"), Entry(AidStage.Committed, "EUR 4", "2024-04-01"),
            Entry(AidStage.Committed, "EUR 8", "2024"));

        Rows(await RunAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Year), aid)).Should().Equal("2023: EUR 1", "2024: EUR 14");
        Rows(await RunAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Quarter), aid))
            .Should().Equal("2023-Q4: EUR 1", "2024: EUR 8", "2024-Q1: EUR 2", "2024-Q2: EUR 4");
    }
}
