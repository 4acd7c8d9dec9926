using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Interchange.Tests.Iati;

public sealed class IatiReadingTests
{
    private static readonly LocalDate Day = new(2024, 5, 6);

    [Theory]
    [InlineData("2", "committed")]
    [InlineData("3", "delivered")]
    [InlineData("4", "delivered")]
    [InlineData("7", "delivered")]
    [InlineData("8", "delivered")]
    [InlineData("10", "committed")]
    [InlineData("12", "announced")]
    public void Read_OutgoingType_IsAnEntryAtItsStageWithItsCode(string type, string stage)
    {
        Contribution contribution = IatiDocuments.ReadOne(IatiDocuments.Transaction(type, "1232.50"));

        contribution.Entries.Should().Equal(new StageEntry(AidStage.Of(stage), new Money(1232.50m, Currency.EUR), Day).WithSourceCode(type));
    }

    [Theory]
    [InlineData("5", "interest payment")]
    [InlineData("6", "loan repayment")]
    [InlineData("9", "sale of equity")]
    public void Read_ReturnFlow_IsListedAndNotCounted(string type, string name)
    {
        var findings = new List<Finding>();

        Contribution contribution = IatiDocuments.ReadOne(IatiDocuments.Transaction("3", "100") + IatiDocuments.Transaction(type, "30"), findings);

        contribution.Entries.Should().ContainSingle().Which.Amount.Nominal.Should().Be(new Money(100, Currency.EUR));
        contribution.Extensions.Json.Should().Be($$$"""{"iati":{"flows":[{"type":"{{{type}}}","on":"2024-05-06","amount":"EUR 30","valuedOn":"2024-05-06"}]}}""");
        findings.Should().ContainSingle(finding => finding.Code == IatiFindingCodes.ReturnFlow).Which.Actual.Should().Contain(name).And.Contain("EUR 30");
    }

    [Fact]
    public void Read_Refund_IsANegativeDisbursement()
    {
        AidLedger ledger = IatiDocuments.Read(IatiDocuments.Document(IatiDocuments.Activity(
            IatiDocuments.Head + IatiDocuments.Transaction("3", "100") + IatiDocuments.Transaction("3", "-30"))));

        ledger.Totals(AidScope.Delivered).Total.ToString().Should().Be("EUR 70");
    }

    [Fact]
    public void Read_ValueOfItsOwn_HasItsCurrencyAndRateDay()
    {
        Contribution contribution = IatiDocuments.ReadOne(
            """
            <transaction><transaction-type code="2" /><transaction-date iso-date="2024-05-06Z" /><value currency="USD" value-date="2024-04-30"> +5.10 </value></transaction>
            """);

        contribution.Entries.Should().Equal(
            new StageEntry(AidStage.Committed, new Money(5.1m, Currency.USD), Day).WithSourceCode("2").ValuedOn(new LocalDate(2024, 4, 30)));
    }

    [Fact]
    public void Read_Incoming_IsWhoseMoneyItIs()
    {
        const string giver = """<provider-org ref="YY-2" provider-activity-id="YY-2-B" type="40"><narrative>A bank</narrative></provider-org>""";

        Contribution contribution = IatiDocuments.ReadOne(
            IatiDocuments.Transaction("1", "100", giver)
            + IatiDocuments.Transaction("1", "50", giver)
            + IatiDocuments.Transaction("11", "1000", giver)
            + IatiDocuments.Transaction("13", "7", """<provider-org><narrative>People</narrative></provider-org>"""));

        contribution.Entries.Should().BeEmpty();
        contribution.Funding.FundedBy.Should().Equal(
            new FundingSource(new Id<Party>("YY-2"), new Money(150, Currency.EUR), new Id<Contribution>("YY-2-B")),
            new FundingSource(new Id<Party>("People"), new Money(7, Currency.EUR)));
    }

    [Theory]
    [InlineData("""<provider-org ref="XX-1" provider-activity-id="XX-1-A" />""")]
    [InlineData("""<provider-org ref="YY-2" provider-activity-id="XX-1-A" />""")]
    [InlineData("""<provider-org ref="XX-1" />""")]
    [InlineData("")]
    public void Read_IncomingFromItself_IsNobodyElses(string giver)
    {
        var findings = new List<Finding>();

        Contribution contribution = IatiDocuments.ReadOne(IatiDocuments.Transaction("1", "100", giver), findings);

        contribution.Funding.Should().Be(Funding.NotStated);
        findings.Should().ContainSingle(finding => finding.Code == IatiFindingCodes.FundingNotKept).Which.Severity.Should().Be(FindingSeverity.Information);
    }

    [Fact]
    public void Read_NoFundingOrganisation_ProviderGivesElseTheReporter()
    {
        string head = IatiDocuments.Head.Replace("role=\"1\"", "role=\"4\"", StringComparison.Ordinal);
        string document = IatiDocuments.Document(
            IatiDocuments.Activity(head + IatiDocuments.Transaction("3", "1", """<provider-org ref="YY-2" />""")),
            IatiDocuments.Activity(head.Replace("XX-1-A", "XX-1-B", StringComparison.Ordinal) + IatiDocuments.Transaction("3", "1")));

        AidLedger ledger = IatiDocuments.Read(document);

        ledger.Contributions.Select(contribution => contribution.Donors.ToString()).Should().Equal("YY-2", "XX-1");
        ledger.Contributions[0].Tags.Select(tag => tag.ToString()).Should().Equal("iati-implementing=XX-1", "iati-reporter=XX-1", "iati-status=2");
    }

    [Fact]
    public void Read_SeveralFundingOrganisations_GiveJointly() =>
        IatiDocuments.ReadOne("""<participating-org ref="YY-2" role="1" /><participating-org ref="XX-1" role="1" />""").Donors.ToString().Should().Be("XX-1 + YY-2");

    [Theory]
    [InlineData("""<recipient-country code="UA" />""", "ua")]
    [InlineData("""<recipient-country code="UA" percentage="100" />""", "ua")]
    [InlineData("""<recipient-country code="UA" percentage="60.5" /><recipient-country code="MD" percentage="20" />""", "ua 60.5 % + md 20 %")]
    [InlineData("""<recipient-country code="UA" percentage="33.33333333" /><recipient-region code="89" percentage="66.66666667" />""", "ua 33.333333 % + region-89 66.666666 %")]
    [InlineData("""<recipient-country code="UA" percentage="20" /><recipient-country code="UA" percentage="30" />""", "ua 50 %")]
    [InlineData("""<recipient-country code="UA" /><recipient-country code="MD" />""", "ua + md")]
    [InlineData("""<recipient-country code="UA" percentage="80" /><recipient-country code="MD" percentage="80" />""", "ua + md")]
    [InlineData("""<recipient-country code="UA" percentage="100" /><recipient-region code="A" vocabulary="99" percentage="100" />""", "ua 100 %")]
    [InlineData("""<recipient-country code="ua" />""", "ua")]
    [InlineData("""<recipient-country code="Q9" />""", "country-Q9")]
    [InlineData("", "not-stated")]
    public void Read_Recipients_AreAsStated(string recipients, string expected) =>
        ReadFor(recipients, string.Empty).Recipients.ToString().Should().Be(expected);

    [Theory]
    [InlineData("UA", "UA", "ua")]
    [InlineData("UA", "MD", "ua + md")]
    public void Read_RecipientsByTransaction_AreOneOrJoint(string first, string second, string expected) => ReadFor(
        string.Empty,
        IatiDocuments.Transaction("3", "1", $"<recipient-country code=\"{first}\" />") + IatiDocuments.Transaction("3", "1", $"<recipient-country code=\"{second}\" />"))
        .Recipients.ToString().Should().Be(expected);

    [Theory]
    [InlineData("""<sector code="72010" /><sector vocabulary="2" code="730" />""", "", "humanitarian")]
    [InlineData("""<sector code="72010" /><sector code="15110" />""", "", "not-stated")]
    [InlineData("""<sector code="51010" />""", "", "financial")]
    [InlineData("""<sector code="15110" /><default-aid-type code="A02" />""", "", "financial")]
    [InlineData("""<sector code="15210" />""", "", "not-stated")] // security, and never military
    [InlineData("""<sector code="15110" />""", "humanitarian=\"1\"", "humanitarian")]
    [InlineData("", "", "not-stated")]
    public void Read_Category_IsWhatThePurposesSay(string content, string attributes, string expected) =>
        IatiDocuments.ReadOne(content, attributes: attributes).Category.Code.Should().Be(expected);

    [Theory]
    [InlineData("110", "", "", "grant")]
    [InlineData("421", "", "", "loan")]
    [InlineData("1100", "", "", "guarantee")]
    [InlineData("510", "", "", "not-stated")]
    [InlineData("110", "<finance-type code=\"421\" />", "<finance-type code=\"421\" />", "loan")]
    [InlineData("110", "<finance-type code=\"421\" />", "", "not-stated")]
    [InlineData("110", "<disbursement-channel code=\"3\" />", "<disbursement-channel code=\"4\" />", "in-kind")]
    public void Read_Form_IsTheOneThatAllTransactionsAreIn(string finance, string first, string second, string expected) => IatiDocuments.ReadOne(
        $"<default-finance-type code=\"{finance}\" />" + IatiDocuments.Transaction("3", "1", first) + IatiDocuments.Transaction("3", "1", second))
        .Form.Code.Should().Be(expected);

    [Fact]
    public void Read_Codes_AreTags()
    {
        Contribution contribution = IatiDocuments.ReadOne(
            """
            <sector code="15110" /><sector vocabulary="99" code="A 1" /><tag vocabulary="99" code="T" /><humanitarian-scope type="2" vocabulary="2-1" code="HAFG20" />
            <collaboration-type code="1" /><default-flow-type code="10" /><default-aid-type code="C01" vocabulary="1" /><default-tied-status code="5" />
            <related-activity ref="XX-1" type="1" />
            """);

        contribution.Tags.Select(tag => tag.ToString()).Should().Equal(
            "iati-aid-type=C01", "iati-collaboration-type=1", "iati-flow-type=10", "iati-humanitarian-scope-2-2-1=HAFG20", "iati-related-1=XX-1", "iati-reporter=XX-1",
            "iati-sector=15110", "iati-sector-99=A 1", "iati-status=2", "iati-tag-99=T", "iati-tied-status=5");
    }

    [Fact]
    public void Read_Parties_HaveNamesKindsAndCountries()
    {
        AidLedger ledger = IatiDocuments.Read(IatiDocuments.Document(IatiDocuments.Activity(
            IatiDocuments.Head
            + """<participating-org ref="GB-COH-1" type="70" role="4" /><participating-org ref="GB-COH-1" role="4"><narrative> A   firm </narrative></participating-org>"""
            + """<participating-org role="2" type="22"><narrative /><narrative>A charity</narrative></participating-org>""")));

        ledger.Registry.Parties.Should().BeEquivalentTo(
            [
                Party.Create("XX-1", "A ministry", PartyKind.Government),
                Party.Government("ua", "Ukraine", Country.Of("UA")),
                Party.Company("GB-COH-1", "A firm", Country.Of("GB")),
                Party.CivilSociety("A charity", "A charity"),
            ],
            options => options.WithoutStrictOrdering());
    }

    [Fact]
    public void Read_IdentifierThatIsNoId_IsKeptAndWrittenAgain()
    {
        string identifier = new string('a', 300) + "\n1";
        var findings = new List<Finding>();
        string head = IatiDocuments.Head.Replace("XX-1-A", identifier, StringComparison.Ordinal);

        AidLedger ledger = IatiDocuments.Read(IatiDocuments.Document(IatiDocuments.Activity(head)), findings);

        ledger.Contributions[0].Id.Value.Should().HaveLength(256).And.StartWith("aaa");
        findings.Select(finding => finding.Code).Should().Equal(IatiFindingCodes.ChangedIdentifier);
        byte[] written = IatiDocuments.Write(ledger);
        System.Text.Encoding.UTF8.GetString(written).Should().Contain($"<iati-identifier>{identifier}</iati-identifier>");
        IatiDocuments.Read(written).Should().Be(ledger);
    }

    [Fact]
    public void Read_Source_IsTheReporterWithTitleAndDay() =>
        IatiDocuments.ReadOne(string.Empty, attributes: "last-updated-datetime=\"2024-07-08T09:10:11Z\"").Sources
            .Should().Equal(new SourceReference("A ministry", "A title", new LocalDate(2024, 7, 8)));

    [Fact]
    public void ReadLedger_Document_HasItsDigest()
    {
        byte[] document = System.Text.Encoding.UTF8.GetBytes(IatiDocuments.Document(IatiDocuments.Activity(IatiDocuments.Head)) + "\n");

        IatiDocuments.Read(document).DocumentDigests
            .Should().Equal("sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(document)));
    }

    private static Contribution ReadFor(string recipients, string transactions) => IatiDocuments.Read(IatiDocuments.Document(IatiDocuments.Activity(
        IatiDocuments.Head.Replace("<recipient-country code=\"UA\" />", recipients, StringComparison.Ordinal) + transactions))).Contributions[0];
}
