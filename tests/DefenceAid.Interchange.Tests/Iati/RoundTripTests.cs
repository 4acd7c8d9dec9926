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
    public void Read_WrittenLedger_IsEqual() => Ledgers.Sample(ledger =>
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
        Ledgers.Sample(ledger => IatiSchema.Faults(IatiDocuments.Write(ledger)).Should().BeEmpty(), iter: 25);
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
        AidLedger ledger = Built(
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
        AidLedger ledger = Built(Given("a").RecordedOn(Day), Given("a").WithTag("plan", "A").RecordedOn(Day.PlusDays(3)));
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
        string document = Encoding.UTF8.GetString(IatiDocuments.Write(Built(Given().WithEntry(new StageEntry(AidStage.Committed, new Money(100, Currency.EUR), Day)))));
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
        AidLedger ledger = Built(Given().WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Parse("up to EUR 5"), Day)));
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
        string document = Encoding.UTF8.GetString(IatiDocuments.Write(Built(Given().WithEntry(new StageEntry(AidStage.Committed, new Money(100, Currency.EUR), Day)))));
        var findings = new List<Finding>();

        AidLedger read = IatiDocuments.Read(document.Replace("\"category\"", "\"kategorie\"", StringComparison.Ordinal), findings);

        findings.Should().Contain(finding => finding.Code == FindingCodes.Unreadable && finding.Path.Contains("da:contribution", StringComparison.Ordinal));
        read.Contributions.Should().ContainSingle().Which.Entries[0].Amount.Nominal.Should().Be(new Money(100, Currency.EUR));
    }

    [Fact]
    public void Write_Reporter_IsTheReportingOrganisation()
    {
        XElement activity = XDocument.Load(new MemoryStream(IatiDocuments.Write(Built(Given()), Party.CivilSociety("tracker", "A tracker")))).Root!.Element("iati-activity")!;

        XElement reporter = activity.Element("reporting-org")!;
        reporter.Attributes().Select(attribute => attribute.ToString()).Should().Equal("ref=\"tracker\"", "type=\"22\"", "secondary-reporter=\"1\"");
        reporter.Value.Should().Be("A tracker");
    }

    [Fact]
    public void Write_LedgerWithoutContributions_SaysWhatToDo() =>
        FluentActions.Invoking(() => IatiDocuments.Write(new LedgerBuilder().Add(Lithuania).Build())).Should().Throw<ArgumentException>().WithMessage("*Write it as JSON*");

    private static readonly LocalDate Day = new(2024, 5, 6);
    private static readonly Party Lithuania = Party.Government("lt", "Lithuania", Country.Of("LT"));
    private static readonly Party Ministry = Party.Ministry("lt-mod", "Ministry of National Defence\uFFFF", Lithuania);
    private static readonly Party Ukraine = Party.Government("ukraine\uFFFE", "Ukraine", Country.Of("UA"));
    private static readonly Party Moldova = Party.Government("md", "Moldova", Country.Of("MD"));
    private static readonly Party Fund = Party.PooledFund("A fund", "A fund");

    private static readonly Gen<PartyShares> Shares = Gen.OneOf(
        Gen.OneOf<PartyShares>(Lithuania, Ministry, Ukraine, Fund),
        Gen.OneOf(PartyShares.Jointly(Lithuania, Moldova), PartyShares.Jointly(Fund, Ukraine, Moldova)),
        Gen.Select(Gen.Int[1, 1000], Gen.Int[1, int.MaxValue], Gen.Int[1, 3], (a, b, c) => PartyShares.Weighted((Lithuania, a), (Moldova, b), (Ukraine, c))),
        Gen.Select(Gen.Int[1, 49_999_999], Gen.Int[1, 50_000_000], (a, b) => PartyShares.Percentages((Moldova, a / 1_000_000m), (Fund, b / 1_000_000m))));

    private static readonly Gen<StatedAmount> Amounts = Gen.OneOf(
        Gen.Const(StatedAmount.Undisclosed),
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[0, 6], (units, scale) => StatedAmount.Exactly(new Money(new decimal(Math.Abs(units), 0, 0, units < 0, (byte)scale), Currency.EUR))),
        Gen.Select(Gen.Int[1, 1000], Gen.OneOf("over", "at least", "up to", "under", "about"), (units, words) => StatedAmount.Parse($"{words} USD {units}")),
        Gen.Int[1, 1000].Select(units => StatedAmount.Parse($"between UAH {units} and UAH {units + 1}")));

    private static readonly Gen<PartialDate?> Dates = Gen.OneOf(
        Gen.Const((PartialDate?)null),
        Gen.Int[1, 9999].Select(year => (PartialDate?)new PartialDate(year)),
        Gen.Select(Gen.Int[1990, 2030], Gen.Int[1, 12], (year, month) => (PartialDate?)new PartialDate(year, month)),
        Gen.Int[0, 5000].Select(days => (PartialDate?)new PartialDate(Day.PlusDays(-days))));

    private static readonly Gen<StageEntry> Entries = Gen.Select(
        Gen.OneOf([.. AidStage.All]), Amounts, Dates, Gen.OneOf(null, "1", "3", "4", "8", "own code"), Gen.Bool, (stage, amount, on, code, isCancelled) =>
        {
            StageEntry entry = isCancelled && amount.Qualifier == AmountQualifier.Exactly && amount.Nominal is { Sign: > 0 } nominal
                ? StageEntry.Cancellation(stage, nominal, on)
                : new StageEntry(stage, amount, on);
            return code is null ? entry : entry.WithSourceCode(code).ValuedOn(Day);
        });

    private static readonly Gen<Tag> Tags = Gen.OneOf(
        "plan=A", "iati-sector=15110", "iati-sector=72010", "iati-sector-1=2", "iati-sector-99=A B", "iati-status=4", "iati-status=3", "iati-finance-type=110", "iati-finance-type=421",
        "iati-reporter=lt", "iati-reporter=unknown", "iati-implementing=nobody known", "iati-implementing=A fund", "iati-related-1=x", "iati-related=x", "iati-tag-2=t\uFFFF", "iati-tag-2=t",
        "iati-humanitarian-scope-1-1-2=E", "iati-humanitarian-scope-1=E", "iati-receiver=lt", "iati-aid-type=A01").Select(text => Tag.Parse(text));

    private static readonly Gen<Extensions> Kept = Gen.OneOf(
        "{}", """{"x":[1,null]}""", """{"iati":1}""", """{"iati":{"identifier":"c0\u0001"}}""", """{"iati":{"identifier":" c0","flows":[{"type":"3","amount":"EUR 1"},5]}}""",
        """{"iati":{"flows":[{"type":"6","on":"2024-05-06","amount":"EUR 5"},{"type":"1","on":"2024-05-06","amount":"EUR 5","valuedOn":"2024-05-06","provider":"lt","providerActivity":"x"}]}}""")
        .Select(json => Extensions.Parse(json));

    private static readonly Gen<Contribution> Contributions = Gen.Select(
        Gen.Select(Shares, Shares, Gen.OneOf([.. AidCategory.All]), Gen.OneOf([.. AidRoute.All])),
        Gen.Select(Entries.Array[0, 5], Tags.Array[0, 5], Gen.OneOf([.. FinanceForm.All]), Kept),
        Gen.Bool,
        (who, what, isSourced) =>
        {
            Contribution contribution = Contribution.Create("c", who.Item1, who.Item2, who.Item3, AidChannel.FromRoute(who.Item4))
                .WithEntries(what.Item1).WithTags(what.Item2).InForm(what.Item3).WithExtensions(what.Item4).FundedBy(Fund);
            return isSourced ? contribution.WithSource(new SourceReference("A <publisher>", "A & title\uFFFE", Day)).WithItem("]]> items") : contribution;
        });

    private static readonly Gen<AidLedger> Ledgers = Contributions.Array[1, 4].Select(contributions =>
        Built([.. contributions.Select((contribution, i) => Renamed(contribution, i))]));

    private static Contribution Renamed(Contribution contribution, int number) =>
        Contribution.Create($"c{number}", contribution.Donors, contribution.Recipients, contribution.Category, contribution.Channel)
            .WithEntries([.. contribution.Entries]).WithTags([.. contribution.Tags]).InForm(contribution.Form).WithExtensions(contribution.Extensions).FundedBy(Fund)
            .WithRevision(number == 3 ? new Revision(Day, isWithdrawal: true) : default);

    private static Contribution Given(string id = "gift") => Contribution.Create(id, Lithuania, Ukraine, AidCategory.Military, AidChannel.OwnStock);

    private static AidLedger Built(params Contribution[] contributions) =>
        new LedgerBuilder().Add(Lithuania, Ministry, Ukraine, Moldova, Fund).Add(contributions).Build();

    private static XElement Activity(Contribution contribution) =>
        XDocument.Load(new MemoryStream(IatiDocuments.Write(Built(contribution)))).Root!.Element("iati-activity")!;
}
