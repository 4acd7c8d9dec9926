using System.Collections.Immutable;
using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using NodaTime;

namespace DefenceAid.ReferenceData.Tests;

public class SampleLedgersTests
{
    public static TheoryData<string> Names => [.. SampleLedgers.Names];

    [Fact]
    public void Names_All_ComesFirst() =>
        SampleLedgers.Names.Should().Equal("all", "lithuania-2024-08", "us-drawdowns", "sweden-2025-05", "drone-coalition-2024-04");

    [Theory]
    [MemberData(nameof(Names))]
    public void Describe_EachName_IsOneShortLine(string name) =>
        SampleLedgers.Describe(name).Should().NotBeNullOrWhiteSpace().And.NotContain("\n").And.Match(text => text.Length <= 75);

    [Fact]
    public void Load_UnknownName_ThrowsWithTheNames()
    {
        Action act = () => SampleLedgers.Load("sweden");

        act.Should().Throw<ArgumentException>().WithMessage("*us-drawdowns*\"sweden\"*");
    }

    [Fact]
    public void Load_ManyThreads_GiveOneObject()
    {
        AidLedger[] ledgers = [.. Enumerable.Range(0, 32).AsParallel().WithDegreeOfParallelism(8).Select(_ => SampleLedgers.Load("all"))];

        ledgers.Should().OnlyContain(ledger => ReferenceEquals(ledger, ledgers[0]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void OpenJson_ReadAgain_IsEqualAndTheSameBytes(string name)
    {
        using Stream json = SampleLedgers.OpenJson(name);
        AidLedger read = LedgerJson.Read(json);
        using var again = new MemoryStream();
        LedgerJson.Write(again, read);

        read.Should().Be(SampleLedgers.Load(name));
        json.Position = 0;
        Encoding.UTF8.GetString(again.ToArray()).Should().Be(Documents.Text(json));
    }

    [Fact]
    public void All_EachRecordOfTheOthers_IsThereOnce()
    {
        AidLedger all = SampleLedgers.Load("all");
        AidLedger[] parts = [.. SampleLedgers.Names.Skip(1).Select(SampleLedgers.Load)];

        all.Contributions.Should().Equal(parts.SelectMany(part => part.Contributions)).And.HaveCount(3 + 54 + 9 + 4);
        all.ReportedTotals.Select(total => total.Id.Value).Should().Equal("lt-assistance", "lt-military", "se-package-2025-05-22", "drones-2024-04");
        all.Registry.Parties.Should().OnlyHaveUniqueItems(party => party.Id);
        all.Registry.FindCoalition(new Id<Coalition>("drones"))!.Sources.Should().HaveCount(2);
        all.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Lithuania_PressRelease_HasEachFactOnce()
    {
        AidLedger ledger = SampleLedgers.Load(SampleLedgers.Lithuania);
        var day = new LocalDate(2024, 8, 16);
        Agreement agreement = ledger.Registry.Agreements.Single();
        Coalition airDefence = ledger.Registry.FindCoalition(new Id<Coalition>("iamd"))!;

        ledger.Registry.Parties.Select(party => party.Id.Value)
            .Should().Equal("de", "fr", "is", "lt", "lt-mod", "ua", "ua-af", "ua-mod", "ua-msi", "us");
        Leads(ledger, "demining", day).Should().Equal("lt", "is");
        Leads(ledger, "iamd", day).Should().Equal("de", "fr", "us");
        airDefence.RoleOf(new Id<Party>("lt"), day).Should().Be(CoalitionRole.Member);
        airDefence.MembersOn(day.PlusDays(-1)).Should().BeEmpty();
        agreement.Kind.Should().Be(AgreementKind.AgreementOfCooperation);
        agreement.Signatures.Select(signature => signature.Person).Should().Equal("Kasčiūnas", "Umerov");
        ledger.Contributions.Select(contribution => contribution.Id.Value)
            .Should().Equal("lt-shorad", "lt-other-equipment", "lt-ua-industry-investment");
        ledger.Contributions.SelectMany(contribution => contribution.Entries).Should().OnlyContain(entry => !entry.Amount.IsDisclosed);
        ledger.Contributions[2].Entries.Single().Stage.Should().Be(AidStage.Proposed);
        ledger.Contributions[2].Channel.Direction.Should().Be(AidDirection.RecipientIndustry);
        ledger.Statements.Single(statement => statement.Kind == StatementKind.Orientation).Directions.Should().Equal(AidDirection.All);
        ledger.ReportedTotals.Select(total => total.Amount.ToString()).Should().Equal("over EUR 1000000000", "over EUR 641000000");
    }

    // A package or a press release of one day does not say since when a coalition exists.
    [Theory]
    [MemberData(nameof(Names))]
    public void Coalitions_EachSample_LeavesTheirDaysOpenAndStartsMembershipsOnItsDay(string name)
    {
        ImmutableArray<Coalition> coalitions = SampleLedgers.Load(name).Registry.Coalitions;

        coalitions.Where(coalition => coalition.Validity != Validity.Always).Should().BeEmpty();
        coalitions.SelectMany(coalition => coalition.Memberships)
            .Where(membership => membership.Validity != Validity.Since(membership.ObservedOn!.Value.FirstDay)).Should().BeEmpty();
    }

    // The figures of the memoranda: 53 of 506(a)(1), one of 552(c)(2), and the 19 of the first seven months.
    [Theory]
    [InlineData("us-506a1", "0001-01-01", "9999-12-31", 53, 31_363_000_000)]
    [InlineData("us-506a1", "2022-02-24", "2022-09-30", 19, 9_025_000_000)]
    [InlineData("us-552c2", "0001-01-01", "9999-12-31", 1, 10_000_000)]
    public void UsDrawdowns_Period_HasThePublishedSum(string agreement, string since, string asOf, int count, long sum)
    {
        Validity period = Validity.Parse($"{since}/{asOf}");
        StageEntry[] entries =
        [
            .. SampleLedgers.Load(SampleLedgers.UsDrawdowns).Contributions
                .Where(contribution => contribution.Agreement == new Id<Agreement>(agreement))
                .Select(contribution => contribution.Entries.Single())
                .Where(entry => period.Contains(entry.On!.Value.FirstDay)),
        ];

        entries.Should().HaveCount(count).And.OnlyContain(entry => entry.Stage == AidStage.Committed);
        Nominal(entries, Currency.USD).Should().Be(new Money(sum, Currency.USD));
    }

    [Fact]
    public void UsDrawdowns_Hedges_AreUpToButOne()
    {
        StageEntry[] entries = [.. SampleLedgers.Load(SampleLedgers.UsDrawdowns).Contributions.Select(contribution => contribution.Entries.Single())];

        entries.Where(entry => entry.Amount.Qualifier != AmountQualifier.UpTo).Select(entry => entry.ToString())
            .Should().Equal("committed about USD 128000000 on 2023-09-21");
    }

    [Fact]
    public void Sweden_NineParts_SumToOver3994Million()
    {
        AidLedger ledger = SampleLedgers.Load(SampleLedgers.Sweden);

        ledger.Contributions.Should().HaveCount(9);
        Range(ledger.Contributions).Should().Be(MoneyRange.Over(new Money(3_994_000_000, Currency.SEK)));
        Range(ledger.Contributions.Where(contribution => contribution.Channel.Direction == AidDirection.JointProcurement))
            .Should().Be(MoneyRange.Exactly(new Money(480_000_000, Currency.SEK)));
        Range(ledger.Contributions.Where(contribution => contribution.Channel.Direction == AidDirection.RecipientIndustry))
            .Should().Be(MoneyRange.Over(new Money(1_000_000_000, Currency.SEK)));
        Range(ledger.Contributions.Where(contribution => contribution.Entries[0].Amount.Qualifier == AmountQualifier.Exactly))
            .Should().Be(MoneyRange.Exactly(new Money(1_448_000_000, Currency.SEK)));
        ledger.ReportedTotals.Single().Amount.ToString().Should().Be("about SEK 4800000000");
    }

    [Fact]
    public void DroneCoalition_FourParts_SumToAtLeast483Million()
    {
        AidLedger ledger = SampleLedgers.Load(SampleLedgers.DroneCoalition);

        Range(ledger.Contributions).Should().Be(MoneyRange.AtLeast(new Money(483_000_000, Currency.EUR)));
        ledger.Contributions.Where(contribution => contribution.Donors.IsJoint).Select(contribution => contribution.Donors.ToString())
            .Should().Equal("dk + nl");
        ledger.ReportedTotals.Single().Amount.ToString().Should().Be("under EUR 500000000");
        Leads(ledger, "drones", new LocalDate(2024, 4, 24)).Should().Equal("lv", "gb");
    }

    private static IEnumerable<string> Leads(AidLedger ledger, string coalition, LocalDate day) =>
        ledger.Registry.FindCoalition(new Id<Coalition>(coalition))!.LeadsOn(day).Select(party => party.Value);

    private static MoneyRange Range(IEnumerable<Contribution> contributions) =>
        contributions.Select(contribution => contribution.Entries.Single().Amount.Range!.Value).Aggregate((left, right) => left + right);

    private static Money Nominal(IEnumerable<StageEntry> entries, Currency currency) =>
        entries.Select(entry => entry.Amount.Nominal!.Value).Sum(currency);
}
