using System.Text;
using System.Xml.Linq;
using CsCheck;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.ReferenceData;
using NodaTime;
using Extensions = DefenceAid.Domain.Extensions;

namespace DefenceAid.Interchange.Tests.Iati;

public sealed class RoundTripTests
{
    private static readonly LocalDate Day = new(2024, 5, 6);

    public static TheoryData<string> Samples => new([.. SampleLedgers.Names]);

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_WrittenSample_IsEqualAndTheSameJson(string name)
    {
        AidLedger ledger = SampleLedgers.Load(name);
        var findings = new List<Finding>();

        AidLedger read = IatiDocuments.Read(IatiDocuments.Write(ledger), findings);

        read.Should().Be(ledger);
        LedgerJson.ToUtf8Bytes(read).Should().Equal(LedgerJson.ToUtf8Bytes(ledger));
        findings.Where(finding => finding.Severity != FindingSeverity.Information).Should().BeEmpty();
    }

    [SkippableTheory]
    [MemberData(nameof(Samples))]
    public void Write_Sample_IsValid(string name) => IatiSchema.Faults(IatiDocuments.Write(SampleLedgers.Load(name))).Should().BeEmpty();

    [Fact]
    public void Read_WrittenLedger_IsEqual() => LedgerGen.Ledgers.Sample(ledger =>
    {
        var findings = new List<Finding>();

        AidLedger read = IatiDocuments.Read(IatiDocuments.Write(ledger), findings);

        read.Should().Be(ledger);
        findings.Should().NotContain(finding => finding.Code == IatiFindingCodes.EditedActivity || finding.Severity == FindingSeverity.Error);
    });

    [SkippableFact]
    public void Write_Ledger_IsValid()
    {
        _ = IatiSharedData.File("xsd");
        LedgerGen.Ledgers.Sample(ledger => IatiSchema.Faults(IatiDocuments.Write(ledger)).Should().BeEmpty(), iter: 25);
    }

    [Fact]
    public void Write_PlainActivity_NeedsNoExtension()
    {
        AidLedger ledger = IatiDocuments.Read(IatiDocuments.Document(IatiDocuments.Activity(
            IatiDocuments.Head + IatiDocuments.Transaction("4", "5") + IatiDocuments.Transaction("1", "5", """<provider-org ref="YY-2" provider-activity-id="YY-2-B" />"""))));

        byte[] written = IatiDocuments.Write(ledger);

        Encoding.UTF8.GetString(written).Should().NotContain("<da:contribution");
        IatiDocuments.Read(written).Should().Be(ledger);
    }

    [Fact]
    public void Write_Hedge_StatesTheFigureAndTheWords()
    {
        XElement activity = Activity(Given().WithEntry(new StageEntry(AidStage.Announced, StatedAmount.Parse("over EUR 641000000"), PartialDate.Parse("2024-02"))));

        XElement transaction = activity.Elements("transaction").Should().ContainSingle().Subject;
        transaction.Element("transaction-type")!.Attribute("code")!.Value.Should().Be("12");
        transaction.Element("transaction-date")!.Attribute("iso-date")!.Value.Should().Be("2024-02-29");
        transaction.Element("value")!.Value.Should().Be("641000000");
        transaction.Element("description")!.Value.Should().Be("announced over EUR 641000000 on 2024-02");
    }

    [Fact]
    public void Write_WhatIatiHasNoWordFor_IsNoTransaction()
    {
        XElement activity = Activity(Given()
            .WithEntry(new StageEntry(AidStage.Delivered, StatedAmount.Undisclosed, Day))
            .WithEntry(new StageEntry(AidStage.Proposed, new Money(5, Currency.EUR), Day))
            .WithEntry(new StageEntry(AidStage.Allocated, new Money(5, Currency.EUR), Day))
            .WithEntry(new StageEntry(AidStage.Committed, new Money(5, Currency.EUR))));

        activity.Elements("transaction").Should().BeEmpty();
    }

    [Fact]
    public void Write_Cancellation_IsANegativeAmount() =>
        Activity(Given().WithEntry(StageEntry.Cancellation(AidStage.Committed, new Money(5, Currency.EUR), Day)))
            .Element("transaction")!.Element("value")!.Value.Should().Be("-5");

    [Fact]
    public void Write_Versions_TheLatestIsTheActivity()
    {
        AidLedger ledger = LedgerGen.Built(
            Given("a").RecordedOn(Day), Given("b"), Given("a").WithTag("plan", "A").RecordedOn(Day.PlusDays(3)), Given("c").RecordedOn(Day), Given("c").WithdrawnOn(Day.PlusDays(1)));

        byte[] written = IatiDocuments.Write(ledger);

        XDocument document = XDocument.Load(new MemoryStream(written));
        document.Root!.Elements("iati-activity").Select(activity => activity.Element("iati-identifier")!.Value).Should().Equal("b", "a", "c");
        document.Root!.Elements("iati-activity").Last().Element("activity-status")!.Attribute("code")!.Value.Should().Be("5");
        IatiDocuments.Read(written).Should().Be(ledger);
    }

    [Fact]
    public void Read_VersionsOfAStream_AllCome()
    {
        AidLedger ledger = LedgerGen.Built(Given("a").RecordedOn(Day), Given("a").WithTag("plan", "A").RecordedOn(Day.PlusDays(3)));
        using var stream = new MemoryStream(IatiDocuments.Write(ledger));

        IatiActivities.Read(stream, _ => { }).Should().BeEquivalentTo(ledger.Contributions);
    }

    [Theory]
    [InlineData(">100<", ">900<")]
    [InlineData("recipient-country code=\"UA\"", "recipient-country code=\"MD\"")]
    [InlineData("iso-date=\"2024-05-06\" />\n      <value", "iso-date=\"2024-05-07\" />\n      <value")]
    [InlineData("ref=\"lt\" type=\"10\" role=\"1\"", "ref=\"ee\" type=\"10\" role=\"1\"")]
    public void Read_EditedSince_PlainElementsHold(string written, string edited)
    {
        string document = Encoding.UTF8.GetString(IatiDocuments.Write(LedgerGen.Built(Given().WithEntry(new StageEntry(AidStage.Committed, new Money(100, Currency.EUR), Day)))));
        var findings = new List<Finding>();
        document.Should().Contain(written);

        AidLedger read = IatiDocuments.Read(document.Replace(written, edited, StringComparison.Ordinal), findings);

        findings.Should().ContainSingle().Which.Code.Should().Be(IatiFindingCodes.EditedActivity);
        Contribution contribution = read.Contributions.Should().ContainSingle().Subject;
        contribution.Channel.Should().Be(AidChannel.NotStated, "only the extension says the channel, and it is set aside");
        $"{contribution.Donors} {contribution.Recipients} {contribution.Entries[0].Amount} {contribution.Entries[0].On}".Should().NotBe("lt ua EUR 100 2024-05-06");
    }

    [Fact]
    public void Read_TitleTranslatedAndReformatted_ExtensionHolds()
    {
        AidLedger ledger = LedgerGen.Built(Given().WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Parse("up to EUR 5"), Day)));
        string document = Encoding.UTF8.GetString(IatiDocuments.Write(ledger));
        string edited = document
            .Replace("<title>\n      <narrative>gift</narrative>", "<title><narrative xml:lang=\"lt\">dovana</narrative>", StringComparison.Ordinal)
            .Replace("<activity-status", "<other-identifier ref=\"1\" type=\"A1\" /><activity-status", StringComparison.Ordinal);
        edited.Should().NotBe(document);

        IatiDocuments.Read(edited).Should().Be(ledger);
    }

    [Fact]
    public void Read_ExtensionThatCantBeRead_PlainElementsHold()
    {
        string document = Encoding.UTF8.GetString(IatiDocuments.Write(LedgerGen.Built(Given().WithEntry(new StageEntry(AidStage.Committed, new Money(100, Currency.EUR), Day)))));
        var findings = new List<Finding>();

        AidLedger read = IatiDocuments.Read(document.Replace("\"category\"", "\"kategorie\"", StringComparison.Ordinal), findings);

        findings.Should().Contain(finding => finding.Code == FindingCodes.Unreadable && finding.Path.Contains("da:contribution", StringComparison.Ordinal));
        read.Contributions.Should().ContainSingle().Which.Entries[0].Amount.Nominal.Should().Be(new Money(100, Currency.EUR));
    }

    [Fact]
    public void Read_LedgerElementRemoved_HasThePartiesOfTheActivities()
    {
        Contribution given = Contribution.Create("gift", LedgerGen.Lithuania, new Id<Party>("md"), AidCategory.Military, AidChannel.OwnStock);
        XDocument document = XDocument.Load(new MemoryStream(IatiDocuments.Write(LedgerGen.Built(given))));
        document.Root!.Elements().Last().Remove();

        AidLedger read = IatiDocuments.Read(document.ToString());

        read.Contributions.Should().Equal(given);
        read.Registry.Parties.Select(party => party.ToString()).Should().BeEquivalentTo("lt (Lithuania)", "md (Moldova)");
    }

    [Fact]
    public void Write_Reporter_IsTheReportingOrganisation()
    {
        XElement activity = XDocument.Load(new MemoryStream(IatiDocuments.Write(LedgerGen.Built(Given()), Party.CivilSociety("tracker", "A tracker")))).Root!.Element("iati-activity")!;

        XElement reporter = activity.Element("reporting-org")!;
        reporter.Attributes().Select(attribute => attribute.ToString()).Should().Equal("ref=\"tracker\"", "type=\"22\"", "secondary-reporter=\"1\"");
        reporter.Value.Should().Be("A tracker");
    }

    [Fact]
    public void Write_LedgerWithoutContributions_SaysWhatToDo() =>
        FluentActions.Invoking(() => IatiDocuments.Write(new LedgerBuilder().Add(LedgerGen.Lithuania).Build())).Should().Throw<ArgumentException>().WithMessage("*Write it as JSON*");

    [Fact]
    public void Write_WhatWouldNotBeReadAgain_IsRefused() =>
        FluentActions.Invoking(() => IatiDocuments.Write(LedgerGen.Built(Given().WithExtensions(Extensions.Parse($"{{\"a\":\"{new string('a', 17 * 1024 * 1024)}\"}}")))))
            .Should().Throw<InvalidOperationException>().WithMessage("*\"gift\"*JSON*");

    private static Contribution Given(string id = "gift") => Contribution.Create(id, LedgerGen.Lithuania, LedgerGen.Ukraine, AidCategory.Military, AidChannel.OwnStock);

    private static XElement Activity(Contribution contribution) =>
        XDocument.Load(new MemoryStream(IatiDocuments.Write(LedgerGen.Built(contribution)))).Root!.Element("iati-activity")!;
}
