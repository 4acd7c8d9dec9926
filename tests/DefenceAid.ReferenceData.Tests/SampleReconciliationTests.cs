using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.ReferenceData.Tests;

public class SampleReconciliationTests
{
    private static readonly Id<Agreement> Drawdown = new("us-506a1");

    // "Almost 500 million" of at least 483 (Babel, 2024-04-24), "approximately 4.8 billion" of over 3.994 (Government of Sweden,
    // 2025-05-22), and two figures of a press release (Lithuania, 2024-08-16) whose records are not disclosed.
    [Theory]
    [InlineData("lt-assistance", "cannot-be-told")]
    [InlineData("lt-military", "cannot-be-told")]
    [InlineData("se-package-2025-05-22", "possible")]
    [InlineData("drones-2024-04", "possible")]
    public void AllSamples_EachPublishedTotal_HasItsVerdict(string id, string verdict)
    {
        Reconciliation check = SampleLedgers.Load(SampleLedgers.All).ReconcileAll().Single(check => check.Reported.Id.Value == id);

        check.Verdict.Code.Should().Be(verdict);
    }

    [Fact]
    public void AllSamples_None_IsContradicted() =>
        SampleLedgers.Load(SampleLedgers.All).ReconcileAll().Should().HaveCount(4)
            .And.NotContain(check => check.Verdict == ReconciliationVerdict.Contradicted);

    [Fact]
    public void Sweden_Package_HasANominalGapOf806Million()
    {
        AidLedger ledger = SampleLedgers.Load(SampleLedgers.Sweden);

        Reconciliation check = ledger.Reconcile(ledger.ReportedTotals.Single());

        check.Verdict.Should().Be(ReconciliationVerdict.Possible);
        check.Computed.ToString().Should().Be("over SEK 3994000000");
        check.NominalGap.ToString().Should().Be("SEK 806000000");
        check.Rows.Should().HaveCount(9);
    }

    [Fact]
    public void DroneCoalition_With450MillionForThe400_IsContradicted()
    {
        string document = Documents.Embedded(SampleLedgers.DroneCoalition).Replace("EUR 400000000", "EUR 450000000", StringComparison.Ordinal);
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(document));
        AidLedger ledger = LedgerJson.Read(json);

        ledger.ReconcileAll().Single().Verdict.Should().Be(ReconciliationVerdict.Contradicted);
    }

    // Published as "twenty-nine, approximately $15.8 billion" on 2023-01-06 and as "37 times, approximately $21.1 billion" on 2023-05-03;
    // one memorandum of December 2021, of up to USD 200 million, is not among the pages that the sample was made from.
    [Theory]
    [InlineData("2023-01-06", 29, 15_835_000_000, "about USD 15800000000")]
    [InlineData("2023-05-03", 37, 21_085_000_000, "about USD 21100000000")]
    public void UsDrawdowns_WithTheMissingMemorandum_AgreeWithThePublishedFigure(string asOf, int count, long dollars, string published)
    {
        Contribution missing = Contribution.Committed(
                "us-506a1-2021-12", new Id<Party>("us"), new Id<Party>("ua"), PartialDate.Parse("2021-12"), AidCategory.Military, AidChannel.OwnStock,
                StatedAmount.UpTo(new Money(200_000_000, Currency.USD)))
            .Under(Drawdown);
        AidLedger ledger = new LedgerBuilder().Merge(SampleLedgers.Load(SampleLedgers.UsDrawdowns)).Add(missing).Build();
        AidScope scope = AidScope.Committed.Under(Drawdown).AsOf(PartialDate.Parse(asOf).LastDay);

        Reconciliation check = ledger.Reconcile(ReportedTotal.Create("r", StatedAmount.Parse(published), scope, new SourceReference("Publisher", "Title")));

        check.Verdict.Should().Be(ReconciliationVerdict.Agrees);
        check.Computed.Contributions.Should().Be(count);
        check.Computed[Currency.USD]!.ToRange().Should().Be(StatedAmount.UpTo(new Money(dollars, Currency.USD)).Range!.Value);
        check.Rows.Should().HaveCount(count);
    }

    // AUD 35,000,000 of 2022-03-01 at the mean of that month is EUR 23,417,159.978… (the European Central Bank's daily rates).
    [Fact]
    public void EcbRates_MonthMean_ConvertsToTheFiguresCurrency()
    {
        Party donor = Party.Government("au", "Australia", Country.Of("AU"));
        Party recipient = Party.Government("ua", "Ukraine", Country.Of("UA"));
        AidLedger ledger = new LedgerBuilder()
            .Add(donor, recipient)
            .Add(Contribution.Committed(
                "a", donor, recipient, new LocalDate(2022, 3, 1), AidCategory.Military, AidChannel.NotStated, new Money(35_000_000, Currency.AUD)))
            .Build();
        ReportedTotal reported = ReportedTotal.Create("r", StatedAmount.Parse("EUR 23417159.98"), AidScope.Committed, new SourceReference("Publisher", "Title"));

        Reconciliation check = ledger.Reconcile(reported, ReconciliationTerms.Default.ConvertWith(RatePolicy.MonthMean, EcbRates.Daily));

        check.Verdict.Should().Be(ReconciliationVerdict.Agrees);
        ledger.Reconcile(reported).Verdict.Should().Be(ReconciliationVerdict.CannotBeTold, "without rates nothing is converted");
    }
}
