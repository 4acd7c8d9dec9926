using System.Numerics;
using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class MoneySumTests
{
    private static readonly Money Largest = new(decimal.MaxValue, Currency.EUR);

    [Fact]
    public void Sum_None_IsZeroOfTheCurrency() => Array.Empty<Money>().Sum(Currency.SEK).Should().Be(Money.Zero(Currency.SEK));

    [Fact]
    public void Sum_BeyondDecimalOnTheWay_IsExact() =>
        new[] { Largest, Largest, new(0.01m, Currency.EUR), -Largest, -Largest }.Sum(Currency.EUR).Should().Be(new Money(0.01m, Currency.EUR));

    [Fact]
    public void Sum_BeyondDecimalAtTheEnd_ThrowsNamingTheSum()
    {
        Func<Money> sum = () => new[] { Largest, Largest, Largest }.Sum(Currency.EUR);

        sum.Should().Throw<OverflowException>().WithMessage("The sum of 3 amounts, EUR 237684487542793012780631851005, has more digits than a decimal holds.");
    }

    [Fact]
    public void Sum_MixedCurrencies_Throws()
    {
        Func<Money> sum = () => new[] { Money.Zero(Currency.EUR), Money.Zero(Currency.USD) }.Sum(Currency.EUR);

        sum.Should().Throw<CurrencyMismatchException>();
    }

    [Fact]
    public void Sum_AnyOrder_IsTheOracle() => MonetaryGen.SmallDecimal.Array[0, 50].Sample(amounts =>
        MonetaryGen.Oracle(amounts.Select(amount => new Money(amount, Currency.EUR)).Sum(Currency.EUR).Amount)
            == amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + MonetaryGen.Oracle(amount)));

    [Fact]
    public void MinMax_Some_AreTheExtremes()
    {
        Money[] amounts = [new(2, Currency.EUR), new(-1, Currency.EUR), new(3, Currency.EUR)];

        amounts.Min().Should().Be(new Money(-1, Currency.EUR));
        amounts.Max().Should().Be(new Money(3, Currency.EUR));
    }

    [Fact]
    public void MinMax_NoneOrMixed_Throw()
    {
        Money[] mixed = [new(2, Currency.EUR), new(1, Currency.USD)];
        Func<Money> min = () => Array.Empty<Money>().Min();
        Func<Money> max = () => Array.Empty<Money>().Max();
        Func<Money> minOfMixed = () => mixed.Min();

        min.Should().Throw<InvalidOperationException>();
        max.Should().Throw<InvalidOperationException>();
        minOfMixed.Should().Throw<CurrencyMismatchException>();
    }

    [Fact]
    public void SumByCurrency_Mixed_DropsWhatComesToZero()
    {
        Money[] amounts = [new(5, Currency.USD), Largest, new(1, Currency.SEK), Largest, new(-1, Currency.SEK), -Largest];

        MoneyBag bag = amounts.SumByCurrency();

        bag.Amounts.Should().Equal(Largest, new(5, Currency.USD));
        bag[Currency.USD].Should().Be(new Money(5, Currency.USD));
        bag[Currency.SEK].Should().Be(Money.Zero(Currency.SEK));
        bag.ToString().Should().Be("EUR 79228162514264337593543950335 + USD 5");
        (bag - bag).Should().Be(MoneyBag.Empty);
        (bag + -bag).IsEmpty.Should().BeTrue();
    }
}
