using NodaTime;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class RateTableTests
{
    private static readonly SourceReference Source = new("A bank", "Rates");
    private static readonly LocalDate Friday = new(2022, 9, 2);
    private static readonly LocalDate Monday = new(2022, 9, 5);

    // Numbers that can be checked in the head: EUR 1 is USD 2, then 3; and SEK 10 on the first day alone.
    private static readonly RateTable Table = RateTable.Create(
        Source,
        [
            new(Currency.EUR, Currency.USD, 3m, Monday),
            new(Currency.EUR, Currency.USD, 2m, Friday),
            new(Currency.EUR, Currency.SEK, 10m, Friday),
            new(Currency.EUR, Currency.UAH, 40m),
        ]);

    [Fact]
    public void Create_AnyOrder_SaysWhatItHas()
    {
        Table.Source.Should().Be(Source);
        Table.Base.Should().Be(Currency.EUR);
        Table.Currencies.Should().Equal(Currency.EUR, Currency.SEK, Currency.UAH, Currency.USD);
        Table.FirstDate.Should().Be(Friday);
        Table.LastDate.Should().Be(Monday);
        Table.Rates.Select(rate => rate.ToString()).Should().Equal(
            "EUR 1 = SEK 10 on 2022-09-02", "EUR 1 = UAH 40", "EUR 1 = USD 2 on 2022-09-02", "EUR 1 = USD 3 on 2022-09-05");
    }

    [Fact]
    public void Create_NoRates_IsAllGaps()
    {
        RateTable empty = RateTable.Create(Source, []);

        empty.Base.Should().BeNull();
        empty.Currencies.Should().BeEmpty();
        empty.FirstDate.Should().BeNull();
        empty.LastDate.Should().BeNull();
        GapOf(empty, Currency.USD, Currency.EUR, RatePolicy.OnTheDay, Friday).Should().Be(RateGap.NoRate);
        empty.Find(Currency.EUR, Currency.EUR, RatePolicy.OnTheDay, null).Convert(new Money(5, Currency.EUR)).ToString().Should().Be("EUR 5");
    }

    [Fact]
    public void Create_SameRateTwice_CountsOnce()
    {
        ExchangeRate rate = new(Currency.EUR, Currency.USD, 2m, Friday);
        RateTable table = RateTable.Create(Source, [rate, new(Currency.EUR, Currency.USD, 5m, Monday), rate, new(Currency.EUR, Currency.USD, 2.0m, Friday)]);

        table.Rates.Should().HaveCount(2);
        table.Find(Currency.EUR, Currency.USD, RatePolicy.MonthMean, Friday).ToString().Should().Be("EUR 1 = USD 3.5: EUR 1 = USD 3.5 (mean of 2 days, 2022-09-02 to 2022-09-05)");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Create_TwoRatesOnOneDay_IsRefused(bool dated)
    {
        LocalDate? on = dated ? Friday : null;

        FluentActions.Invoking(() => RateTable.Create(Source, [new(Currency.EUR, Currency.USD, 2m, on), new(Currency.EUR, Currency.USD, 3m, on)]))
            .Should().Throw<ArgumentException>().WithMessage($"Expected one rate for a pair and a day but got EUR 1 = USD *{(dated ? "on 2022-09-02" : string.Empty)} and USD *");
    }

    [Fact]
    public void Create_BothDirections_IsRefused() =>
        FluentActions.Invoking(() => RateTable.Create(Source, [new(Currency.EUR, Currency.USD, 2m, Friday), new(Currency.USD, Currency.EUR, 0.5m, Monday)]))
            .Should().Throw<ArgumentException>().WithMessage("Expected each pair in one direction but got USD 1 = EUR 0.5 on 2022-09-05 beside rates of EUR in USD.*");

    [Fact]
    public void Create_NoCommonCurrency_IsRefused() =>
        FluentActions.Invoking(() => RateTable.Create(
                Source,
                [new(Currency.EUR, Currency.USD, 2m, Friday), new(Currency.EUR, Currency.SEK, 10m, Friday), new(Currency.USD, Currency.UAH, 40m, Friday)]))
            .Should().Throw<ArgumentException>().WithMessage("*in common*EUR/USD, EUR/SEK, USD/UAH*Make a table for each*");

    [Fact]
    public void Create_DefaultRate_IsRefused() =>
        FluentActions.Invoking(() => RateTable.Create(Source, [default])).Should().Throw<ArgumentException>().WithMessage("*the default*");

    [Fact]
    public void TryGetUnits_AsPublished_IsFoundInThatDirection()
    {
        Table.TryGetUnits(Currency.EUR, Currency.USD, Monday, out decimal units).Should().BeTrue();
        units.Should().Be(3m);
        Table.TryGetUnits(Currency.USD, Currency.EUR, Monday, out units).Should().BeFalse();
        units.Should().Be(0m);
        Table.TryGetUnits(Currency.EUR, Currency.SEK, Monday, out _).Should().BeFalse();
        Table.TryGetUnits(Currency.EUR, Currency.UAH, Monday, out _).Should().BeFalse("a fixed rate has no day");
        Table.TryGetUnits(Currency.EUR, Currency.EUR, Monday, out _).Should().BeFalse();
        Table.TryGetUnits(Currency.SEK, Currency.USD, Friday, out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("EUR", "USD", "day", "2022-09-02", "USD 2")]
    [InlineData("USD", "EUR", "day", "2022-09-02", "EUR 0.5")]
    [InlineData("USD", "EUR", "day", "2022-09-05", "EUR 1/3")]
    [InlineData("USD", "SEK", "day", "2022-09-02", "SEK 5")]
    [InlineData("SEK", "USD", "day-or-previous:3", "2022-09-05", "USD 0.3")]
    [InlineData("USD", "EUR", "month", "2022-09", "EUR 0.4")]
    [InlineData("USD", "EUR", "month", "2022-09-30", "EUR 0.4")]
    [InlineData("SEK", "USD", "month", "2022-09", "USD 0.25")]
    [InlineData("USD", "EUR", "month-or-year", "2022", "EUR 0.4")]
    [InlineData("USD", "EUR", "month-or-year@0", "2022", "EUR 0.5")]
    [InlineData("USD", "EUR", "year", "2022-01-01", "EUR 0.4")]
    [InlineData("USD", "EUR", "period:2022-09-03..2022-09-05", null, "EUR 1/3")]
    [InlineData("USD", "EUR", "period:2022-09-02..2022-09-05@0", "2019", "EUR 0.5")]
    [InlineData("UAH", "EUR", "fixed", null, "EUR 0.025")]
    [InlineData("SEK", "SEK", "day", null, "SEK 1")]
    [InlineData("JPY", "JPY", "restated", null, "JPY 1")]
    public void Find_Policy_ConvertsExactly(string from, string to, string policy, string? date, string one) =>
        Table.Find(Currency.Of(from), Currency.Of(to), RatePolicy.Parse(policy), Date(date))
            .Convert(new Money(1, Currency.Of(from))).ToString().Should().Be(one);

    [Theory]
    [InlineData("USD", "EUR", "day", "2022-09-03", "no-rate")]
    [InlineData("USD", "EUR", "day-or-previous:7", "2022-09-01", "no-rate")]
    [InlineData("SEK", "EUR", "day-or-previous:2", "2022-09-05", "no-rate")]
    [InlineData("SEK", "USD", "day", "2022-09-05", "no-rate")]
    [InlineData("JPY", "EUR", "year", "2022", "no-rate")]
    [InlineData("JPY", "CHF", "year", "2022", "no-rate")]
    [InlineData("UAH", "EUR", "year", "2022", "no-rate")]
    [InlineData("USD", "EUR", "fixed", "2022-09-02", "no-rate")]
    [InlineData("USD", "EUR", "period:2022-09-03..2022-09-04", null, "no-rate")]
    [InlineData("USD", "EUR", "day", null, "date-not-stated")]
    [InlineData("USD", "EUR", "month-or-year", null, "date-not-stated")]
    [InlineData("USD", "EUR", "year", null, "date-not-stated")]
    [InlineData("USD", "EUR", "day", "2022-09", "date-too-coarse")]
    [InlineData("USD", "EUR", "day-or-previous:7", "2022", "date-too-coarse")]
    [InlineData("USD", "EUR", "month", "2022", "date-too-coarse")]
    [InlineData("USD", "EUR", "restated", "2022-09-02", "not-restated")]
    public void TryFind_NothingThere_IsAGap(string from, string to, string policy, string? date, string gap) =>
        GapOf(Table, Currency.Of(from), Currency.Of(to), RatePolicy.Parse(policy), Date(date))!.Code.Should().Be(gap);

    [Fact]
    public void TryFind_MeanRoundsToZero_IsAGap()
    {
        RateTable table = RateTable.Create(Source, [new(Currency.EUR, Currency.USD, 0.4m, Friday)]);

        GapOf(table, Currency.USD, Currency.EUR, RatePolicy.MonthMean.RoundedTo(0), Friday).Should().Be(RateGap.NoRate);
    }

    [Fact]
    public void Find_Gap_SaysWhatIsMissing() =>
        FluentActions.Invoking(() => Table.Find(Currency.SEK, Currency.USD, RatePolicy.OnTheDay, Monday))
            .Should().Throw<RateGapException>()
            .WithMessage("Expected a rate from SEK to USD for an amount of 2022-09-05 by the policy day but got a gap: no rate. Choose another policy or table (A bank: Rates).")
            .Where(gap => gap.Gap == RateGap.NoRate && gap.From == Currency.SEK && gap.To == Currency.USD);

    [Fact]
    public void Find_CrossRate_KeepsThePath()
    {
        Conversion conversion = Table.Find(Currency.SEK, Currency.USD, RatePolicy.MonthMean, Friday);

        conversion.From.Should().Be(Currency.SEK);
        conversion.To.Should().Be(Currency.USD);
        conversion.Numerator.Should().Be(1);
        conversion.Denominator.Should().Be(4);
        conversion.Path.Select(leg => leg.ToString()).Should().Equal(
            "EUR 1 = SEK 10 (2022-09-02)", "EUR 1 = USD 2.5 (mean of 2 days, 2022-09-02 to 2022-09-05)");
        conversion.Path[1].Should().Match<RateLeg>(leg =>
            leg.Base == Currency.EUR && leg.Days == 2 && leg.FirstDay == Friday && leg.LastDay == Monday && leg.Units == ExactMoney.Create(5, 2, Currency.USD));
        Table.Find(Currency.EUR, Currency.UAH, RatePolicy.Fixed, null).Path.Should().ContainSingle()
            .Which.Should().Match<RateLeg>(leg => leg.Days == 0 && leg.FirstDay == null && leg.LastDay == null && leg.ToString() == "EUR 1 = UAH 40 (fixed)");
        Table.Find(Currency.USD, Currency.USD, RatePolicy.MonthMean, Friday).Path.Should().BeEmpty();
    }

    [Fact]
    public void Find_RatesInTheCommonCurrency_CrossesThroughIt()
    {
        // As a national bank quotes: units of its own currency for one of another.
        RateTable table = RateTable.Create(Source, [new(Currency.USD, Currency.UAH, 40m, Friday), new(Currency.EUR, Currency.UAH, 50m, Friday)]);

        table.Base.Should().Be(Currency.UAH);
        table.Find(Currency.EUR, Currency.USD, RatePolicy.OnTheDay, Friday).ToString()
            .Should().Be("EUR 1 = USD 1.25: EUR 1 = UAH 50 (2022-09-02); USD 1 = UAH 40 (2022-09-02)");
    }

    [Fact]
    public void Convert_OtherCurrency_IsRefused()
    {
        Conversion conversion = Table.Find(Currency.USD, Currency.EUR, RatePolicy.OnTheDay, Friday);

        conversion.Invoking(c => c.Convert(new Money(1, Currency.EUR))).Should().Throw<CurrencyMismatchException>();
        conversion.Invoking(c => c.Convert(ExactMoney.Zero(Currency.SEK))).Should().Throw<CurrencyMismatchException>();
        conversion.Convert(ExactMoney.Create(1, 3, Currency.USD)).Should().Be(ExactMoney.Create(1, 6, Currency.EUR));
        conversion.Convert(new Money(-3, Currency.USD)).ToString().Should().Be("EUR -1.5");
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static RateGap? GapOf(RateTable table, Currency from, Currency to, RatePolicy policy, PartialDate? date)
    {
        bool found = table.TryFind(from, to, policy, date, out Conversion? conversion, out RateGap? gap);

        found.Should().Be(conversion is not null);
        found.Should().Be(gap is null);
        return gap;
    }

    [Theory]
    [InlineData("day", "9999-12-31")]
    [InlineData("month", "9999-12-31")]
    [InlineData("month-or-year", "9999")]
    [InlineData("year", "9999-12")]
    [InlineData("day-or-previous:366", "9999-12-31")]
    public void TryFind_EndOfTheCalendar_IsAGap(string policy, string date)
    {
        bool found = Table.TryFind(Currency.EUR, Currency.USD, RatePolicy.Parse(policy, null), PartialDate.Parse(date, null), out _, out RateGap? gap);

        found.Should().BeFalse();
        gap.Should().Be(RateGap.NoRate);
    }

    [Fact]
    public void Find_PeriodWithoutAnEnd_IsTheMeanOfWhatIsThere()
    {
        RatePolicy policy = RatePolicy.MeanOf(Friday, new LocalDate(9999, 12, 31));

        Table.Find(Currency.USD, Currency.EUR, policy, null).Convert(new Money(5, Currency.USD)).ToMoney().Should().Be(new Money(2, Currency.EUR));
    }

    [Fact]
    public void TryGetUnits_DayOfAnotherCalendar_IsRefused() =>
        FluentActions.Invoking(() => Table.TryGetUnits(Currency.EUR, Currency.USD, Friday.WithCalendar(CalendarSystem.Julian), out _))
            .Should().Throw<ArgumentException>().WithMessage("*ISO*");
}
