using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace DefenceAid.Domain.Tests.Parties;

public sealed class CountryTests
{
    [Theory]
    [InlineData("LT", "LTU", 440, "Lithuania")]
    [InlineData("UA", "UKR", 804, "Ukraine")]
    [InlineData("NA", "NAM", 516, "Namibia")]
    [InlineData("AF", "AFG", 4, "Afghanistan")]
    [InlineData("GB", "GBR", 826, "United Kingdom")]
    [InlineData("US", "USA", 840, "United States")]
    [InlineData("MD", "MDA", 498, "Moldova")]
    [InlineData("KR", "KOR", 410, "South Korea")]
    [InlineData("CZ", "CZE", 203, "Czechia")]
    [InlineData("TR", "TUR", 792, "Türkiye")]
    [InlineData("CI", "CIV", 384, "Côte d’Ivoire")]
    public void Of_ActiveCode_HasItsFacts(string code, string alpha3, int numeric, string name)
    {
        var country = Country.Of(code);

        country.Code.Should().Be(code);
        country.Alpha3.Should().Be(alpha3);
        country.NumericCode.Should().Be(numeric);
        country.Name.Should().Be(name);
        country.WithdrawnOn.Should().BeNull();
    }

    [Theory]
    [InlineData("SU", "SUN", 810, "Soviet Union", "1992-08")]
    [InlineData("DD", "DDR", 278, "German Democratic Republic", "1990-10")]
    [InlineData("CS", "SCG", 891, "Serbia and Montenegro", "2006-09")]
    [InlineData("YU", "YUG", 891, "Yugoslavia", "2003-07")]
    [InlineData("ZR", "ZAR", 180, "Zaire", "1997-07")]
    [InlineData("AN", "ANT", 530, "Netherlands Antilles", "2010-12")]
    [InlineData("PZ", "PCZ", null, "Panama Canal Zone", "1980")]
    public void Of_WithdrawnCode_SaysWhen(string code, string alpha3, int? numeric, string name, string withdrawnOn)
    {
        var country = Country.Of(code);

        country.Alpha3.Should().Be(alpha3);
        country.NumericCode.Should().Be(numeric);
        country.Name.Should().Be(name);
        country.WithdrawnOn.Should().Be(PartialDate.Parse(withdrawnOn, null));
    }

    [Theory]
    [InlineData("AI", "Anguilla")]
    [InlineData("BQ", "Bonaire, Sint Eustatius and Saba")]
    [InlineData("BY", "Belarus")]
    [InlineData("GE", "Georgia")]
    [InlineData("SK", "Slovakia")]
    public void Of_CodeGivenAnew_IsTheCountryOfToday(string code, string name)
    {
        Country.Of(code).Name.Should().Be(name);
        Country.Of(code).WithdrawnOn.Should().BeNull();
    }

    [Fact]
    public void Of_Kosovo_HasNoOtherCodes()
    {
        Country.Of("XK").Name.Should().Be("Kosovo");
        Country.Of("XK").Alpha3.Should().BeNull();
        Country.Of("XK").NumericCode.Should().BeNull();
    }

    [Fact]
    public void Default_IsZZ()
    {
        default(Country).Code.Should().Be("ZZ");
        default(Country).Name.Should().Be("Not stated");
        Country.Of("ZZ").Should().Be(default(Country));
        Country.All.Should().NotContain(default(Country));
        Unsafe.SizeOf<Country>().Should().Be(2);
    }

    [Fact]
    public void All_Codes_249ActiveAnd25WithdrawnAndKosovo()
    {
        Country.All.Should().HaveCount(275).And.OnlyHaveUniqueItems().And.BeInAscendingOrder();
        Country.All.Count(country => country.WithdrawnOn is not null).Should().Be(25);
        Country.All.Select(country => country.Code).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void All_Active_OtherCodesAreUniqueAndShaped()
    {
        Country[] active = [.. Country.All.Where(country => country.WithdrawnOn is null && country != Country.Of("XK"))];

        active.Should().HaveCount(249);
        active.Select(country => country.Alpha3).Should().OnlyHaveUniqueItems().And.OnlyContain(code => code!.Length == 3 && code.All(char.IsAsciiLetterUpper));
        active.Select(country => country.NumericCode).Should().OnlyHaveUniqueItems().And.OnlyContain(code => code >= 4 && code <= 894);
        Country.All.Select(country => country.Name).Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);
    }

    [Fact]
    public void All_Withdrawn_BetweenTheStandardAndToday() => Country.All
        .Where(country => country.WithdrawnOn is not null)
        .Should().OnlyContain(country => country.WithdrawnOn!.Value.Year >= 1974 && country.WithdrawnOn!.Value.Year <= 2010);

    [Theory]
    [InlineData("")]
    [InlineData("L")]
    [InlineData("lt")]
    [InlineData("Lt")]
    [InlineData("LTU")]
    [InlineData(" LT")]
    [InlineData("XX")]
    [InlineData("UK")]
    [InlineData("AA")]
    [InlineData("ŁT")]
    [InlineData("ＬＴ")]
    [InlineData("\u0130T")]
    [InlineData("\0\0")]
    public void Of_Rubbish_Throws(string code)
    {
        Country.TryOf(code, out Country country).Should().BeFalse();
        country.Should().Be(default(Country));
        Country.TryParse(code, CultureInfo.GetCultureInfo("tr-TR"), out _).Should().BeFalse();
        FluentActions.Invoking(() => Country.Of(code)).Should().Throw<FormatException>().Which.Message.Should().Contain($"\"{ShortText.Of(code)}\"");
    }

    [Fact]
    public void TryOf_AnyText_AllocatesNothing()
    {
        bool known = false;
        bool unknown = true;

        Allocation.Of(() =>
        {
            known = Country.TryOf("UA", out _);
            unknown = Country.TryOf("Ukraine", out _);
        }).Should().Be(0);
        known.Should().BeTrue();
        unknown.Should().BeFalse();
    }

    [Fact]
    public void CompareTo_IsByCode()
    {
        (Country.Of("LT") < Country.Of("UA")).Should().BeTrue();
        (Country.Of("UA") > default(Country)).Should().BeFalse();
        (Country.Of("AF") <= Country.Of("AF")).Should().BeTrue();
        (Country.Of("AF") >= Country.Of("AX")).Should().BeFalse();
    }

    [Fact]
    public void Json_EveryCountry_IsItsCode()
    {
        foreach (Country country in Country.All.Add(default))
        {
            JsonSerializer.Serialize(country).Should().Be($"\"{country.Code}\"");
            JsonSerializer.Deserialize<Country>($"\"{country.Code}\"").Should().Be(country);
        }
    }

    [Fact]
    public void TryFormat_Span_WritesTheCode()
    {
        Span<char> buffer = stackalloc char[2];

        ((ISpanFormattable)Country.Of("LT")).TryFormat(buffer, out int written, default, null).Should().BeTrue();
        new string(buffer[..written]).Should().Be("LT");
        ((ISpanFormattable)Country.Of("LT")).TryFormat(buffer[..1], out written, default, null).Should().BeFalse();
        written.Should().Be(0);
    }
}
