using System.Globalization;
using System.Text.Json;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.ReferenceData.Tests;

public class CountryGroupsTests
{
    [Fact]
    public void All_Five_AreTheStatics()
    {
        CountryGroups.All.Should().Equal(
            CountryGroups.EuropeanUnion, CountryGroups.EuroArea, CountryGroups.Nato, CountryGroups.G7, CountryGroups.NordicBalticEight);
        CountryGroups.All.Select(group => group.Id.Value).Should().Equal("eu", "euro-area", "nato", "g7", "nordic-baltic-eight");
    }

    // The number of members before and from each accession and exit, as the treaties and the organisations' sites state them.
    [Theory]
    [InlineData("eu", "1957-12-31", 0)]
    [InlineData("eu", "1958-01-01", 6)]
    [InlineData("eu", "1972-12-31", 6)]
    [InlineData("eu", "1973-01-01", 9)]
    [InlineData("eu", "1981-01-01", 10)]
    [InlineData("eu", "1985-12-31", 10)]
    [InlineData("eu", "1986-01-01", 12)]
    [InlineData("eu", "1994-12-31", 12)]
    [InlineData("eu", "1995-01-01", 15)]
    [InlineData("eu", "2004-04-30", 15)]
    [InlineData("eu", "2004-05-01", 25)]
    [InlineData("eu", "2006-12-31", 25)]
    [InlineData("eu", "2007-01-01", 27)]
    [InlineData("eu", "2013-06-30", 27)]
    [InlineData("eu", "2013-07-01", 28)]
    [InlineData("eu", "2019-06-01", 28)]
    [InlineData("eu", "2020-01-31", 28)]
    [InlineData("eu", "2020-02-01", 27)]
    [InlineData("eu", "2022-06-01", 27)]
    [InlineData("euro-area", "1998-12-31", 0)]
    [InlineData("euro-area", "1999-01-01", 11)]
    [InlineData("euro-area", "2000-12-31", 11)]
    [InlineData("euro-area", "2001-01-01", 12)]
    [InlineData("euro-area", "2007-01-01", 13)]
    [InlineData("euro-area", "2008-01-01", 15)]
    [InlineData("euro-area", "2009-01-01", 16)]
    [InlineData("euro-area", "2011-01-01", 17)]
    [InlineData("euro-area", "2014-01-01", 18)]
    [InlineData("euro-area", "2015-01-01", 19)]
    [InlineData("euro-area", "2022-12-31", 19)]
    [InlineData("euro-area", "2023-01-01", 20)]
    [InlineData("euro-area", "2025-12-31", 20)]
    [InlineData("euro-area", "2026-01-01", 21)]
    [InlineData("nato", "1949-08-23", 0)]
    [InlineData("nato", "1949-08-24", 12)]
    [InlineData("nato", "1952-02-17", 12)]
    [InlineData("nato", "1952-02-18", 14)]
    [InlineData("nato", "1955-05-05", 14)]
    [InlineData("nato", "1955-05-06", 15)]
    [InlineData("nato", "1982-05-30", 16)]
    [InlineData("nato", "1999-03-11", 16)]
    [InlineData("nato", "1999-03-12", 19)]
    [InlineData("nato", "2004-03-28", 19)]
    [InlineData("nato", "2004-03-29", 26)]
    [InlineData("nato", "2009-03-31", 26)]
    [InlineData("nato", "2009-04-01", 28)]
    [InlineData("nato", "2017-06-05", 29)]
    [InlineData("nato", "2020-03-26", 29)]
    [InlineData("nato", "2020-03-27", 30)]
    [InlineData("nato", "2023-04-03", 30)]
    [InlineData("nato", "2023-04-04", 31)]
    [InlineData("nato", "2024-03-06", 31)]
    [InlineData("nato", "2024-03-07", 32)]
    [InlineData("g7", "1975-11-14", 0)]
    [InlineData("g7", "1975-11-15", 6)]
    [InlineData("g7", "1976-06-26", 6)]
    [InlineData("g7", "1976-06-27", 7)]
    [InlineData("nordic-baltic-eight", "1992-12-30", 0)]
    [InlineData("nordic-baltic-eight", "1992-12-31", 8)]
    public void MembersOn_Day_AreAsManyAsThereWere(string id, string day, int count) =>
        Find(id).MembersOn(Day(day)).Should().HaveCount(count);

    // Each country's first day: a number alone would not see two that are mixed up.
    [Theory]
    [InlineData("eu", "DK 1973-01-01", "IE 1973-01-01", "GB 1973-01-01", "GR 1981-01-01", "ES 1986-01-01", "PT 1986-01-01", "AT 1995-01-01", "FI 1995-01-01", "SE 1995-01-01")]
    [InlineData("eu", "CY 2004-05-01", "CZ 2004-05-01", "EE 2004-05-01", "HU 2004-05-01", "LT 2004-05-01", "LV 2004-05-01", "MT 2004-05-01", "PL 2004-05-01", "SI 2004-05-01", "SK 2004-05-01")]
    [InlineData("eu", "BE 1958-01-01", "DE 1958-01-01", "FR 1958-01-01", "IT 1958-01-01", "LU 1958-01-01", "NL 1958-01-01", "BG 2007-01-01", "RO 2007-01-01", "HR 2013-07-01")]
    [InlineData("euro-area", "GR 2001-01-01", "SI 2007-01-01", "CY 2008-01-01", "MT 2008-01-01", "SK 2009-01-01", "EE 2011-01-01", "LV 2014-01-01", "LT 2015-01-01", "HR 2023-01-01", "BG 2026-01-01")]
    [InlineData("nato", "GR 1952-02-18", "TR 1952-02-18", "DE 1955-05-06", "ES 1982-05-30", "CZ 1999-03-12", "HU 1999-03-12", "PL 1999-03-12", "AL 2009-04-01", "HR 2009-04-01")]
    [InlineData("nato", "BG 2004-03-29", "EE 2004-03-29", "LT 2004-03-29", "LV 2004-03-29", "RO 2004-03-29", "SI 2004-03-29", "SK 2004-03-29", "ME 2017-06-05", "MK 2020-03-27", "FI 2023-04-04", "SE 2024-03-07")]
    [InlineData("g7", "CA 1976-06-27", "JP 1975-11-15")]
    public void Contains_FirstDay_AndNotTheDayBefore(string id, params string[] accessions)
    {
        foreach (string[] parts in accessions.Select(accession => accession.Split(' ')))
        {
            (Country country, LocalDate day) = (Country.Of(parts[0]), Day(parts[1]));

            Find(id).Contains(country, day).Should().BeTrue("{0} is in {1} on {2}", country, id, day);
            Find(id).Contains(country, day.PlusDays(-1)).Should().BeFalse("{0} is not in {1} before {2}", country, id, day);
        }
    }

    [Fact]
    public void Contains_EuropeanUnionAroundTheExit_HasIrelandAndNotTheUnitedKingdom()
    {
        CountryGroup union = CountryGroups.EuropeanUnion;
        Country britain = Country.Of("GB");

        union.Contains(britain, Day("2020-01-31")).Should().BeTrue();
        union.Contains(britain, Day("2020-02-01")).Should().BeFalse();
        union.MembersOn(Day("2022-06-01")).Should().Contain(Country.Of("IE")).And.NotContain(britain);
    }

    // Each in its group on the last day known, and no other: the whole lists of the smaller ones.
    [Theory]
    [InlineData("g7", "CA DE FR GB IT JP US")]
    [InlineData("nordic-baltic-eight", "DK EE FI IS LT LV NO SE")]
    [InlineData("euro-area", "AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK")]
    public void MembersOn_Today_AreThese(string id, string members) =>
        Find(id).MembersOn(Day("2026-04-13")).Order().Select(country => country.Code).Should().Equal(members.Split(' '));

    [Fact]
    public void Members_EuroArea_AreInTheUnionOnTheirFirstDay() =>
        CountryGroups.EuroArea.Members
            .Where(member => !CountryGroups.EuropeanUnion.Contains(member.Country, member.Validity.From!.Value))
            .Should().BeEmpty();

    [Fact]
    public void Members_Countries_AreNotWithdrawn() =>
        CountryGroups.All.SelectMany(group => group.Members).Where(member => member.Country.WithdrawnOn is not null).Should().BeEmpty();

    [Fact]
    public void Extensions_EachGroup_HasNotesAndSources()
    {
        foreach (CountryGroup group in CountryGroups.All)
        {
            using JsonDocument extensions = JsonDocument.Parse(group.Extensions.Json);

            extensions.RootElement.GetProperty("notes").EnumerateArray().Should().NotBeEmpty().And.OnlyContain(note => note.GetString()!.EndsWith('.'));
            group.Sources.Should().OnlyContain(source => source.Uri != null);
        }
    }

    [Fact]
    public void Ledger_MergedTwice_IsTheSame()
    {
        AidLedger samples = SampleLedgers.Load(SampleLedgers.All);

        AidLedger merged = new LedgerBuilder().Merge(samples).Merge(CountryGroups.Ledger).Merge(CountryGroups.Ledger).Build();

        merged.Registry.Groups.Should().Equal(CountryGroups.All);
        merged.Contributions.Should().Equal(samples.Contributions);
    }

    private static CountryGroup Find(string id) => CountryGroups.Ledger.Registry.FindGroup(new Id<CountryGroup>(id))!;

    private static LocalDate Day(string text) => PartialDate.Parse(text, CultureInfo.InvariantCulture).FirstDay;
}
