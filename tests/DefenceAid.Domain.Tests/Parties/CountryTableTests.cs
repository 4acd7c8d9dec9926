using System.Globalization;

namespace DefenceAid.Domain.Tests.Parties;

/// <summary>The table of countries against the list that it was made from, and facts of it that are well known.</summary>
public sealed class CountryTableTests
{
    [Theory]
    [InlineData("AU", "AUS", 36, "Australia")]
    [InlineData("CA", "CAN", 124, "Canada")]
    [InlineData("CH", "CHE", 756, "Switzerland")]
    [InlineData("DE", "DEU", 276, "Germany")]
    [InlineData("DK", "DNK", 208, "Denmark")]
    [InlineData("EE", "EST", 233, "Estonia")]
    [InlineData("FI", "FIN", 246, "Finland")]
    [InlineData("FR", "FRA", 250, "France")]
    [InlineData("IS", "ISL", 352, "Iceland")]
    [InlineData("JP", "JPN", 392, "Japan")]
    [InlineData("LV", "LVA", 428, "Latvia")]
    [InlineData("NL", "NLD", 528, "Netherlands")]
    [InlineData("NO", "NOR", 578, "Norway")]
    [InlineData("PL", "POL", 616, "Poland")]
    [InlineData("SE", "SWE", 752, "Sweden")]
    [InlineData("SS", "SSD", 728, "South Sudan")]
    public void Of_WellKnownCode_HasItsFacts(string code, string alpha3, int numeric, string name)
    {
        var country = Country.Of(code);

        country.Alpha3.Should().Be(alpha3);
        country.NumericCode.Should().Be(numeric);
        country.Name.Should().Be(name);
    }

    // The list has no withdrawn codes, and Kosovo is on none of the standard's.
    [SkippableFact]
    public void All_EachActiveCode_IsThatOfTheList() =>
        Country.All.Where(country => country.WithdrawnOn is null && country.Alpha3 is not null)
            .Select(country => (country.Code, country.Alpha3, country.NumericCode))
            .Should().BeEquivalentTo(SharedData.Rows("iso3166/country-codes.csv").Select(row => (
                row["ISO3166-1-Alpha-2"],
                row["ISO3166-1-Alpha-3"],
                (int?)int.Parse(row["ISO3166-1-numeric"], NumberStyles.None, CultureInfo.InvariantCulture))));
}
