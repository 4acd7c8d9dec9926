using System.Globalization;
using System.Xml.Linq;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Tests.Iati;

/// <summary>The standard's annotated example, and an activity that the United Kingdom's Foreign, Commonwealth and Development Office published.</summary>
public sealed class PublishedActivityTests
{
    private const string Fcdo = "examples/fcdo-activity.xml";

    [SkippableFact]
    public void Read_Fcdo_SumsBySourceCodeAreThoseOfTheDocument()
    {
        byte[] document = File.ReadAllBytes(IatiSharedData.File(Fcdo));

        AidLedger ledger = IatiDocuments.Read(document);

        // The figures of the activity's own transactions: GBP 1,232 of type 3 and GBP 2,716,312 of type 4.
        BySourceCode(ledger).Should().Equal(new Dictionary<string, Money>(StringComparer.Ordinal)
        {
            ["3"] = new(1_232, Currency.GBP),
            ["4"] = new(2_716_312, Currency.GBP),
        });
        BySourceCode(ledger).Should().Equal(PlainSums(document));
        ledger.Totals(AidScope.Delivered).Total.ToString().Should().Be("GBP 2717544");
    }

    [SkippableFact]
    public void Read_Fcdo_IsTheActivity()
    {
        var findings = new List<Finding>();

        AidLedger ledger = IatiDocuments.Read(File.ReadAllBytes(IatiSharedData.File(Fcdo)), findings);

        Contribution contribution = ledger.Contributions.Should().ContainSingle().Subject;
        contribution.Id.Value.Should().Be("GB-1-103662-101");
        contribution.Donors.ToString().Should().Be("GB-GOV-1");
        contribution.Recipients.ToString().Should().Be("lr");
        contribution.Form.Should().Be(FinanceForm.Grant);
        contribution.Category.Should().Be(AidCategory.NotStated);
        contribution.Tags.Select(tag => tag.ToString()).Should().Contain(
            ["iati-aid-type=C01", "iati-implementing=GB-COH-2732176", "iati-receiver=GB-COH-2732176", "iati-related-1=GB-1-103662", "iati-sector=15110", "iati-tied-status=5"]);
        ledger.Registry.FindParty(new Id<Party>("GB-GOV-1"))!.Country.Should().Be(Country.Of("GB"));
        ledger.Registry.FindParty(new Id<Party>("lr"))!.Name.Should().Be("Liberia");
        findings.Select(finding => finding.Code).Should().Equal(IatiFindingCodes.DateOutsideActivity, IatiFindingCodes.DateOutsideActivity);
    }

    [SkippableFact]
    public void Write_Fcdo_IsValidAndReadBackEqual()
    {
        AidLedger ledger = IatiDocuments.Read(File.ReadAllBytes(IatiSharedData.File(Fcdo)));

        byte[] written = IatiDocuments.Write(ledger);

        IatiSchema.Faults(written).Should().BeEmpty();
        IatiDocuments.Read(written).Should().Be(ledger);
        PlainSums(written).Should().Equal(PlainSums(File.ReadAllBytes(IatiSharedData.File(Fcdo))));
    }

    [SkippableFact]
    public void Read_AnnotatedExample_HasFindingsAndNoError()
    {
        var findings = new List<Finding>();

        AidLedger ledger = IatiDocuments.Read(File.ReadAllBytes(IatiSharedData.File("examples/activity-standard-example-annotated-2.03.xml")), findings);

        Contribution contribution = ledger.Contributions.Should().ContainSingle().Subject;
        contribution.Recipients.ToString().Should().Be("af 25 % + ag 25 % + region-489 25 % + region-99-A1 25 %");
        contribution.Category.Should().Be(AidCategory.Humanitarian);
        contribution.Funding.FundedBy.Should().ContainSingle().Which.Should().Be(
            new FundingSource(new Id<Party>("BB-BBB-123456789"), new Money(1000, Currency.EUR), new Id<Contribution>("BB-BBB-123456789-1234AA")));
        findings.Select(finding => finding.Code).Should().Contain(IatiFindingCodes.DateOutsideActivity);
        findings.Should().NotContain(finding => finding.Severity == FindingSeverity.Error).And.OnlyContain(finding => finding.Line > 0 && finding.Column > 0);
        ledger.Findings.Select(finding => finding.Code).Should().BeEquivalentTo([FindingCodes.DanglingReference, FindingCodes.NoEntries]);
        IatiDocuments.Read(IatiDocuments.Write(ledger)).Should().Be(ledger);
    }

    private static Dictionary<string, Money> BySourceCode(AidLedger ledger) => ledger
        .Totals(AidScope.Delivered, Dimension.SourceCode, Dimension.Currency)
        .ToDictionary(
            row => row.Key[Dimension.SourceCode].ToString(),
            row => Money.Parse(row.Total.ToString()),
            StringComparer.Ordinal);

    private static Dictionary<string, Money> PlainSums(byte[] document) => XDocument.Load(new MemoryStream(document))
        .Descendants("transaction")
        .GroupBy(transaction => transaction.Element("transaction-type")!.Attribute("code")!.Value, StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            group => new Money(
                group.Sum(transaction => decimal.Parse(transaction.Element("value")!.Value, CultureInfo.InvariantCulture)),
                Currency.Of(group.First().Element("value")!.Attribute("currency")!.Value)),
            StringComparer.Ordinal);
}
