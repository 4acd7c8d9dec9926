using System.Globalization;
using System.Text.Json;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class StatedAmountTests
{
    private static readonly Money Five = new(5, Currency.EUR);

    [Theory]
    [InlineData("EUR 5", "EUR [5, 5]")]
    [InlineData("EUR -5", "EUR [-5, -5]")]
    [InlineData("at least EUR 5", "EUR [5, ∞)")]
    [InlineData("over EUR 5", "EUR (5, ∞)")]
    [InlineData("up to EUR 5", "EUR [0, 5]")]
    [InlineData("under EUR 5", "EUR [0, 5)")]
    [InlineData("about EUR 5", "EUR [0, ∞)")]
    [InlineData("between EUR 5 and EUR 7", "EUR [5, 7]")]
    public void Range_OfEachWord_IsThatOfTheTable(string text, string range)
    {
        StatedAmount stated = StatedAmount.Parse(text);

        stated.ToString().Should().Be(text);
        stated.Range.ToString().Should().Be(range);
        stated.Nominal!.Value.Abs().Should().Be(Five);
        stated.Currency.Should().Be(Currency.EUR);
        stated.IsDisclosed.Should().BeTrue();
        stated.High.Should().Be(stated.Qualifier == AmountQualifier.Between ? new Money(7, Currency.EUR) : null);
        JsonSerializer.Serialize(stated).Should().Be($"\"{text}\"");
    }

    [Fact]
    public void Undisclosed_Default_HasNoAmountAndNoCurrency()
    {
        StatedAmount undisclosed = StatedAmount.Undisclosed;

        undisclosed.Should().Be(default(StatedAmount)).And.Be(StatedAmount.Parse("undisclosed")).And.NotBe(StatedAmount.Exactly(default));
        (undisclosed.Nominal, undisclosed.High, undisclosed.Range, undisclosed.Currency, undisclosed.IsDisclosed).Should().Be((null, null, null, null, false));
        undisclosed.Qualifier.Should().Be(AmountQualifier.Undisclosed);
    }

    [Theory]
    [InlineData("almost EUR 5", "under EUR 5")]
    [InlineData("nearly EUR 5", "under EUR 5")]
    [InlineData("less than EUR 5", "under EUR 5")]
    [InlineData("more than EUR 5", "over EUR 5")]
    [InlineData("just over EUR 5", "over EUR 5")]
    [InlineData("at most EUR 5", "up to EUR 5")]
    [InlineData("approximately EUR 5", "about EUR 5")]
    [InlineData("around EUR 5", "about EUR 5")]
    [InlineData("exactly EUR 5.00", "EUR 5")]
    public void Parse_Synonym_IsWrittenWithTheWordOfTheTable(string text, string canonical) => StatedAmount.Parse(text).ToString().Should().Be(canonical);

    [Fact]
    public void Factories_UnfitAmounts_AreRefused()
    {
        Money minus = -Five;
        Func<StatedAmount>[] unfit =
        [
            () => StatedAmount.AtLeast(minus), () => StatedAmount.Over(minus), () => StatedAmount.UpTo(minus), () => StatedAmount.Under(minus),
            () => StatedAmount.About(minus), () => StatedAmount.Between(minus, Five), () => StatedAmount.Under(Money.Zero(Currency.EUR)),
            () => StatedAmount.Between(Five, Five), () => StatedAmount.Between(Five, Money.Zero(Currency.EUR)),
        ];
        Func<StatedAmount> mixed = () => StatedAmount.Between(Five, new Money(7, Currency.USD));

        foreach (Func<StatedAmount> create in unfit)
        {
            create.Should().Throw<ArgumentOutOfRangeException>();
        }

        mixed.Should().Throw<CurrencyMismatchException>();
    }

    [Fact]
    public void Parse_Faults_SayWhatIsWrong()
    {
        Func<StatedAmount> currency = () => StatedAmount.Parse("over EEE 5");
        Func<StatedAmount> digits = () => StatedAmount.Parse("over EUR 79228162514264337593543950336");
        Func<StatedAmount> high = () => StatedAmount.Parse("between EUR 5 and EUR 79228162514264337593543950336");
        Func<StatedAmount> negative = () => StatedAmount.Parse("over EUR -5");
        Func<StatedAmount> form = () => StatedAmount.Parse("some EUR 5");

        currency.Should().Throw<FormatException>().WithMessage("*ISO 4217*EEE*");
        digits.Should().Throw<OverflowException>();
        high.Should().Throw<OverflowException>();
        negative.Should().Throw<FormatException>().WithMessage("*zero or more*over EUR -5*");
        form.Should().Throw<FormatException>().WithMessage("*some EUR 5*");
    }

    [Fact]
    public void ToString_FormatAndCulture_ReachTheAmounts()
    {
        StatedAmount between = StatedAmount.Between(new Money(5000, Currency.EUR), new Money(7000.5m, Currency.EUR));

        between.ToString("N", CultureInfo.GetCultureInfo("tr-TR")).Should().Be("between EUR 5.000,00 and EUR 7.000,50");
        $"{StatedAmount.Over(Five):F}".Should().Be("over EUR 5.00");
        StatedAmount.Parse("between EUR 5,5 and EUR 7", CultureInfo.GetCultureInfo("uk-UA")).ToString().Should().Be("between EUR 5.5 and EUR 7");
    }

    [Fact]
    public void ParseUtf8_CultureAndFaults_AreThoseOfCharacters()
    {
        StatedAmount.Parse("between EUR 5,5 and EUR 7"u8, CultureInfo.GetCultureInfo("uk-UA")).ToString().Should().Be("between EUR 5.5 and EUR 7");
        FluentActions.Invoking(() => StatedAmount.Parse("over EUR 79228162514264337593543950336"u8)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => StatedAmount.Parse("over EUR -5"u8)).Should().Throw<FormatException>().WithMessage("*zero or more*over EUR -5*");
    }

    [Fact]
    public void TryFormatUtf8_FormatAndCulture_ReachTheAmounts()
    {
        Span<byte> buffer = stackalloc byte[64];

        StatedAmount.Over(new Money(5000, Currency.EUR)).TryFormat(buffer, out int written, "N", CultureInfo.GetCultureInfo("tr-TR")).Should().BeTrue();

        System.Text.Encoding.UTF8.GetString(buffer[..written]).Should().Be("over EUR 5.000,00");
    }

    [Fact]
    public void Implicit_FromMoney_IsExact()
    {
        StatedAmount stated = Five;

        stated.Should().Be(StatedAmount.Exactly(Five)).And.Be(StatedAmount.FromMoney(Five));
        stated.Qualifier.Should().Be(AmountQualifier.Exactly);
    }

    [Fact]
    public void Parse_TooManyDigits_NamesTheLargestAmount() => FluentActions.Invoking(() => StatedAmount.Parse("EUR 79228162514264337593543950336"))
        .Should().Throw<OverflowException>().WithMessage("*28 decimals*79228162514264337593543950335*");

    [Fact]
    public void Codes_AmountQualifier_AreDeclaredInOrder() => AmountQualifier.All.Select(qualifier => qualifier.Code)
        .Should().Equal("exactly", "at-least", "over", "up-to", "under", "about", "between", "undisclosed");
}
