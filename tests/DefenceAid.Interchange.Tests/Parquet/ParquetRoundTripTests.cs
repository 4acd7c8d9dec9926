using CsCheck;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange.Tests.Iati;
using DefenceAid.ReferenceData;
using NodaTime;

namespace DefenceAid.Interchange.Tests.Parquet;

public sealed class ParquetRoundTripTests
{
    private static readonly LocalDate Day = new(2024, 5, 6);

    public static TheoryData<string> Samples => new([.. SampleLedgers.Names]);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task ReadLedger_WrittenSample_IsTheSameJson(string name)
    {
        AidLedger ledger = SampleLedgers.Load(name);

        AidLedger read = await WrittenAndReadAsync(ledger);

        read.Should().Be(ledger);
        LedgerJson.ToUtf8Bytes(read).Should().Equal(LedgerJson.ToUtf8Bytes(ledger));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task ReadLedger_SampleInFolders_IsTheSameJson(string name)
    {
        using var place = new TemporaryFolder();
        AidLedger ledger = SampleLedgers.Load(name);
        var findings = new List<Finding>();

        await ParquetFolder.WriteAsync(place.Path, ledger, [Dimension.Year, Dimension.Donor]);
        AidLedger read = (await ParquetFolder.Open(place.Path).ReadLedgerAsync(findings.Add)).Build();

        LedgerJson.ToUtf8Bytes(read).Should().Equal(LedgerJson.ToUtf8Bytes(ledger));
        findings.Should().BeEmpty();
    }

    [Fact]
    public Task ReadLedger_WrittenLedger_IsTheSameJson() => LedgerGen.Ledgers.SampleAsync(
        async ledger => LedgerJson.ToUtf8Bytes(await WrittenAndReadAsync(ledger)).Should().Equal(LedgerJson.ToUtf8Bytes(ledger)), iter: 300);

    [Theory]
    [InlineData("EUR 79228162514264337593543950335")]
    [InlineData("EUR -79228162514264337593543950335")]
    [InlineData("EUR 7.9228162514264337593543950335")]
    [InlineData("EUR 0.0000000000000000000000000001")]
    [InlineData("between EUR 0.0000000000000000000000000001 and EUR 79228162514264337593543950335")]
    [InlineData("EUR 92233720368547758.07")]
    [InlineData("EUR 92233720368547758.08")]
    [InlineData("EUR -92233720368547758.08")]
    [InlineData("EUR 0")]
    [InlineData("over EUR 0")]
    [InlineData("under EUR 0.001")]
    [InlineData("undisclosed")]
    public async Task ReadLedger_ExtremeAmount_IsTheSame(string amount)
    {
        AidLedger ledger = LedgerGen.Built(Given("gift").WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Parse(amount), Day)));

        (await WrittenAndReadAsync(ledger)).Should().Be(ledger);
    }

    [Fact]
    public async Task ReadLedger_EverythingAContributionHas_IsTheSame()
    {
        AidLedger ledger = LedgerGen.Built(
            Given("a").RecordedOn(Day),
            Given("a").WithTag("plan", "A").RecordedOn(Day.PlusDays(3))
                .WithEntry(new StageEntry(AidStage.Announced, new Money(5, Currency.EUR), PartialDate.Parse("2024")).ForPeriod(PartialDate.Parse("2025-03")).ValuedOn(Day)
                    .WithSourceCode("3").WithRestatement(new Money(6, Currency.USD)).WithRestatement(new Money(60, Currency.SEK)))
                .WithEntry(StageEntry.Cancellation(AidStage.Announced, new Money(1, Currency.EUR), PartialDate.Parse("2024-07")))
                .WithItem("a thing").WithSource(new SourceReference("publisher", "title", Day))
                .FundedBy(LedgerGen.Lithuania, new Money(1, Currency.EUR), new Id<Contribution>("b")).PayingInto(new Id<Party>("A fund")),
            Given("b").WithdrawnOn(Day),
            Contribution.Create("c", LedgerGen.Lithuania, LedgerGen.Ukraine, AidCategory.Military, AidChannel.OwnStock.Through(LedgerGen.Lithuania)).InForm(FinanceForm.Loan));

        (await WrittenAndReadAsync(ledger)).Should().Be(ledger);
    }

    [Fact]
    public async Task ReadLedger_MoreEntriesThanARowGroupHas_AreOneContribution()
    {
        StageEntry[] entries = [.. Enumerable.Range(0, 70_000).Select(number => new StageEntry(AidStage.Committed, new Money(number, Currency.EUR), Day))];
        AidLedger ledger = LedgerGen.Built(Given("few").WithEntry(entries[1]), Given("many").WithEntries(entries));

        (await WrittenAndReadAsync(ledger)).Should().Be(ledger);
    }

    [Fact]
    public async Task Read_Contributions_AreThoseWritten()
    {
        Contribution[] contributions = [Given("a").WithEntry(new StageEntry(AidStage.Committed, new Money(5, Currency.EUR), Day)), Given("b")];
        using var stream = new MemoryStream();
        var read = new List<Contribution>();

        await ParquetContributions.WriteAsync(stream, contributions, LedgerGen.Built().Registry);
        stream.Position = 0;
        await foreach (Contribution contribution in ParquetContributions.ReadAsync(stream, finding => throw new InvalidOperationException(finding.ToString())))
        {
            read.Add(contribution);
        }

        read.Should().Equal(contributions);
        stream.Position = 0;
        (await ParquetContributions.ReadRegistryAsync(stream)).Should().Be(LedgerGen.Built().Registry);
    }

    private static Contribution Given(string id) => Contribution.Create(id, LedgerGen.Lithuania, LedgerGen.Ukraine, AidCategory.Military, AidChannel.OwnStock);

    private static async Task<AidLedger> WrittenAndReadAsync(AidLedger ledger)
    {
        using var stream = new MemoryStream();
        var findings = new List<Finding>();
        await ParquetContributions.WriteAsync(stream, ledger);
        stream.Position = 0;
        AidLedger read = (await ParquetContributions.ReadLedgerAsync(stream, findings.Add)).Build();

        findings.Should().BeEmpty();
        return read;
    }
}
