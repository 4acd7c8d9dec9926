using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>Published files, read by the mappings of the guide.</summary>
/// <remarks>
/// Drawdowns: 506(a)(1) from 2022-02-24 to 2022-09-30 are 19 contributions of USD 9,025,000,000, and 53 of USD 31,363,000,000 in all; with the one row
/// under 552(c)(2), 54. A clause under 614(a)(1) waives law and is no aid: 18 rows (White House memoranda). The Financial Tracking Service's flows to the
/// plan, paid or committed from outside, are USD 564,447,748.
/// </remarks>
public sealed class PublishedFilesTests
{
    private const string Drawdowns = "us-drawdowns/us-drawdown-memoranda.csv";

    private static readonly TotalsQuery PlanFunding =
        new(AidScope.Committed.Tagged(new Tag("plan", "HAFG20")).Within(Perimeter.Of(new Id<Party>("hafg20"))));

    public static TheoryData<string> MappingNames => [.. Files.MappingNames()];

    [Theory]
    [MemberData(nameof(MappingNames))]
    public void Parse_MappingOfTheGuide_HasNoFault(string name) => Files.Mapping(name).Should().NotBeNull();

    [SkippableFact]
    public void Read_Drawdowns_AreThePublishedSum()
    {
        CsvMapping mapping = Files.Mapping("us-drawdowns.json");
        var report = new CsvReport();
        using Stream file = Files.Shared(Drawdowns);
        AidScope scope = AidScope.Committed.Under(new Id<Agreement>("us-506a1")).Since(new LocalDate(2022, 2, 24)).AsOf(new LocalDate(2022, 9, 30));

        AidTotal total = new TotalsQuery(scope).Run(CsvContributions.Read(file, mapping, report), mapping.Registry).Total;

        total.ToString().Should().Be("up to USD 9025000000");
        total.Contributions.Should().Be(19);
        report.ToString().Should().Be("72 rows: 54 read, 18 skipped, 0 failed");
        report.SkipReasons.Should().ContainSingle().Which.Reason.Should().StartWith("waiver under 614(a)(1)");
        report.Findings.Should().ContainSingle().Which.Actual.Should().Contain("file");
    }

    [SkippableFact]
    public void ReadLedger_Drawdowns_IsWhole()
    {
        using Stream file = Files.Shared(Drawdowns);

        AidLedger ledger = CsvContributions.ReadLedger(file, Files.Mapping("us-drawdowns.json"), new CsvReport());

        ledger.Contributions.Should().HaveCount(54);
        ledger.Totals(AidScope.Committed.Under(new Id<Agreement>("us-506a1"))).Total[Currency.USD]!.Nominal.ToString().Should().Be("USD 31363000000");
    }

    [SkippableFact]
    public void Read_IncomingFlows_AreThePublishedSum()
    {
        CsvMapping mapping = Files.Mapping("fts-afghanistan-2020.json");
        var report = new CsvReport();
        using Stream file = Files.Shared("ocha-fts/fts_incoming_funding_afg.csv");

        TotalsTable table = PlanFunding.Run(CsvContributions.Read(file, mapping, report), mapping.Registry);

        table.Total[Currency.USD]!.Nominal.ToString().Should().Be("USD 564447748");
        report.ToString().Should().Be("328 rows: 328 read, 0 skipped, 0 failed");
    }

    [SkippableFact]
    public void Read_InternalFlowsToo_ChangeTheExclusionsAlone()
    {
        CsvMapping mapping = Files.Mapping("fts-afghanistan-2020.json");
        var report = new CsvReport();
        using Stream incoming = Files.Shared("ocha-fts/fts_incoming_funding_afg.csv");
        using Stream moving = Files.Shared("ocha-fts/fts_internal_funding_afg.csv");

        TotalsTable table = PlanFunding.Run(
            CsvContributions.Read(incoming, mapping, report).Concat(CsvContributions.Read(moving, mapping, report)), mapping.Registry);

        table.Total[Currency.USD]!.Nominal.ToString().Should().Be("USD 564447748");
        table.Exclusions.Should().ContainSingle().Which.Total.Contributions.Should().Be(156);
        report.ToString().Should().Be("484 rows: 484 read, 0 skipped, 0 failed");
    }
}
