using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class MoneyTextTests
{
    private static readonly string[] Cultures = ["uk-UA", "lt-LT", "tr-TR", "ar-SA", "sv-SE", "hi-IN", "de-CH"];

    [Theory]
    [InlineData("EUR 641000000.00", "EUR 641000000")]
    [InlineData("EUR 0.50", "EUR 0.5")]
    [InlineData("EUR -0", "EUR 0")]
    [InlineData("EUR -0.00", "EUR 0")]
    [InlineData("EUR 5.00000000000000000000000000000000000000000000", "EUR 5")]
    [InlineData("EUR 0.0000000000000000000000000001", "EUR 0.0000000000000000000000000001")]
    [InlineData("EUR 79228162514264337593543950335", "EUR 79228162514264337593543950335")]
    [InlineData("EUR -7.9228162514264337593543950335", "EUR -7.9228162514264337593543950335")]
    public void ToString_Parsed_IsCanonical(string text, string canonical)
    {
        Money.Parse(text).ToString().Should().Be(canonical);
        Money.Parse(Encoding.UTF8.GetBytes(text)).ToString().Should().Be(canonical);
        Money.Parse(text).ToString("G", CultureInfo.InvariantCulture).Should().Be(canonical);
    }

    [Theory]
    [InlineData("EUR 79228162514264337593543950336")]
    [InlineData("EUR 7.92281625142643375935439503360001")]
    [InlineData("EUR 0.00000000000000000000000000001")]
    [InlineData("EUR 100000000000000000000000000000000000000000")]
    public void Parse_MoreDigitsThanDecimal_Overflows(string text)
    {
        Func<Money> parse = () => Money.Parse(text);

        parse.Should().Throw<OverflowException>().WithMessage($"*{text}*");
        Money.TryParse(text, null, out _).Should().BeFalse();
        Money.TryParse(Encoding.UTF8.GetBytes(text), null, out _).Should().BeFalse();
    }

    [Fact]
    public void Parse_Hostile_IsShortenedInTheMessage()
    {
        Func<Money> digits = () => Money.Parse("EUR 1" + new string('0', 1_000_000));
        Func<Money> rubbish = () => Money.Parse(new string('x', 1_000_000));

        digits.Should().Throw<OverflowException>().Which.Message.Length.Should().BeLessThan(250);
        rubbish.Should().Throw<FormatException>().Which.Message.Length.Should().BeLessThan(250);
    }

    [Fact]
    public void Parse_UnknownCurrency_IsNamed()
    {
        Func<Money> parse = () => Money.Parse("EEE 5");

        parse.Should().Throw<FormatException>().WithMessage("*ISO 4217*\"EEE 5\"*");
    }

    [Fact]
    public void Parse_InvalidUtf8_IsRefused()
    {
        byte[] invalid = [.. "EUR "u8, 0xFF, (byte)'5'];
        Func<Money> parse = () => Money.Parse(invalid);

        Money.TryParse(invalid, null, out _).Should().BeFalse();
        parse.Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("EUR 641000000", "EUR 641000000.00", "EUR 641,000,000.00")]
    [InlineData("EUR -1234.5", "EUR -1234.50", "EUR -1,234.50")]
    [InlineData("EUR 0.12345", "EUR 0.12345", "EUR 0.12345")]
    [InlineData("JPY 123", "JPY 123", "JPY 123")]
    [InlineData("KWD 1000", "KWD 1000.000", "KWD 1,000.000")]
    [InlineData("XAU 1000.5", "XAU 1000.5", "XAU 1,000.5")]
    public void ToString_FixedAndGrouped_PadsToTheMinorUnit(string text, string padded, string grouped)
    {
        Money.Parse(text).ToString("F").Should().Be(padded);
        Money.Parse(text).ToString("N").Should().Be(grouped);
    }

    // The separators of Ukrainian: a no-break space between thousands, a comma before the cents.
    [Fact]
    public void ToString_UkrainianPassed_HasItsSeparators()
    {
        CultureInfo ukrainian = CultureInfo.GetCultureInfo("uk-UA");

        Money.Parse("EUR -1234567.5").ToString("N", ukrainian).Should().Be("EUR -1\u00a0234\u00a0567,50");
        string.Create(ukrainian, $"{Money.Parse("EUR 1234567.5"):F}").Should().Be("EUR 1234567,50");
        Money.Parse("EUR 5,5", ukrainian).Should().Be(Money.Parse("EUR 5.5"));
        Money.TryParse("EUR 5.5", ukrainian, out _).Should().BeFalse();
    }

    // Lithuanian writes a minus sign, U+2212; both it and the hyphen are read.
    [Fact]
    public void ToString_LithuanianPassed_HasItsMinusSign()
    {
        CultureInfo lithuanian = CultureInfo.GetCultureInfo("lt-LT");

        Money.Parse("EUR -5.5").ToString(null, lithuanian).Should().Be("EUR \u22125,5");
        Money.Parse("EUR \u22125,5", lithuanian).Should().Be(Money.Parse("EUR -5.5"));
        Money.Parse("EUR \u22125,5"u8, lithuanian).Should().Be(Money.Parse("EUR -5.5"));
        Money.Parse("EUR -5,5", lithuanian).Should().Be(Money.Parse("EUR -5.5"));
    }

    [Fact]
    public void ToString_TurkishAndArabicPassed_HaveAsciiDigits()
    {
        Money.Parse("EUR -1234.5").ToString("N", CultureInfo.GetCultureInfo("tr-TR")).Should().Be("EUR -1.234,50");
        Money.Parse("EUR -1234.5").ToString("F", CultureInfo.GetCultureInfo("ar-SA")).Should().MatchRegex("^EUR -1234[.,٫]50$");
    }

    // Indian grouping: three digits, then pairs.
    [Fact]
    public void ToString_HindiPassed_GroupsInPairs() =>
        Money.Parse("INR 123456789").ToString("N", CultureInfo.GetCultureInfo("hi-IN")).Should().Be("INR 12,34,56,789.00");

    [Fact]
    public void ToString_GroupSizes_AreThoseOfDecimal() =>
        Gen.Select(MonetaryGen.SmallDecimal, Gen.Int[0, 9].Array[0, 3]).Where((_, sizes) => !sizes.SkipLast(1).Contains(0)).Sample((amount, sizes) =>
        {
            var info = new NumberFormatInfo { NumberGroupSizes = sizes };
            decimal whole = decimal.Truncate(amount);

            return new Money(whole, Currency.JPY).ToString("N", info) == "JPY " + (whole == 0 ? "0" : whole.ToString("N0", info));
        });

    [Fact]
    public void Parse_WhatAnyCultureWrites_GivesTheValue() => Gen.Select(MonetaryGen.AnyMoney, Gen.OneOf(Cultures), Gen.OneOf("G", "F")).Sample((money, name, format) =>
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(name);
        string text = money.ToString(format, culture);

        return Money.Parse(text, culture) == money && Money.Parse(Encoding.UTF8.GetBytes(text), culture) == money;
    });

    [Fact]
    public void TryFormat_AnyFormat_IsTheSameInCharactersAndUtf8() =>
        Gen.Select(MonetaryGen.AnyMoney, Gen.OneOf(Cultures), Gen.OneOf("G", "F", "N")).Sample((money, name, format) =>
        {
            CultureInfo culture = CultureInfo.GetCultureInfo(name);
            string text = money.ToString(format, culture);
            Span<char> characters = new char[text.Length];
            Span<byte> bytes = new byte[Encoding.UTF8.GetByteCount(text)];

            return money.TryFormat(characters, out int written, format, culture) && written == text.Length && characters.SequenceEqual(text)
                && money.TryFormat(bytes, out written, format, culture) && written == bytes.Length && Encoding.UTF8.GetString(bytes) == text
                && !money.TryFormat(characters[1..], out written, format, culture) && written == 0
                && !money.TryFormat(bytes[1..], out written, format, culture) && written == 0;
        });

    // The digits are those of a whole number of any size, at 28 decimals.
    [Fact]
    public void TryParse_AnyDigits_GivesTheOraclesOrRefuses() =>
        Gen.Select(Gen.Char['0', '9'].Array[1, 24], Gen.Char['0', '9'].Array[0, 24], Gen.Bool).Sample((whole, fraction, isNegative) =>
        {
            string digits = new string(whole) + (fraction.Length > 0 ? "." + new string(fraction) : "");
            string kept = new string(fraction).TrimEnd('0');
            BigInteger mantissa = BigInteger.Parse(new string(whole) + kept, CultureInfo.InvariantCulture);
            bool isGood = (whole.Length == 1 || whole[0] != '0') && kept.Length <= 28 && mantissa < BigInteger.Pow(2, 96) && whole.Length + kept.Length <= 29;
            string text = (isNegative ? "EUR -" : "EUR ") + digits;

            Money.TryParse(text, null, out Money money).Should().Be(isGood, text);
            Money.TryParse(Encoding.UTF8.GetBytes(text), null, out Money same).Should().Be(isGood);

            same.Should().Be(money);
            BigInteger expected = isGood ? mantissa * BigInteger.Pow(10, 28 - kept.Length) * (isNegative ? -1 : 1) : 0;
            MonetaryGen.Oracle(money.Amount).Should().Be(expected);
        });

    [Fact]
    public void ToString_AnyAmount_HasTheDigitsOfTheOracle() => MonetaryGen.AnyMoney.Sample(money =>
    {
        BigInteger oracle = MonetaryGen.Oracle(money.Amount);
        string digits = BigInteger.Abs(oracle).ToString(CultureInfo.InvariantCulture).PadLeft(29, '0');
        string number = $"{(oracle.Sign < 0 ? "-" : "")}{digits[..^28]}.{digits[^28..]}";

        return money.ToString() == $"{money.Currency.Code} {number.TrimEnd('0').TrimEnd('.')}";
    });

    [Theory]
    [InlineData("EUR -641000000.5")]
    [InlineData("EUR 79228162514264337593543950335")]
    [InlineData("JPY 0")]
    public void TryFormat_AnyForm_AllocatesNothing(string text)
    {
        var money = Money.Parse(text);
        CultureInfo culture = CultureInfo.GetCultureInfo("lt-LT");
        char[] characters = new char[64];
        byte[] bytes = new byte[64];
        bool all = true;

        Allocation.Of(() => all &= money.TryFormat(characters, out _) && money.TryFormat(bytes, out _, "F", culture)).Should().Be(0);
        all.Should().BeTrue();
    }

    [Fact]
    public void ToString_UnknownFormat_IsRefused()
    {
        Func<string> format = () => Money.Zero(Currency.EUR).ToString("C");

        format.Should().Throw<FormatException>().WithMessage("*\"C\"*");
    }

    [Theory]
    [InlineData("EUR 641000000.50")]
    [InlineData("EUR 79228162514264337593543950335")]
    [InlineData("EUR 79228162514264337593543950336")]
    [InlineData("EEE 5")]
    [InlineData("EUR 1,000")]
    [InlineData("")]
    public void TryParse_AnyText_AllocatesNothing(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        CultureInfo culture = CultureInfo.GetCultureInfo("lt-LT");
        bool all = true;

        Allocation.Of(() =>
        {
            all &= Money.TryParse(text, null, out _) == Money.TryParse(text.AsSpan(), null, out _);
            all &= Money.TryParse(utf8, null, out _) == Money.TryParse(text, null, out _);
            all &= Money.TryParse(utf8, culture, out _) == Money.TryParse(text, culture, out _);
            all &= StatedAmount.TryParse(text, null, out _) == Money.TryParse(text, null, out _);
        }).Should().Be(0);
        all.Should().BeTrue();
    }
}
