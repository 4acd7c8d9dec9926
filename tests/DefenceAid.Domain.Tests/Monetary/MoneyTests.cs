using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class MoneyTests
{
    private static readonly Money Largest = new(decimal.MaxValue, Currency.EUR);

    [Fact]
    public void SizeOf_MoneyAndCurrency_AreSmall()
    {
        Unsafe.SizeOf<Money>().Should().Be(24);
        Unsafe.SizeOf<Currency>().Should().Be(2);
    }

    [Fact]
    public void Serialize_PlainCall_IsCanonicalText() =>
        JsonSerializer.Serialize(new Money(641_000_000.00m, Currency.EUR)).Should().Be("\"EUR 641000000\"");

    [Fact]
    public void Add_AnyAmounts_IsExactOrOverflows() => Gen.Select(MonetaryGen.AnyDecimal, MonetaryGen.AnyDecimal).Sample((a, b) =>
        IsExactOrOverflows(() => new Money(a, Currency.EUR) + new Money(b, Currency.EUR), MonetaryGen.Oracle(a) + MonetaryGen.Oracle(b), 28));

    [Fact]
    public void Subtract_AnyAmounts_IsExactOrOverflows() => Gen.Select(MonetaryGen.AnyDecimal, MonetaryGen.AnyDecimal).Sample((a, b) =>
        IsExactOrOverflows(() => new Money(a, Currency.EUR) - new Money(b, Currency.EUR), MonetaryGen.Oracle(a) - MonetaryGen.Oracle(b), 28));

    [Fact]
    public void Multiply_AnyFactors_IsExactOrOverflows() => Gen.Select(MonetaryGen.AnyDecimal, MonetaryGen.AnyDecimal).Sample((a, b) =>
        IsExactOrOverflows(() => new Money(a, Currency.EUR) * b, MonetaryGen.Oracle(a) * MonetaryGen.Oracle(b), 56));

    [Fact]
    public void Add_MoreDigitsThanDecimal_ThrowsNamingBoth()
    {
        Func<Money> fraction = () => Largest + new Money(0.1m, Currency.EUR);
        Func<Money> whole = () => Largest + new Money(1, Currency.EUR);
        Func<Money> difference = () => -Largest - new Money(0.1m, Currency.EUR);
        Func<Money> product = () => new Money(0.0000000000000000000000000001m, Currency.EUR) * 0.5m;

        fraction.Should().Throw<OverflowException>().WithMessage("EUR 79228162514264337593543950335 + EUR 0.1 has more digits than a decimal holds.");
        whole.Should().Throw<OverflowException>().WithMessage("EUR 79228162514264337593543950335 + EUR 1 has more digits*");
        difference.Should().Throw<OverflowException>().WithMessage("EUR -79228162514264337593543950335 - EUR 0.1 has*");
        product.Should().Throw<OverflowException>().WithMessage("EUR 0.0000000000000000000000000001 * 0.5 has*");
    }

    [Fact]
    public void Add_ZerosBehindThePoint_IsExact() => (Largest + new Money(0.00m, Currency.EUR)).Should().Be(Largest);

    [Fact]
    public void Operators_OtherCurrency_ThrowEvenForZero()
    {
        Money euro = Money.Zero(Currency.EUR);
        Money hryvnia = Money.Zero(Currency.UAH);
        Func<object>[] mixed = [() => euro + hryvnia, () => euro - hryvnia, () => euro < hryvnia, () => euro.CompareTo(hryvnia), () => Money.Min(euro, hryvnia)];

        foreach (Func<object> operation in mixed)
        {
            CurrencyMismatchException exception = operation.Should().Throw<CurrencyMismatchException>().Which;

            exception.Message.Should().Be("Expected EUR but got UAH. Convert one side first.");
            (exception.Expected, exception.Actual).Should().Be((Currency.EUR, Currency.UAH));
        }
    }

    [Theory]
    [InlineData("EUR 2.345", "EUR 2.34")]
    [InlineData("EUR 2.355", "EUR 2.36")]
    [InlineData("EUR -2.345", "EUR -2.34")]
    [InlineData("JPY 2.5", "JPY 2")]
    [InlineData("KWD 2.34567", "KWD 2.346")]
    public void Round_ToMinorUnit_IsHalfToEven(string amount, string rounded) => Money.Parse(amount).Round().ToString().Should().Be(rounded);

    [Fact]
    public void Round_Stated_FollowsWhatIsStated()
    {
        Func<Money> gold = () => new Money(1.5m, Currency.Of("XAU")).Round();

        Money.Parse("EUR 2.345").Round(MidpointRounding.AwayFromZero).Should().Be(Money.Parse("EUR 2.35"));
        Money.Parse("EUR 2.345").Round(0).Should().Be(Money.Parse("EUR 2"));
        gold.Should().Throw<InvalidOperationException>().WithMessage("XAU has no minor unit, or none that ISO 4217 still lists, to round to*");
    }

    [Fact]
    public void Signs_EachOne_AreRight()
    {
        Money refund = new(-5, Currency.EUR);

        (refund.Sign, refund.IsZero, Money.Zero(Currency.EUR).Sign, Money.Zero(Currency.EUR).IsZero).Should().Be((-1, false, 0, true));
        refund.Abs().Should().Be(new Money(5, Currency.EUR)).And.Be(-refund).And.Be(+new Money(5, Currency.EUR));
        (2 * refund).Should().Be(new Money(-10, Currency.EUR));
        Money.Max(refund, Money.Zero(Currency.EUR)).Should().Be(Money.Zero(Currency.EUR));
        Money.Min(refund, Money.Zero(Currency.EUR)).Should().Be(refund);
    }

    private static bool IsExactOrOverflows(Func<Money> operation, BigInteger exact, int scale)
    {
        try
        {
            return MonetaryGen.Oracle(operation().Amount) * BigInteger.Pow(10, scale - 28) == exact;
        }
        catch (OverflowException)
        {
            return !IsDecimal(exact, scale);
        }
    }

    private static bool IsDecimal(BigInteger number, int scale)
    {
        while (scale > 0 && number % 10 == 0)
        {
            number /= 10;
            scale--;
        }

        return scale <= 28 && BigInteger.Abs(number) < BigInteger.One << 96;
    }
}
