using System.Globalization;
using System.Text.Json;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
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

    // On the first day for which a text names leads, the launch but for the drones; before it nobody leads.
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
    public void LeadsOn_FirstDayWithLeads_AreThePublishedOnes(string id, string first, string leads)
    {
        Coalition coalition = Find(id);
        LocalDate day = Day(first);

        coalition.LeadsOn(day).Select(party => party.Value).Should().Equal(leads.Split(' '));
        coalition.LeadsOn(day.PlusDays(-1)).Should().BeEmpty();
    }

    // A list of January 2024 has four members and no roles; the letter of intent of 2024-02-14 named the leads.
    [Fact]
    public void LeadsOn_DronesBeforeTheLetterOfIntent_AreNone()
    {
        Coalition drones = Find("drones");

        drones.Validity.From.Should().Be(Day("2024-01-25"));
        drones.MembersOn(Day("2024-02-13")).Select(party => party.Value).Should().Equal("ua", "lv", "se", "gb");
        drones.LeadsOn(Day("2024-02-13")).Should().BeEmpty();
    }

    // Ukraine's Ministry of Defence (2024-02-15) and Lithuania's (2024-08-16) name three.
    [Theory]
    [InlineData("2024-02-14", "de fr")]
    [InlineData("2024-02-15", "de fr us")]
    [InlineData("2024-08-16", "de fr us")]
    public void LeadsOn_AirDefence_AreThreeOnceATextNamesThem(string day, string leads) =>
        Find("iamd").LeadsOn(Day(day)).Select(party => party.Value).Should().Equal(leads.Split(' '));

    // Counts that the lists themselves publish: leads and members, the beneficiary among them. The demining coalition's list of 2024
    // counts 22 and names all but Ukraine.
    [Theory]
    [InlineData("it", "2023-09-19", 7)]
    [InlineData("it", "2024-02-14", 10)]
    [InlineData("demining", "2024-12-30", 2)]
    [InlineData("demining", "2024-12-31", 21)]
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

    // What each conflict is about.
    [Theory]
    [InlineData("it", "Japan")]
    [InlineData("demining", "23 members", "Sweden twice", "Croatia")]
    [InlineData("iamd", "Ukraine and of Lithuania name three leads", "French and German texts name two")]
    [InlineData("artillery", "France and Germany", "France and the United States")]
    [InlineData("armour", "Italy as a member", "Italy as a co-chair")]
    [InlineData("maritime", "19 countries of which 12 had signed", "17 countries")]
    [InlineData("drones", "2024-02-14", "2024-02-17", "Sweden", "2024-07-11")]
    [InlineData("airforce", "No official list")]
    [InlineData("ew", "5 May", "2025-06-04")]
    public void Extensions_EachCoalition_SayWhereItsSourcesConflict(string id, params string[] words)
    {
        using JsonDocument extensions = JsonDocument.Parse(Find(id).Extensions.Json);
        string[] conflicts = [.. extensions.RootElement.GetProperty("conflicts").EnumerateArray().Select(conflict => conflict.GetString()!)];

        conflicts.Should().OnlyContain(conflict => conflict.EndsWith('.'));
        string.Join('\n', conflicts).Should().ContainAll(words);
    }

    // A sample's memberships start on the day of its text and name no one that the lists do not have by then.
    [Fact]
    public void Ledger_MergedWithTheSamples_HasTheSameHistory()
    {
        AidLedger samples = SampleLedgers.Load(SampleLedgers.All);
        AidRegistry[] merged =
        [
            new LedgerBuilder().Merge(CapabilityCoalitions.Ledger).Merge(samples).Build().Registry,
            new LedgerBuilder().Merge(samples).Merge(CapabilityCoalitions.Ledger).Build().Registry,
        ];
        LocalDate[] days =
        [
            .. CapabilityCoalitions.All.SelectMany(coalition => coalition.Memberships)
                .Concat(samples.Registry.Coalitions.SelectMany(coalition => coalition.Memberships))
                .Select(membership => membership.Validity.From!.Value).Distinct().Order()
                .SelectMany(day => new[] { day.PlusDays(-1), day }),
            Day("2026-06-30"),
        ];

        foreach (Coalition before in CapabilityCoalitions.All)
        {
            foreach (Coalition after in merged.Select(registry => registry.FindCoalition(before.Id)!))
            {
                after.Validity.Should().Be(before.Validity);
                foreach (LocalDate day in days)
                {
                    after.LeadsOn(day).Should().BeEquivalentTo(before.LeadsOn(day), "{0} has the same leads on {1}", before.Id, day);
                    after.MembersOn(day).Should().BeEquivalentTo(before.MembersOn(day), "{0} has the same members on {1}", before.Id, day);
                }
            }
        }
    }

    // Canada gave on 2024-04-24, and a list of 2024-11-05 is the first that has it; the other donors of the samples are on lists of their time.
    [Fact]
    public void Audit_SamplesWithTheLists_FindsTheOneDonorThatIsListedLater()
    {
        AidLedger ledger = new LedgerBuilder().Merge(SampleLedgers.Load(SampleLedgers.All)).Merge(CapabilityCoalitions.Ledger).Build();

        Finding finding = ledger.Audit().Should().ContainSingle().Which;

        finding.ToString().Should().StartWith("information donor-not-member").And.EndWith("but got \"ca\", which no list names before 2024-11-05.");
        ledger.Contributions.IndexOf(ledger.FindContribution(new Id<Contribution>("drones-2024-04-ca"))!).Should().Be(
            int.Parse(finding.Path.Split('[', ']')[1], CultureInfo.InvariantCulture));
    }

    // The samples alone list leads, and no members at the time; nothing is a warning.
    [Fact]
    public void Audit_Samples_HasNoWarning() =>
        SampleLedgers.Names.SelectMany(name => SampleLedgers.Load(name).Audit()).Should().OnlyContain(finding =>
            finding.Severity == FindingSeverity.Information && finding.Actual.EndsWith("members are not listed for that time", StringComparison.Ordinal));

    private static Coalition Find(string id) => CapabilityCoalitions.Registry.FindCoalition(new Id<Coalition>(id))!;

    private static LocalDate Day(string text) => PartialDate.Parse(text, CultureInfo.InvariantCulture).FirstDay;
}
