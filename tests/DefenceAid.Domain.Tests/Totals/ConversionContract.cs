using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>What totals come to in one currency: which rates, what stays as it is, and when it is rounded.</summary>
public abstract class ConversionContract : DimensionsContract
{
    private static readonly TotalsQuery AsRestated = InEuro("restated");

    // Rates for one euro: SEK 10 on 2 January, 12 on 4 January, 8 on 1 February 2024, 9 without a day; JPY 150 on 2 January 2024.
    [Theory]
    [InlineData("day", "2024-01-02", "EUR 12")]
    [InlineData("day", "2024-01-03", "no-rate")]
    [InlineData("day", "2024-01", "date-too-coarse")]
    [InlineData("day", null, "date-not-stated")]
    [InlineData("day-or-previous:1", "2024-01-03", "EUR 12")]
    [InlineData("day-or-previous:1", "2024-01-04", "EUR 10")]
    [InlineData("day-or-previous:1", "2024-01-06", "no-rate")]
    [InlineData("day-or-previous:2", "2024-01-06", "EUR 10")]
    [InlineData("day-or-previous:2", "2024", "date-too-coarse")]
    [InlineData("month", "2024-01-31", "EUR 10.91")]
    [InlineData("month", "2024-01", "EUR 10.91")]
    [InlineData("month", "2024-02", "EUR 15")]
    [InlineData("month", "2024-03", "no-rate")]
    [InlineData("month", "2024", "date-too-coarse")]
    [InlineData("month", null, "date-not-stated")]
    [InlineData("month-or-year", "2024-02", "EUR 15")]
    [InlineData("month-or-year", "2024-03", "no-rate")]
    [InlineData("month-or-year", "2024", "EUR 12")]
    [InlineData("year", "2024-03-03", "EUR 12")]
    [InlineData("year", "2024", "EUR 12")]
    [InlineData("year", "2023", "no-rate")]
    [InlineData("year", null, "date-not-stated")]
    [InlineData("period:2024-01-04..2024-02-01", null, "EUR 12")]
    [InlineData("period:2024-01-02..2024-01-03", "2020", "EUR 12")]
    [InlineData("period:2024-01-05..2024-01-31", "2024-01-02", "no-rate")]
    [InlineData("fixed", null, "EUR 13.33")]
    [InlineData("fixed", "2024-01-02", "EUR 13.33")]
    [InlineData("restated", "2024-01-02", "not-restated")]
    public async Task Run_ConvertedByPolicy_UsesItsRateOrListsTheGap(string policy, string? on, string expected)
    {
        TotalsTable table = await RunAsync(InEuro(policy), Aid("a", Entry(AidStage.Committed, "SEK 120", on)));

        bool isGap = !expected.StartsWith("EUR", StringComparison.Ordinal);
        table.Total.ToString().Should().Be(isGap ? "SEK 120; 1 not converted" : expected);
        Gaps(table).Should().Equal(isGap ? [$"{expected} 1: SEK 120; 1 not converted"] : []);
        table.Total.Unconverted.Should().Be(isGap ? 1 : 0);
    }

    [Theory]
    [InlineData("EUR 7", "SEK", "day", "SEK 70")]
    [InlineData("JPY 300", "EUR", "day", "EUR 2")]
    [InlineData("JPY 300", "SEK", "day", "SEK 20")]
    [InlineData("SEK 20", "JPY", "day", "JPY 300")]
    [InlineData("JPY 300", "SEK", "month", "SEK 22")]
    [InlineData("JPY 300", "SEK", "fixed", "JPY 300; 1 not converted")]
    [InlineData("USD 300", "SEK", "year", "USD 300; 1 not converted")]
    [InlineData("SEK 20", "SEK", "day", "SEK 20")]
    public async Task Run_AnyTwoCurrencies_ConvertThroughTheBaseOfTheTable(string amount, string to, string policy, string expected)
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed).ConvertTo(Currency.Of(to), RatePolicy.Parse(policy));

        (await RunAsync(query, Aid("a", Entry(AidStage.Committed, amount, "2024-01-02")))).Total.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("year", "EUR 2")] // 21 by (10 + 11) / 2
    [InlineData("year@0", "EUR 2.1")] // 10.5 is 10, half to even
    [InlineData("month@0", "SEK 21; 1 not converted")] // 0.5 is 0, and that is no rate
    public async Task Run_RoundedMean_RoundsTheQuotation(string policy, string expected)
    {
        var rates = RateTable.Create(
            new SourceReference("Test", "Made-up rates"),
            [
                new ExchangeRate(Currency.EUR, Currency.SEK, 10m, Day(2023, 1, 2)), new ExchangeRate(Currency.EUR, Currency.SEK, 11m, Day(2023, 12, 29)),
                new ExchangeRate(Currency.EUR, Currency.SEK, 0.5m, Day(2024, 1, 2)),
            ]);
        string on = policy == "month@0" ? "2024-01" : "2023";

        TotalsTable table = await RunAsync(InEuro(policy), [Aid("a", Entry(AidStage.Committed, "SEK 21", on))], Registry.Build().Registry, rates);

        table.Total.ToString().Should().Be(expected);
    }

    [Fact]
    public async Task Run_ThreeThirds_RoundEachRowAndTheWholeOnce()
    {
        Contribution aid = Aid("a", PartyShares.Weighted((P("lt"), 1), (P("dk"), 1), (P("nl"), 1)), Entry(AidStage.Committed, "SEK 100", "2024-01-02"));

        TotalsTable table = await RunAsync(InEuro("day").GroupBy(Dimension.Donor), aid);

        Rows(table).Should().Equal("dk: EUR 3.33", "lt: EUR 3.33", "nl: EUR 3.33");
        table.Total.ToString().Should().Be("EUR 10");
    }

    [Theory]
    [InlineData(1, "EUR 0")] // 0.005
    [InlineData(2, "EUR 0.01")]
    [InlineData(3, "EUR 0.02")] // 0.015
    [InlineData(5, "EUR 0.02")] // 0.025
    [InlineData(7, "EUR 0.04")] // 0.035
    public async Task Run_HalfCents_AddUpBeforeTheyAreRounded(int count, string expected)
    {
        Contribution[] aid = [.. Enumerable.Range(0, count).Select(i => Aid($"a{i}", Entry(AidStage.Committed, "SEK 0.05", "2024-01-02")))];

        (await RunAsync(InEuro("day"), aid)).Total.ToString().Should().Be(expected);
    }

    [Fact]
    public async Task Run_HalfCentsOfSeveralDays_AddUpBeforeTheyAreRounded()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "SEK 0.05", "2024-01-02"), Entry(AidStage.Committed, "SEK 0.04", "2024-02-01"));

        (await RunAsync(InEuro("day"), aid)).Total.ToString().Should().Be("EUR 0.01"); // 0.005 and 0.005
    }

    [Theory]
    [InlineData("SEK", "EUR", "1", "EUR 0.1111111111111111111111111111")]
    [InlineData("SEK", "EUR", "100", "EUR 11.11111111111111111111111111")]
    [InlineData("SEK", "EUR", "600", "EUR 66.66666666666666666666666667")]
    [InlineData("SEK", "EUR", "0.000000000000000000000000001", "EUR 0.0000000000000000000000000001")]
    [InlineData("EUR", "SEK", "9999999999999999999999999999", "SEK 89999999999999999999999999990")] // 28 digits, before the point
    public async Task Run_Significant28_KeepsAsManyDigits(string from, string to, string amount, string expected)
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed).ConvertTo(Currency.Of(to), RatePolicy.Fixed, ResultRounding.Significant28);

        (await RunAsync(query, Aid("a", Entry(AidStage.Committed, $"{from} {amount}")))).Total.ToString().Should().Be(expected);
    }

    [Fact]
    public async Task Run_ConvertedToACurrencyWithoutCents_RoundsToWholeUnits()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed).ConvertTo(Currency.JPY, RatePolicy.OnTheDay);

        (await RunAsync(query, Aid("a", Entry(AidStage.Committed, "EUR 0.01", "2024-01-02")))).Total.ToString().Should().Be("JPY 2"); // 1.5
        (await RunAsync(query, Aid("a", Entry(AidStage.Committed, "EUR 0.03", "2024-01-02")))).Total.ToString().Should().Be("JPY 4"); // 4.5
    }

    [Theory]
    [InlineData("over SEK 120", "over EUR 12")]
    [InlineData("at least SEK 120", "at least EUR 12")]
    [InlineData("up to SEK 120", "up to EUR 12")]
    [InlineData("under SEK 120", "under EUR 12")]
    [InlineData("about SEK 120", "about EUR 12; 1 approximate")]
    [InlineData("between SEK 120 and SEK 150", "between EUR 12 and EUR 15")]
    [InlineData("SEK -120", "EUR -12")]
    [InlineData("undisclosed", "1 undisclosed")]
    public async Task Run_HedgedAmount_ConvertsWithItsBounds(string amount, string expected)
    {
        TotalsTable table = await RunAsync(InEuro("day"), Aid("a", Entry(AidStage.Committed, amount, "2024-01-02")));

        table.Total.ToString().Should().Be(expected);
        table.Unconverted.Should().BeEmpty();
    }

    [Fact]
    public async Task Run_BoundsThatRoundToOneFigure_AreNotOpen()
    {
        CurrencyTotal total = (await RunAsync(InEuro("day"), Aid("a", Entry(AidStage.Committed, "under SEK 0.04", "2024-01-02")))).Total[Currency.EUR]!;

        total.ToString().Should().Be("EUR 0"); // from 0 to less than 0.004
        total.Upper.Should().Be(total.Lower);
        total.UpperIsOpen.Should().BeFalse();
    }

    [Fact]
    public async Task Run_SeveralDatesAndCurrencies_EachUseTheirOwnRate()
    {
        TotalsTable table = await RunAsync(
            InEuro("day").GroupBy(Dimension.Currency),
            Aid("a", Entry(AidStage.Committed, "SEK 120", "2024-01-02"), Entry(AidStage.Committed, "SEK 120", "2024-02-01")),
            Aid("b", Entry(AidStage.Committed, "over JPY 300", "2024-01-02")), Aid("c", Entry(AidStage.Committed, "EUR 0.001")));

        Rows(table).Should().Equal("EUR: EUR 0", "JPY: over EUR 2", "SEK: EUR 27");
        table.Total.ToString().Should().Be("over EUR 29");
        table.Total.Contributions.Should().Be(3);
    }

    [Fact]
    public async Task Run_ValuedOnAnotherDay_UsesTheRateOfThatDay()
    {
        Contribution later = Aid("a", Entry(AidStage.Committed, "SEK 120", "2024-02-01").ValuedOn(Day(2024, 1, 2)));
        Contribution undated = Aid("b", Entry(AidStage.Committed, "SEK 120").ValuedOn(Day(2024, 1, 4)));
        Contribution unlucky = Aid("c", Entry(AidStage.Committed, "SEK 120", "2024-01-02").ValuedOn(Day(2024, 1, 3)));

        TotalsTable table = await RunAsync(InEuro("day").GroupBy(Dimension.Month), later, undated, unlucky);

        Rows(table).Should().Equal("2024-01: SEK 120; 1 not converted", "2024-02: EUR 12", "(none): EUR 10");
    }

    [Fact]
    public async Task Run_Cancellation_ConvertsAtItsOwnDate()
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, "SEK 120", "2024-01-02"), Cancelled(AidStage.Committed, "SEK 24", "2024-02-01"));

        (await RunAsync(InEuro("day"), aid)).Total.ToString().Should().Be("EUR 9"); // 12 less 3
    }

    [Fact]
    public async Task Run_WhatHasNoRate_StaysInItsCellAndIsCountedOnce()
    {
        TotalsTable table = await RunAsync(
            InEuro("day").GroupBy(Dimension.Donor),
            Aid("a", P("lt"), Entry(AidStage.Committed, "SEK 120", "2024-01-02"), Entry(AidStage.Committed, "SEK 1"), Entry(AidStage.Committed, "over SEK 2")),
            Aid("b", P("lt"), Entry(AidStage.Committed, "USD 0.001", "2024-01-02"), Entry(AidStage.Committed, "USD 4", "2024-01")),
            Aid("c", P("dk"), Entry(AidStage.Committed, "EUR 8"), Entry(AidStage.Committed, "undisclosed")));

        Rows(table).Should().Equal("dk: EUR 8; 1 undisclosed", "lt: EUR 12 + over SEK 3 + USD 4.001; 2 not converted");
        table.Total.ToString().Should().Be("EUR 20 + over SEK 3 + USD 4.001; 1 undisclosed; 2 not converted");
        Gaps(table).Should().Equal(
            "no-rate 1: USD 0.001; 1 not converted", "date-not-stated 1: over SEK 3; 1 not converted", "date-too-coarse 1: USD 4; 1 not converted");
    }

    [Fact]
    public async Task Run_Exclusions_ConvertAndRoundOnce()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed.AsOf(Day(2024, 6, 30))).ConvertTo(Currency.EUR, RatePolicy.YearMean);

        TotalsTable table = await RunAsync(
            query, Aid("a", Entry(AidStage.Committed, "SEK 0.05", "2024")), Aid("b", Entry(AidStage.Committed, "SEK 0.05", "2024")),
            Aid("c", Entry(AidStage.Committed, "SEK 5")), Aid("d", Entry(AidStage.Committed, "SEK 10", "2024-05")));

        Listed(table).Should().Equal("date-straddles-bound 2: EUR 0.01", "date-not-stated 1: SEK 5; 1 not converted");
        table.Total.ToString().Should().Be("EUR 1");
        table.Unconverted.Should().BeEmpty();
    }

    [Theory]
    [InlineData("SEK 120", "EUR 11", "EUR 11")]
    [InlineData("over SEK 120", "EUR 11", "over EUR 11")]
    [InlineData("under SEK 120", "EUR 11", "under EUR 11")]
    [InlineData("about SEK 120", "EUR 11", "about EUR 11; 1 approximate")]
    [InlineData("SEK -120", "EUR -11", "EUR -11")]
    [InlineData("SEK 0.01", "EUR 0", "EUR 0")]
    [InlineData("EUR 9", "SEK 120", "EUR 9")]
    [InlineData("undisclosed", "EUR 11", "1 undisclosed")]
    [InlineData("SEK 120", "USD 11", "SEK 120; 1 not converted")]
    [InlineData("SEK 120", "EUR -11", "SEK 120; 1 not converted")]
    [InlineData("SEK -120", "EUR 11", "SEK -120; 1 not converted")]
    [InlineData("under SEK 0.01", "EUR 0", "under SEK 0.01; 1 not converted")]
    [InlineData("between SEK 120 and SEK 150", "EUR 11", "between SEK 120 and SEK 150; 1 not converted")]
    public async Task Run_AsRestated_PutsThePublishersFigureUnderTheSameWord(string amount, string restatement, string expected)
    {
        Contribution aid = Aid("a", Entry(AidStage.Committed, amount).WithRestatement(Money.Parse(restatement)));

        TotalsTable table = await RunAsync(AsRestated, [aid], Registry.Build().Registry, null);

        table.Total.ToString().Should().Be(expected);
        Gaps(table).Should().Equal(expected.Contains("not converted", StringComparison.Ordinal) ? [$"not-restated 1: {expected}"] : []);
    }

    [Fact]
    public async Task Run_AsRestated_TakesBackWhatACancellationIsRestatedAs()
    {
        Contribution aid = Aid(
            "a",
            Entry(AidStage.Committed, "SEK 120").WithRestatement(Money.Parse("EUR 11")).WithRestatement(Money.Parse("USD 13")),
            Cancelled(AidStage.Committed, "SEK 60").WithRestatement(Money.Parse("EUR 6")));
        Contribution delivered = Aid("b", Entry(AidStage.Committed, "undisclosed"), Entry(AidStage.Delivered, "SEK 10").WithRestatement(Money.Parse("EUR 1")));

        (await RunAsync(AsRestated, aid)).Total.ToString().Should().Be("EUR 5");
        (await RunAsync(AsRestated, delivered)).Total.ToString().Should().Be("at least EUR 1");
    }

    [Fact]
    public async Task Run_NoRatesWhereSomeAreNeeded_IsRefused() =>
        await FluentActions.Awaiting(() => RunAsync(InEuro("day"), [], AidRegistry.Empty, null)).Should().ThrowAsync<ArgumentNullException>().WithMessage("*EUR*day*");

    /// <summary>Gives the gaps as text: why, the number of contributions, the total.</summary>
    protected static IEnumerable<string> Gaps(TotalsTable table) => table.Unconverted.Select(gap => $"{gap.Gap.Code} {gap.Total.Contributions}: {gap.Total}");

    /// <summary>Gives the query for all that is committed, in euro.</summary>
    protected static TotalsQuery InEuro(string policy) => new TotalsQuery(AidScope.Committed).ConvertTo(Currency.EUR, RatePolicy.Parse(policy));
}
