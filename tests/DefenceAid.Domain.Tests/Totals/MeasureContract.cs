using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>At which stage money is measured, what increments and cancellations do, and which version counts.</summary>
public abstract class MeasureContract : EngineTests
{
    [Fact]
    public async Task Run_NoEntryAtTheMeasure_TakesTheNearestLaterDisclosedStage()
    {
        Contribution delivered = Aid("a", Entry(AidStage.Allocated, "EUR 80"), Entry(AidStage.Delivered, "EUR 70"));

        TotalsTable announced = await RunAsync(AidScope.Announced, delivered);
        TotalsTable committed = await RunAsync(AidScope.Committed, delivered);
        TotalsTable last = await RunAsync(AidScope.Delivered, delivered);

        announced.Total.ToString().Should().Be("EUR 80");
        committed.Total.ToString().Should().Be("EUR 80");
        last.Total.ToString().Should().Be("EUR 70");
    }

    [Fact]
    public async Task Run_OnlyEarlierStages_CountsNothing()
    {
        TotalsTable table = await RunAsync(AidScope.Committed, Aid("a", Entry(AidStage.Proposed, "EUR 5"), Entry(AidStage.Announced, "EUR 5")), Aid("b"));

        table.Total.Should().Be(AidTotal.None);
        table.Rows.Should().BeEmpty();
        table.Exclusions.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_UndisclosedCommitmentDelivered70_IsAtLeast70()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "undisclosed"), Entry(AidStage.Delivered, "EUR 70"));

        CurrencyTotal committed = (await RunAsync(AidScope.Committed, aid)).Total[Currency.EUR]!;
        CurrencyTotal delivered = (await RunAsync(AidScope.Delivered, aid)).Total[Currency.EUR]!;

        committed.ToString().Should().Be("at least EUR 70");
        committed.Nominal.ToString().Should().Be("EUR 70");
        committed.Lower.ToString().Should().Be("EUR 70");
        committed.LowerIsOpen.Should().BeFalse();
        committed.Upper.Should().BeNull();
        delivered.ToString().Should().Be("EUR 70");
    }

    [Fact]
    public async Task Run_UndisclosedAnnouncementOfLess_DoesNotHedgeTheCommitment()
    {
        Contribution aid = Aid("a", Entry(AidStage.Announced, "undisclosed"), Entry(AidStage.Delivered, "over EUR 70"));

        (await RunAsync(AidScope.Committed, aid)).Total.ToString().Should().Be("over EUR 70");
        (await RunAsync(AidScope.Announced, aid)).Total.ToString().Should().Be("over EUR 70");
        (await RunAsync(AidScope.Announced, aid)).Total.Undisclosed.Should().Be(0);
    }

    [Fact]
    public async Task Run_NothingDisclosedAnywhere_CountsAsUndisclosedAtTheFirstStage()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "undisclosed"), Entry(AidStage.Delivered, "undisclosed"), Entry(AidStage.Delivered, "undisclosed"));

        TotalsTable table = await RunAsync(new TotalsQuery(AidScope.Announced).GroupBy(Dimension.Stage), aid);

        Rows(table).Should().Equal("committed: 1 undisclosed");
        table.Total.Contributions.Should().Be(1);
        table.Total.Amounts.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_DisclosedBesideUndisclosedAtTheMeasure_IsNotHedgedButCounted()
    {
        TotalsTable table = await RunAsync(AidScope.Committed, Aid("a", Entry(AidStage.Committed, "EUR 5"), Entry(AidStage.Committed, "undisclosed")));

        table.Total.ToString().Should().Be("EUR 5; 1 undisclosed");
        table.Total.Contributions.Should().Be(1);
    }

    [Fact]
    public async Task Run_Exactly_HasNoFallback()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "undisclosed"), Entry(AidStage.Delivered, "EUR 70"));

        (await RunAsync(AidScope.Committed.Exactly(), aid)).Total.ToString().Should().Be("1 undisclosed");
        (await RunAsync(AidScope.Announced.Exactly(), aid)).Total.Should().Be(AidTotal.None);
        (await RunAsync(AidScope.Delivered.Exactly(), aid)).Total.ToString().Should().Be("EUR 70");
    }

    [Fact]
    public async Task Run_Increments_AddUp()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 10"), Entry(AidStage.Committed, "EUR 10"), Entry(AidStage.Committed, "EUR 0.05"));

        TotalsTable table = await RunAsync(AidScope.Committed, aid);

        table.Total.ToString().Should().Be("EUR 20.05");
        table.Total.Contributions.Should().Be(1);
        table.Total[Currency.EUR]!.Contributions.Should().Be(1);
    }

    [Fact]
    public async Task Run_Refund_ReducesItsOwnStageOnly()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 100"), Entry(AidStage.Delivered, "EUR 90"), Entry(AidStage.Delivered, "EUR -20"));

        (await RunAsync(AidScope.Committed, aid)).Total.ToString().Should().Be("EUR 100");
        (await RunAsync(AidScope.Delivered, aid)).Total.ToString().Should().Be("EUR 70");
        (await RunAsync(AidScope.Allocated, aid)).Total.ToString().Should().Be("EUR 70");
    }

    [Theory]
    [InlineData("announced")]
    [InlineData("committed")]
    [InlineData("allocated")]
    [InlineData("delivered")]
    public async Task Run_Announced100Delivered70Cancelled30AtCommitment_Is70AtEach(string measure)
    {
        Contribution aid = Aid("a", Entry(AidStage.Announced, "EUR 100"), Cancelled(AidStage.Committed, "EUR 30"), Entry(AidStage.Delivered, "EUR 70"));

        (await RunAsync(AidScope.At(AidStage.Of(measure)), aid)).Total.ToString().Should().Be("EUR 70");
    }

    [Fact]
    public async Task Run_CancellationOfAnAnnouncement_LeavesTheCommitment()
    {
        Contribution aid = Aid("a", Entry(AidStage.Announced, "EUR 100"), Cancelled(AidStage.Announced, "EUR 30"), Entry(AidStage.Committed, "EUR 80"));

        (await RunAsync(AidScope.Announced, aid)).Total.ToString().Should().Be("EUR 70");
        (await RunAsync(AidScope.Committed, aid)).Total.ToString().Should().Be("EUR 80");
    }

    [Fact]
    public async Task Run_CancellationAlone_OrOfUndisclosedMoney_TakesNothingBack()
    {
        Contribution alone = Aid("a", Cancelled(AidStage.Committed, "EUR 30"));
        Contribution undisclosed = Aid("b", Entry(AidStage.Committed, "undisclosed"), Cancelled(AidStage.Committed, "EUR 30"));

        TotalsTable table = await RunAsync(AidScope.Announced, alone, undisclosed);

        table.Total.ToString().Should().Be("1 undisclosed");
        table.Total.Contributions.Should().Be(1);
    }

    [Fact]
    public async Task Run_HedgedAmountPartlyCancelled_MovesTheWholeRange()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "between EUR 50 and EUR 70"), Cancelled(AidStage.Committed, "EUR 20"));

        (await RunAsync(AidScope.Committed, aid)).Total.ToString().Should().Be("between EUR 30 and EUR 50");
    }

    [Fact]
    public async Task Run_Versions_CountsTheOneKnownOnTheDay()
    {
        Contribution[] versions =
        [
            Aid("a", Entry(AidStage.Committed, "EUR 1")),
            Aid("a", Entry(AidStage.Committed, "EUR 2")).RecordedOn(Day(2024, 3, 1)),
            Aid("a", Entry(AidStage.Committed, "EUR 3")).RecordedOn(Day(2024, 5, 1)),
        ];

        async Task<string> KnownOn(int month, int day) =>
            (await RunAsync(AidScope.Committed.KnownOn(Day(2024, month, day)), versions)).Total.ToString();

        (await KnownOn(1, 1)).Should().Be("EUR 1");
        (await KnownOn(2, 29)).Should().Be("EUR 1");
        (await KnownOn(3, 1)).Should().Be("EUR 2");
        (await KnownOn(4, 30)).Should().Be("EUR 2");
        (await KnownOn(5, 1)).Should().Be("EUR 3");
        (await RunAsync(AidScope.Committed, versions)).Total.ToString().Should().Be("EUR 3");
    }

    [Fact]
    public async Task Run_Withdrawn_CountsUntilTheWithdrawal()
    {
        Contribution first = Aid("a", Entry(AidStage.Committed, "EUR 1")).RecordedOn(Day(2024, 3, 1));
        Contribution withdrawal = Aid("a", Entry(AidStage.Committed, "EUR 1")).WithdrawnOn(Day(2024, 5, 1));

        (await RunAsync(AidScope.Committed.KnownOn(Day(2024, 2, 29)), first, withdrawal)).Total.Should().Be(AidTotal.None);
        (await RunAsync(AidScope.Committed.KnownOn(Day(2024, 4, 30)), first, withdrawal)).Total.ToString().Should().Be("EUR 1");
        (await RunAsync(AidScope.Committed.KnownOn(Day(2024, 5, 1)), first, withdrawal)).Total.Should().Be(AidTotal.None);
        (await RunAsync(AidScope.Committed, first, withdrawal)).Total.Should().Be(AidTotal.None);
    }

    [Fact]
    public async Task Exactly_CancellationOfALaterStageInThePeriod_IsTakenBackAlone()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "EUR 100", "2022-06-01"), Cancelled(AidStage.Delivered, "EUR 30", "2024-06-01"));

        TotalsTable table = await RunAsync(AidScope.Committed.Exactly().Since(Day(2023, 1, 1)), aid);
        table.Total.ToString().Should().Be("EUR -30");
    }
}
