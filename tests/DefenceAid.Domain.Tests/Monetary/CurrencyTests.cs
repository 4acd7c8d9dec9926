using System.Reflection;
using NodaTime;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class CurrencyTests
{
    public static TheoryData<string> ReplacedByTheEuro =>
    [
        "ADP", "ATS", "BEF", "BGN", "CYP", "DEM", "EEK", "ESP", "FIM", "FRF", "GRD", "HRK", "IEP", "ITL", "LTL", "LUF", "LVL", "MTL", "NLG", "PTE", "SIT", "SKK", "XEU",
    ];

    [Fact]
    public void All_Codes_AreOrderedAndFoundAgain()
    {
        Currency.All.Select(currency => currency.Code).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        Currency.All.Should().OnlyContain(currency => Currency.Of(currency.Code) == currency && currency.Name.Length > 1);
        Currency.All.Select(currency => Currency.All[currency.Index]).Should().Equal(Currency.All);
    }

    // The lists of January 2026: 178 active codes, 129 that are historic and not in use again.
    [Fact]
    public void All_Lists_AreWhole()
    {
        Currency.All.Count(currency => currency.IsActive).Should().Be(178);
        Currency.All.Count(currency => !currency.IsActive).Should().Be(129);
        Currency.All.Where(currency => currency.IsFund && currency.IsActive).Select(currency => currency.Code)
            .Should().Equal("BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI");
    }

    [Fact]
    public void Statics_EachOne_IsTheCurrencyOfItsName()
    {
        PropertyInfo[] statics = [.. typeof(Currency).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(Currency))];

        statics.Should().HaveCountGreaterThan(40);
        foreach (PropertyInfo property in statics)
        {
            property.GetValue(null).Should().Be(Currency.Of(property.Name));
        }
    }

    [Theory]
    [InlineData("JPY", 0)]
    [InlineData("EUR", 2)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("XAU", null)]
    [InlineData("ITL", 0)]
    [InlineData("HRK", 2)]
    public void MinorUnitDigits_OfEachKind_AreThere(string code, int? digits) => Currency.Of(code).MinorUnitDigits.Should().Be(digits);

    [Fact]
    public void MinorUnitDigits_All_AreOfTheFiveKinds() =>
        Currency.All.Select(currency => currency.MinorUnitDigits).Distinct().Order().Should().Equal(null, 0, 2, 3, 4);

    [Fact]
    public void NumericCode_All_AreWithinThreeDigits()
    {
        Currency.All.Should().OnlyContain(currency => currency.NumericCode == null || (currency.NumericCode >= 4 && currency.NumericCode <= 999));
        Currency.EUR.NumericCode.Should().Be(978);
        Currency.Of("XRE").NumericCode.Should().BeNull();
        Currency.All.Where(currency => currency.IsActive).Select(currency => currency.NumericCode).Should().OnlyHaveUniqueItems();
    }

    // The standard is of 1978, its historic list begins with that year, and the data are of January 2026.
    [Fact]
    public void WithdrawnOn_All_AreSensible()
    {
        PartialDate[] dates = [.. Currency.All.Where(currency => !currency.IsActive).Select(currency => currency.WithdrawnOn!.Value)];

        dates.Should().OnlyContain(date => date.FirstDay >= new LocalDate(1978, 1, 1) && date.FirstDay <= new LocalDate(2026, 1, 1));
        dates.Should().OnlyContain(date => date.Precision != DatePrecision.Day);
    }

    [Fact]
    public void Successor_EachOne_OutlivesWhatItReplaced()
    {
        foreach (Currency currency in Currency.All.Where(currency => currency.Successor is not null))
        {
            Currency successor = currency.Successor!.Value;

            Currency.All.Should().Contain(successor);
            currency.IsActive.Should().BeFalse("{0} was replaced", currency);
            (successor.IsActive || successor.WithdrawnOn!.Value.LastDay >= currency.WithdrawnOn!.Value.FirstDay)
                .Should().BeTrue("{0} came after {1}", successor, currency);
        }
    }

    [Theory]
    [MemberData(nameof(ReplacedByTheEuro))]
    public void Successor_OfTheEurosForerunners_IsTheEuro(string code) => Currency.Of(code).Successor.Should().Be(Currency.EUR);

    [Theory]
    [InlineData("TRL", "TRY")]
    [InlineData("ROL", "RON")]
    [InlineData("RUR", "RUB")]
    [InlineData("BYR", "BYN")]
    [InlineData("ZWL", "ZWG")]
    [InlineData("UAK", "UAH")]
    [InlineData("ANG", "XCG")]
    public void Successor_WellKnown_IsThere(string code, string successor) => Currency.Of(code).Successor.Should().Be(Currency.Of(successor));

    [Theory]
    [InlineData("HRK", "2023-01")]
    [InlineData("BGN", "2026-01")]
    [InlineData("SLL", "2023-12")]
    [InlineData("ILR", "1990")]
    [InlineData("RUR", "2004-01")]
    public void WithdrawnOn_Known_IsThatOfTheList(string code, string date) => Currency.Of(code).WithdrawnOn.Should().Be(PartialDate.Parse(date));

    [Fact]
    public void Parse_Utf8_IsTheSame()
    {
        Func<Currency> unknown = () => Currency.Parse("EEE"u8);

        Currency.Parse("SEK"u8).Should().Be(Currency.SEK);
        unknown.Should().Throw<FormatException>().WithMessage("*\"EEE\"*");
    }

    [Fact]
    public void Of_LongText_IsShortenedInTheMessage()
    {
        Func<Currency> of = () => Currency.Of(new string('x', 100_000));

        of.Should().Throw<FormatException>().Which.Message.Length.Should().BeLessThan(200);
    }
}
