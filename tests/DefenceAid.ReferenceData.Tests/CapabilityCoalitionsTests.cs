using System.Globalization;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.ReferenceData.Tests;

public class CapabilityCoalitionsTests
{
    [Fact]
    public void All_Nine_OneForEachCapability()
    {
        CapabilityCoalitions.All.Select(coalition => coalition.Id.Value)
            .Should().Equal("it", "demining", "iamd", "artillery", "armour", "maritime", "drones", "airforce", "ew");
        CapabilityCoalitions.All.Select(coalition => coalition.Capability)
            .Should().BeEquivalentTo(Capability.All.Where(capability => capability != Capability.Other));
        CapabilityCoalitions.All.Should().OnlyContain(coalition => coalition.Beneficiary == new Id<Party>("ua"));
    }

    // On the day of the launch; before it nobody leads.
    [Theory]
    [InlineData("it", "2023-09-19", "ee lu")]
    [InlineData("demining", "2024-02-14", "lt is")]
    [InlineData("iamd", "2023-11-22", "de fr")]
    [InlineData("artillery", "2024-01-18", "fr us")]
    [InlineData("armour", "2024-03-26", "pl de it")]
    [InlineData("maritime", "2023-12-11", "gb no")]
    [InlineData("drones", "2024-02-14", "lv gb")]
    [InlineData("airforce", "2023-10-11", "us dk nl")]
    [InlineData("ew", "2025-04-11", "de")]
    public void LeadsOn_Launch_AreThePublishedOnes(string id, string launch, string leads)
    {
        Coalition coalition = Find(id);
        LocalDate day = Day(launch);

        coalition.LeadsOn(day).Select(party => party.Value).Should().Equal(leads.Split(' '));
        coalition.LeadsOn(day.PlusDays(-1)).Should().BeEmpty();
    }

    [Fact]
    public void LeadsOn_LithuaniasPressRelease_AirDefenceHasThree() =>
        Find("iamd").LeadsOn(Day("2024-08-16")).Select(party => party.Value).Should().Equal("de", "fr", "us");

    // Counts that the lists themselves publish: leads and members, the beneficiary among them.
    [Theory]
    [InlineData("it", "2023-09-19", 7)]
    [InlineData("it", "2024-02-14", 10)]
    [InlineData("demining", "2025-10-17", 23)]
    [InlineData("iamd", "2024-02-15", 15)]
    [InlineData("maritime", "2025-01-29", 19)]
    [InlineData("drones", "2024-11-05", 17)]
    [InlineData("drones", "2025-04-11", 18)]
    [InlineData("drones", "2025-07-02", 20)]
    public void MembersOn_DayOfAList_AreAsManyAsItCounts(string id, string day, int count) => Find(id).MembersOn(Day(day)).Should().HaveCount(count);

    [Fact]
    public void RoleOf_Observers_AreNoMembers()
    {
        Coalition demining = Find("demining");
        LocalDate day = Day("2025-10-17");

        demining.RoleOf(new Id<Party>("us"), day).Should().Be(CoalitionRole.Observer);
        demining.MembersOn(day).Should().NotContain(new Id<Party>("us"));
    }

    [Fact]
    public void Extensions_EachCoalition_NamesWhereItsSourcesConflict() =>
        CapabilityCoalitions.All.Should().OnlyContain(coalition => coalition.Extensions.Json.Contains("\"conflicts\"", StringComparison.Ordinal));

    [Fact]
    public void Ledger_MergedWithTheSamples_AgreesWithThem()
    {
        Action act = () => new LedgerBuilder().Merge(CapabilityCoalitions.Ledger).Merge(SampleLedgers.Load("all")).Build();

        act.Should().NotThrow();
    }

    private static Coalition Find(string id) => CapabilityCoalitions.Registry.FindCoalition(new Id<Coalition>(id))!;

    private static LocalDate Day(string text) => PartialDate.Parse(text, CultureInfo.InvariantCulture).FirstDay;
}
