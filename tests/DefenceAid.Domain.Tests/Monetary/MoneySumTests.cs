using System.Collections.Immutable;
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

    // What is taken away again can be far beyond a decimal on the way.
    [Fact]
    public void Sum_AnyAmountsInAnyForm_IsTheOracle() =>
        Gen.Select(MonetaryGen.AnyDecimal.Array[0, 20], MonetaryGen.SmallDecimal.Array[0, 20], Gen.Int).Sample((large, small, seed) =>
        {
            Money[] amounts = InEuro([.. large, .. small, .. large.Select(amount => -amount)]);
            new Random(seed).Shuffle(amounts);

            return IsInEveryForm(amounts, Oracle(small));
        });

    [Fact]
    public void Sum_RunsOfOneScale_IsTheOracle() =>
        Gen.Select(Gen.Long, Gen.Int[0, 6], Gen.Int[1, 100]).Array[0, 6].Sample(runs =>
        {
            decimal[] amounts = [.. runs.SelectMany(run => Enumerable.Range(0, run.Item3).Select(i => MonetaryGen.Scaled(run.Item1 ^ i, run.Item2)))];

            return IsInEveryForm(InEuro(amounts), Oracle(amounts));
        });

    [Fact]
    public void Sum_MixedScales_HasTheFinestInEveryForm()
    {
        Money[] amounts = [new(0.5000000000000000000m, Currency.EUR), new(0.50000000000000000000m, Currency.EUR)];

        amounts.Sum(Currency.EUR).Amount.Scale.Should().Be(20);
        amounts.Select(amount => amount).Sum(Currency.EUR).Amount.Scale.Should().Be(20);
    }

    [Fact]
    public void Sum_AnotherCurrencyAnywhere_ThrowsInEveryForm() =>
        Gen.Select(MonetaryGen.SmallDecimal.Array[0, 80], MonetaryGen.SmallDecimal.Array[0, 80]).Sample((before, after) =>
        {
            Money[] amounts = [.. InEuro(before), Money.Zero(Currency.USD), .. InEuro(after)];

            return Forms(amounts).All(IsRefused);
        });

    [Fact]
    public void Sum_Null_IsRefused()
    {
        Money[] none = null!;
        Func<Money> sum = () => none.Sum(Currency.EUR);

        sum.Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Sum_ArrayOrList_AllocatesNothing()
    {
        Money[] amounts = InEuro([1.5m, -2m, 0.001m, 5m]);
        List<Money> list = [.. amounts];
        Money sum = default;

        Allocation.Of(() => sum = amounts.Sum(Currency.EUR) + list.Sum(Currency.EUR)).Should().Be(0);
        sum.Should().Be(new Money(9.002m, Currency.EUR));
    }

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

    private static Money[] InEuro(IEnumerable<decimal> amounts) => [.. amounts.Select(amount => new Money(amount, Currency.EUR))];

    private static BigInteger Oracle(IEnumerable<decimal> amounts) =>
        amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + MonetaryGen.Oracle(amount));

    private static bool IsInEveryForm(Money[] amounts, BigInteger oracle) => Forms(amounts).All(sum => MonetaryGen.Oracle(sum().Amount) == oracle);

    private static Func<Money>[] Forms(Money[] amounts) =>
    [
        () => amounts.Sum(Currency.EUR),
        () => amounts.AsSpan().Sum(Currency.EUR),
        () => amounts.ToList().Sum(Currency.EUR),
        () => amounts.ToImmutableArray().Sum(Currency.EUR),
        () => amounts.Where(_ => true).Sum(Currency.EUR),
    ];

    private static bool IsRefused(Func<Money> sum)
    {
        try
        {
            _ = sum();
            return false;
        }
        catch (CurrencyMismatchException exception)
        {
            return exception.Expected == Currency.EUR && exception.Actual == Currency.USD;
        }
    }
}
