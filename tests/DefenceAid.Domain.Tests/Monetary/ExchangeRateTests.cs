using DefenceAid.Domain.Tests.Contracts;
using NodaTime;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class ExchangeRateTests
{
    private static readonly LocalDate Day = new(2026, 4, 13);

    [Fact]
    public void ToString_Rate_IsAnEquation()
    {
        new ExchangeRate(Currency.EUR, Currency.USD, 1.16840m, Day).ToString().Should().Be("EUR 1 = USD 1.1684 on 2026-04-13");
        new ExchangeRate(Currency.EUR, Currency.USD, 1.05m).ToString().Should().Be("EUR 1 = USD 1.05");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Constructor_NotAboveZero_IsRefused(int units) =>
        FluentActions.Invoking(() => new ExchangeRate(Currency.EUR, Currency.USD, units, Day)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Constructor_OneCurrency_IsRefused() =>
        FluentActions.Invoking(() => new ExchangeRate(Currency.EUR, Currency.EUR, 1m)).Should().Throw<ArgumentException>().WithMessage("Expected two currencies but got EUR twice.*");

    [Fact]
    public void Constructor_OtherCalendar_IsRefused() =>
        FluentActions.Invoking(() => new ExchangeRate(Currency.EUR, Currency.USD, 1m, Day.WithCalendar(CalendarSystem.Julian))).Should().Throw<ArgumentException>();

    public sealed class Equality : EqualityContract<ExchangeRate>
    {
        protected override IReadOnlyList<ExchangeRate> MakeDistinct() =>
        [
            default, new(Currency.EUR, Currency.USD, 1m), new(Currency.EUR, Currency.USD, 1m, Day), new(Currency.EUR, Currency.USD, 2m, Day),
            new(Currency.USD, Currency.EUR, 1m, Day), new(Currency.EUR, Currency.USD, 1m, Day.PlusDays(1)),
        ];

        protected override IEnumerable<(ExchangeRate Left, ExchangeRate Right)> EqualPairs =>
            [(new(Currency.EUR, Currency.USD, 1.0m, Day), new(Currency.EUR, Currency.USD, 1.00m, Day))];
    }

    public sealed class Default : DefaultContract<ExchangeRate>
    {
        protected override string DefaultText => "XXX 1 = XXX 1";

        protected override bool HasJson => false;
    }
}
