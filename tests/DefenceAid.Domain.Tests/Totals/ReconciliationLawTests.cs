using CsCheck;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Verdicts on random figures and records, in small numbers that meet often.</summary>
public sealed class ReconciliationLawTests
{
    private static readonly Id<Party> Denmark = new("dk");

    private static readonly Gen<StatedAmount> Stated = Gen.Select(Gen.Int[0, 9], Gen.Int[1, 8], Gen.Int[1, 4], (kind, amount, more) =>
    {
        var money = new Money(amount, Currency.EUR);
        return kind switch
        {
            0 => StatedAmount.AtLeast(money),
            1 => StatedAmount.Over(money),
            2 => StatedAmount.UpTo(money),
            3 => StatedAmount.Under(money),
            4 => StatedAmount.About(money),
            5 => StatedAmount.Between(money, new Money(amount + more, Currency.EUR)),
            6 => -money,
            _ => StatedAmount.Exactly(money),
        };
    });

    private static readonly Gen<StatedAmount> Recorded = Gen.Frequency(
        (12, Stated), (1, Gen.Const(StatedAmount.Undisclosed)), (1, Gen.OneOf(1, 2, -1).Select(amount => StatedAmount.Exactly(new Money(amount, Currency.SEK)))));

    // Denmark's alone; a third of it Denmark's; given jointly with the Netherlands.
    private static readonly Gen<(StatedAmount Amount, int Kind)[]> Records = Gen.Select(Recorded, Gen.Int[0, 8]).Array[0, 4];

    [Fact]
    public void Reconcile_AnyFigureAndRecords_GivesTheOraclesVerdict() => Gen.Select(Stated, Records, Gen.Bool, Gen.OneOf(0m, 0.25m, 0.5m)).Sample(
        (published, records, isComplete, tolerance) =>
        {
            ReconciliationTerms terms = ReconciliationTerms.Default.WithTolerance(tolerance);
            ReconciliationVerdict verdict = Reconcile(published, isComplete ? terms.WithCompleteRecords() : terms, records);

            verdict.Code.Should().Be(ReconciliationOracle.Judge(
                published,
                Rational.Of(tolerance),
                [.. records.Where(record => record.Kind != 0).Select(record => (record.Amount, record.Kind == 1 ? Rational.Of(1, 3) : Rational.Of(1, 1)))],
                [.. records.Where(record => record.Kind == 0).Select(record => record.Amount)],
                isComplete));
        },
        iter: 20_000);

    [Fact]
    public void Reconcile_ExactSumOfCompleteRecords_Agrees() => Gen.Select(Gen.Decimal[0m, 1_000_000m].Array[0, 6], Gen.Bool).Sample((amounts, isAbout) =>
    {
        (StatedAmount, int)[] records = [.. amounts.Select(amount => (StatedAmount.Exactly(new Money(decimal.Round(amount, 4), Currency.EUR)), 2))];
        var sum = new Money(amounts.Sum(amount => decimal.Round(amount, 4)), Currency.EUR);

        Reconcile(isAbout ? StatedAmount.About(sum) : sum, ReconciliationTerms.Default.WithTolerance(0m).WithCompleteRecords(), records)
            .Should().Be(ReconciliationVerdict.Agrees);
    });

    [Fact]
    public void Reconcile_WiderTolerance_NeverTurnsAgreementOrPossibilityIntoContradiction() => Gen.Select(Stated, Records, Gen.Bool).Sample((published, records, isComplete) =>
    {
        ReconciliationTerms terms = isComplete ? ReconciliationTerms.Default.WithCompleteRecords() : ReconciliationTerms.Default;
        ReconciliationVerdict narrow = Reconcile(published, terms.WithTolerance(0.1m), records);

        return narrow == ReconciliationVerdict.Contradicted || Reconcile(published, terms.WithTolerance(0.6m), records) != ReconciliationVerdict.Contradicted;
    });

    [Fact]
    public void Reconcile_OneMoreUndisclosed_NeverContradicts() => Gen.Select(Stated, Records, Gen.Bool).Sample((published, records, isComplete) =>
    {
        ReconciliationTerms terms = isComplete ? ReconciliationTerms.Default.WithCompleteRecords() : ReconciliationTerms.Default;

        return Reconcile(published, terms, records) == ReconciliationVerdict.Contradicted
            || Reconcile(published, terms, [.. records, (StatedAmount.Undisclosed, 2)]) != ReconciliationVerdict.Contradicted;
    });

    private static ReconciliationVerdict Reconcile(StatedAmount published, ReconciliationTerms terms, (StatedAmount Amount, int Kind)[] records)
    {
        AidLedger ledger = new LedgerBuilder()
            .Add(Party.Government("dk", "Denmark", Country.Of("DK")), Party.Government("nl", "Netherlands", Country.Of("NL")), Party.Government("ua", "Ukraine", Country.Of("UA")))
            .Add([.. records.Select((record, i) => Contribution.Committed(
                $"c{i}", Donors(record.Kind), new Id<Party>("ua"), null, AidCategory.Military, AidChannel.NotStated, record.Amount))])
            .Build();
        var reported = ReportedTotal.Create("r", published, AidScope.Committed.DonatedBy(Denmark), new SourceReference("Publisher", "Title"));
        return ledger.Reconcile(reported, terms).Verdict;
    }

    private static PartyShares Donors(int kind) => kind switch
    {
        0 => PartyShares.Jointly(Denmark, new Id<Party>("nl")),
        1 => PartyShares.Weighted((Denmark, 1), (new Id<Party>("nl"), 2)),
        _ => Denmark,
    };
}
