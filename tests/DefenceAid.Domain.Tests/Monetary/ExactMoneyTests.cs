using System.Globalization;
using System.Numerics;
using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class ExactMoneyTests
{
    [Theory]
    [InlineData(100, 3, "EUR 100/3")]
    [InlineData(-200, 6, "EUR -100/3")]
    [InlineData(25, 2, "EUR 12.5")]
    [InlineData(1, -8, "EUR -0.125")]
    [InlineData(1, 1_000_000, "EUR 0.000001")]
    [InlineData(0, 7, "EUR 0")]
    public void ToString_Fraction_EndsWhereItCan(int numerator, int denominator, string text)
    {
        ExactMoney.Create(numerator, denominator, Currency.EUR).ToString().Should().Be(text);
        ExactMoney.Parse(text).Should().Be(ExactMoney.Create(numerator, denominator, Currency.EUR));
    }

    [Fact]
    public void ToString_MoreDigitsThanDecimal_AreAllThere() =>
        ExactMoney.Create(1, BigInteger.Pow(2, 40), Currency.EUR).ToString().Should().Be("EUR 0.0000000000009094947017729282379150390625");

    [Fact]
    public void ToMoney_AnyMoney_GivesItBack() => MonetaryGen.AnyMoney.Sample(money =>
        ExactMoney.From(money).ToMoney() == money && ExactMoney.From(money).ToString() == money.ToString());

    [Theory]
    [InlineData("9223372036854775807")]
    [InlineData("9223372036854775808")]
    [InlineData("-9223372036854775808")]
    [InlineData("-9223372036854775809")]
    [InlineData("0.000000000000000001")]
    [InlineData("0.0000000000000000001")]
    [InlineData("-79228162514264337593543950335")]
    public void From_TermsAroundSixtyFourBits_IsTheFractionOfItsDigits(string text)
    {
        decimal amount = decimal.Parse(text, CultureInfo.InvariantCulture);
        ExactMoney exact = ExactMoney.From(new Money(amount, Currency.EUR));
        ExactMoney fraction = ExactMoney.Create(ExactDecimal.ToScaled(amount), BigInteger.Pow(10, 28), Currency.EUR);

        exact.Should().Be(fraction);
        exact.GetHashCode().Should().Be(fraction.GetHashCode());
        exact.Sign.Should().Be(Math.Sign(amount));
        exact.ToString().Should().Be("EUR " + text);
        exact.ToMoney().Amount.Should().Be(amount);
        exact.Negate().Negate().Should().Be(exact);
    }

    [Fact]
    public void ToMoney_NoDecimal_SaysWhatToCall()
    {
        Func<Money> endless = () => ExactMoney.Create(100, 3, Currency.EUR).ToMoney();
        Func<Money> large = () => ExactMoney.Create(BigInteger.Pow(2, 96), 1, Currency.EUR).ToMoney();

        endless.Should().Throw<OverflowException>().WithMessage("EUR 100/3 has more digits than a decimal holds. Call one of the methods named Round.");
        large.Should().Throw<OverflowException>();
        ExactMoney.Create(100, 3, Currency.EUR).TryToMoney(out _).Should().BeFalse();
    }

    [Fact]
    public void Arithmetic_Thirds_IsExact()
    {
        ExactMoney third = ExactMoney.From(new Money(100, Currency.EUR)).Multiply(1, 3);

        (third + third + third).ToMoney().Should().Be(new Money(100, Currency.EUR));
        (third - third).Should().Be(ExactMoney.Zero(Currency.EUR));
        (-third).Sign.Should().Be(-1);
        third.Multiply(-6, -2).ToMoney().Should().Be(new Money(100, Currency.EUR));
    }

    [Fact]
    public void From_SumOverAWeight_IsTheFraction()
    {
        ExactSum sum = default;
        sum.AddScaled(100m, 2);
        sum.AddScaled(50.5m, 1);

        ExactMoney.From(sum, 3, Currency.EUR).Should().Be(ExactMoney.Create(501, 6, Currency.EUR));
    }

    [Theory]
    [InlineData(1, 8, "EUR 0.12")]
    [InlineData(3, 8, "EUR 0.38")]
    [InlineData(-1, 8, "EUR -0.12")]
    [InlineData(100, 3, "EUR 33.33")]
    [InlineData(200, 3, "EUR 66.67")]
    public void Round_ToMinorUnit_IsHalfToEven(int numerator, int denominator, string rounded) =>
        ExactMoney.Create(numerator, denominator, Currency.EUR).Round().ToString().Should().Be(rounded);

    [Fact]
    public void Round_AnyMode_IsThatOfDecimal() =>
        Gen.Select(MonetaryGen.SmallDecimal, Gen.Int[0, 8], Gen.OneOf(Enum.GetValues<MidpointRounding>())).Sample((amount, decimals, mode) =>
            ExactMoney.From(new Money(amount, Currency.EUR)).Round(decimals, mode) == new Money(amount, Currency.EUR).Round(decimals, mode));

    [Theory]
    [InlineData(2, 3, 28, "EUR 0.6666666666666666666666666667")]
    [InlineData(100, 3, 28, "EUR 33.33333333333333333333333333")]
    [InlineData(100, 3, 3, "EUR 33.3")]
    [InlineData(123456, 1, 2, "EUR 120000")]
    [InlineData(999999, 1, 3, "EUR 1000000")]
    [InlineData(125, 1, 2, "EUR 120")]
    [InlineData(1, 3000000, 2, "EUR 0.00000033")]
    [InlineData(0, 3, 5, "EUR 0")]
    public void RoundToSignificant_Digits_AreThatMany(int numerator, int denominator, int digits, string rounded) =>
        ExactMoney.Create(numerator, denominator, Currency.EUR).RoundToSignificant(digits).ToString().Should().Be(rounded);

    [Fact]
    public void RoundToSignificant_FinerThanDecimal_StopsAt28Decimals() =>
        ExactMoney.Create(2, BigInteger.Pow(10, 28) * 3, Currency.EUR).RoundToSignificant().ToString().Should().Be("EUR 0.0000000000000000000000000001");

    [Fact]
    public void Round_BeyondDecimal_Overflows()
    {
        ExactMoney large = ExactMoney.Create(BigInteger.Pow(10, 40), 3, Currency.EUR);
        Func<Money> round = () => large.Round();
        Func<Money> significant = () => large.RoundToSignificant();
        Func<Money> gold = () => ExactMoney.Zero(Currency.Of("XAU")).Round();

        round.Should().Throw<OverflowException>();
        significant.Should().Throw<OverflowException>();
        gold.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Unfit_Arguments_AreRefused()
    {
        ExactMoney one = ExactMoney.Create(1, 1, Currency.EUR);
        Action[] zero = [() => ExactMoney.Create(1, 0, Currency.EUR), () => one.Multiply(1, 0)];
        Action[] range = [() => one.Round(-1), () => one.Round(29), () => one.RoundToSignificant(0), () => one.RoundToSignificant(29), () => one.Round(2, (MidpointRounding)9)];
        Action[] mixed = [() => _ = one + ExactMoney.Zero(Currency.USD), () => one.CompareTo(default)];

        zero.Should().AllSatisfy(action => action.Should().Throw<DivideByZeroException>());
        range.Should().AllSatisfy(action => action.Should().Throw<ArgumentOutOfRangeException>());
        mixed.Should().AllSatisfy(action => action.Should().Throw<CurrencyMismatchException>());
    }
}
