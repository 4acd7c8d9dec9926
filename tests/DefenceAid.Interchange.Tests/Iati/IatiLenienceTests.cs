using System.Text;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Tests.Iati;

public sealed class IatiLenienceTests
{
    [Theory]
    [InlineData("""<transaction><transaction-date iso-date="2024-05-06" /><value value-date="2024-05-06">1</value></transaction>""", "a transaction type")]
    [InlineData("""<transaction><transaction-type code="99" /><transaction-date iso-date="2024-05-06" /><value value-date="2024-05-06">1</value></transaction>""", "a transaction type")]
    [InlineData("""<transaction><transaction-type code="C" /><transaction-date iso-date="2024-05-06" /><value value-date="2024-05-06">1</value></transaction>""", "a transaction type")]
    [InlineData("""<transaction><transaction-type code="3" /><transaction-date iso-date="2024-05-06" /></transaction>""", "a value")]
    [InlineData("""<transaction><transaction-type code="3" /><transaction-date iso-date="2024-05-06" /><value value-date="2024-05-06" /></transaction>""", "a number")]
    [InlineData("""<transaction><transaction-type code="3" /><transaction-date iso-date="2024-05-06" /><value value-date="2024-05-06">1,232</value></transaction>""", "a number")]
    [InlineData("""<transaction><transaction-type code="3" /><transaction-date iso-date="2024-05-06" /><value value-date="2024-05-06">1e3</value></transaction>""", "a number")]
    [InlineData("""<transaction><transaction-type code="3" /><transaction-date iso-date="2024-05-06" /><value value-date="2024-05-06">0.12345678901234567890123456789</value></transaction>""", "a number")]
    [InlineData("""<transaction><transaction-type code="3" /><transaction-date iso-date="2024-05-06" /><value currency="ZZZ" value-date="2024-05-06">1</value></transaction>""", "a currency")]
    public void Read_BadTransaction_CostsItselfAlone(string transaction, string expected)
    {
        var findings = new List<Finding>();

        Contribution contribution = IatiDocuments.ReadOne(IatiDocuments.Transaction("3", "5") + "\n" + transaction + IatiDocuments.Transaction("3", "7"), findings);

        contribution.Entries.Select(entry => entry.Amount.ToString()).Should().Equal("EUR 5", "EUR 7");
        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(IatiFindingCodes.UnusableTransaction);
        finding.Severity.Should().Be(FindingSeverity.Error);
        finding.Path.Should().StartWith("iati-activity[1]/transaction[2]");
        finding.Expected.Should().StartWith(expected);
        (finding.Line, finding.Column > 0).Should().Be((9, true));
    }

    [Fact]
    public void Read_NoCurrencyAnywhere_CostsTheTransaction()
    {
        var findings = new List<Finding>();

        IatiDocuments.ReadOne(IatiDocuments.Transaction("3", "5"), findings, attributes: string.Empty).Entries.Should().BeEmpty();
        findings.Should().ContainSingle().Which.Expected.Should().Contain("default-currency");
    }

    [Theory]
    [InlineData("000000000000000000000000000000000000001.500000000000000000000000000000000000000000", "EUR 1.5")]
    [InlineData("-0.0000000000000000000000000001", "EUR -0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "EUR 79228162514264337593543950335")]
    [InlineData(".5", "EUR 0.5")]
    public void Read_LongNumber_IsExact(string value, string expected) =>
        IatiDocuments.ReadOne(IatiDocuments.Transaction("3", value)).Entries[0].Amount.ToString().Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData("""<transaction-date iso-date="06/05/2024" />""")]
    [InlineData("""<transaction-date iso-date="2024-02-30" />""")]
    public void Read_NoDay_IsAnEntryWithoutOne(string day)
    {
        var findings = new List<Finding>();

        Contribution contribution = IatiDocuments.ReadOne($"<transaction><transaction-type code=\"3\" />{day}<value>5</value></transaction>", findings);

        contribution.Entries.Should().Equal(new StageEntry(AidStage.Delivered, new Money(5, Currency.EUR)).WithSourceCode("3"));
        findings.Select(finding => finding.Code).Should().BeEquivalentTo([IatiFindingCodes.DateNotStated, IatiFindingCodes.NoValueDate]);
    }

    [Fact]
    public void Read_DayOutsideTheActivity_IsInformation()
    {
        var findings = new List<Finding>();

        IatiDocuments.ReadOne("""<activity-date type="3" iso-date="2024-06-30" />""" + IatiDocuments.Transaction("3", "5", day: "2024-07-01"), findings);

        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(IatiFindingCodes.DateOutsideActivity);
        finding.ToString().Should().Contain("from 2024-01-01 to 2024-06-30").And.Contain("got 2024-07-01").And.StartWith("information");
    }

    [Theory]
    [InlineData("", "iati-version")]
    [InlineData("version=\"1.05\"", "iati-version")]
    [InlineData("version=\"2.01\"", null)]
    [InlineData("version=\"2.02\"", null)]
    [InlineData("version=\"2.03\"", null)]
    public void Read_Version_IsCheckedAndReadAllTheSame(string version, string? code)
    {
        var findings = new List<Finding>();

        AidLedger ledger = IatiDocuments.Read($"<iati-activities {version}>{IatiDocuments.Activity(IatiDocuments.Head)}</iati-activities>", findings);

        ledger.Contributions.Should().ContainSingle();
        findings.Select(finding => finding.Code).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public void Read_BadActivity_CostsItselfAlone()
    {
        var findings = new List<Finding>();
        string nameless = IatiDocuments.Activity(IatiDocuments.Head.Replace("XX-1-A", " ", StringComparison.Ordinal));
        string nobodys = IatiDocuments.Activity("<iati-identifier>B</iati-identifier>");
        string doubled = IatiDocuments.Activity(IatiDocuments.Head + IatiDocuments.Transaction("3", "5"));

        AidLedger ledger = IatiDocuments.Read(IatiDocuments.Document(nameless, nobodys, IatiDocuments.Activity(IatiDocuments.Head), doubled), findings);

        ledger.Contributions.Should().ContainSingle().Which.Entries.Should().BeEmpty();
        findings.Select(finding => $"{finding.Code} {finding.Path}").Should().Equal(
            "unusable-activity iati-activity[1]", "unusable-activity iati-activity[2]", "doubled-activity iati-activity[4]");
        ledger.Registry.Parties.Should().HaveCount(2);
    }

    [Fact]
    public void Read_UnknownElementsAndNamespaces_ArePassedOver()
    {
        var findings = new List<Finding>();

        Contribution contribution = IatiDocuments.ReadOne(
            """
            <x:iati-identifier xmlns:x="urn:x">other</x:iati-identifier><novel><iati-identifier>other</iati-identifier><transaction /></novel>
            <transaction xmlns:x="urn:x" x:humanitarian="1"><x:value>3</x:value><transaction-type code="3" x:code="4" /><transaction-date iso-date="2024-05-06" />
            <value value-date="2024-05-06">1<x:note>9</x:note><!-- no --><?no no?>2<![CDATA[3]]></value></transaction>
            """,
            findings);

        contribution.Id.Value.Should().Be("XX-1-A");
        contribution.Category.Should().Be(AidCategory.NotStated);
        contribution.Entries.Should().ContainSingle().Which.Should().Be(
            new StageEntry(AidStage.Delivered, new Money(123, Currency.EUR), PartialDate.Parse("2024-05-06")).WithSourceCode("3"));
        findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("</iati-activities>")]
    [InlineData("<iati-activity>")]
    [InlineData("<iati-activity><iati-identifier>&nbsp;</iati-identifier></iati-activity></iati-activities>")]
    [InlineData("<iati-activity a=\"1\" a=\"2\" /></iati-activities>")]
    public void Read_BrokenXml_KeepsWhatCameBefore(string rest)
    {
        var findings = new List<Finding>();
        string document = IatiDocuments.Document(IatiDocuments.Activity(IatiDocuments.Head)).Replace("</iati-activities>", "\n" + rest, StringComparison.Ordinal) + "<";

        AidLedger ledger = IatiDocuments.Read(document, findings);

        ledger.Contributions.Should().ContainSingle();
        ledger.DocumentDigests.Should().BeEmpty("the document was not read to its end");
        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(FindingCodes.Unreadable);
        (finding.Line, finding.Column > 0).Should().Be((9, true));
    }

    [Theory]
    [InlineData("", "well-formed XML")]
    [InlineData("{}", "well-formed XML")]
    [InlineData("<html />", "iati-activities")]
    [InlineData("<iati-activities xmlns=\"urn:x\" version=\"2.03\" />", "iati-activities")]
    [InlineData("<iati-organisations version=\"2.03\"><a/></iati-organisations>", "iati-activities")]
    public void Read_OtherDocument_IsAFinding(string document, string expected)
    {
        var findings = new List<Finding>();

        IatiDocuments.Read(document, findings).Contributions.Should().BeEmpty();
        findings.Should().ContainSingle().Which.Expected.Should().Contain(expected);
    }

    [Fact]
    public void Read_InvalidUtf8_IsAFinding()
    {
        byte[] document = [.. Encoding.UTF8.GetBytes("<iati-activities version=\"2.03\">\n<iati-activity>"), 0xC3, 0x28];
        var findings = new List<Finding>();

        IatiDocuments.Read(document, findings).Contributions.Should().BeEmpty();
        findings.Should().ContainSingle().Which.Code.Should().Be(FindingCodes.Unreadable);
    }

    [Fact]
    public void Read_Utf16_IsRead() =>
        IatiDocuments.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(IatiDocuments.Document(IatiDocuments.Activity(IatiDocuments.Head)))])
            .Contributions.Should().ContainSingle();

    [Fact]
    public void Read_UnknownCodes_AreWarnings()
    {
        var findings = new List<Finding>();

        IatiDocuments.ReadOne(
            """<participating-org role="9" ref="YY" type="77" /><participating-org role="1" />"""
            + IatiDocuments.Transaction("3", "1", """<disbursement-channel code="8" />""").Replace("<value ", "<value currency=\"eur\" ", StringComparison.Ordinal),
            findings);

        findings.Select(finding => finding.Code).Should().Equal(
            IatiFindingCodes.UnknownCode, IatiFindingCodes.UnknownCode, IatiFindingCodes.Nameless, IatiFindingCodes.UnknownCode, IatiFindingCodes.UnknownCode);
        findings.Should().OnlyContain(finding => finding.Severity == FindingSeverity.Warning);
    }
}
