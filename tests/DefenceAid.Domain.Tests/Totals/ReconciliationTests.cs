using System.Globalization;
using DefenceAid.Domain.Totals;
using NodaTime;
using static DefenceAid.Domain.Tests.Totals.ReconciledRecords;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class ReconciliationTests
{
    [Theory]
    [InlineData("EUR 5", "EUR 5", "agrees", "agrees")]
    [InlineData("EUR 5", "EUR 2; EUR 3", "agrees", "agrees")]
    [InlineData("EUR 5", "EUR 6", "contradicted", "contradicted")]
    [InlineData("EUR 7", "EUR 6", "cannot-be-told", "contradicted")]
    [InlineData("EUR 5", "EUR 9; EUR -4", "agrees", "agrees")]
    [InlineData("EUR -4", "EUR -4", "agrees", "agrees")]
    [InlineData("over EUR 5", "EUR 6", "agrees", "agrees")]
    [InlineData("over EUR 6", "EUR 6", "cannot-be-told", "contradicted")]
    [InlineData("at least EUR 6", "EUR 6", "agrees", "agrees")]
    [InlineData("up to EUR 500", "at least EUR 500", "possible", "possible")]
    [InlineData("under EUR 500", "at least EUR 500", "contradicted", "contradicted")]
    [InlineData("up to EUR 500", "over EUR 500", "contradicted", "contradicted")]
    [InlineData("up to EUR 5", "up to EUR 5", "agrees", "agrees")]
    [InlineData("under EUR 5", "up to EUR 5", "possible", "possible")]
    [InlineData("up to EUR 5", "under EUR 5", "agrees", "agrees")]
    [InlineData("at least EUR 5", "under EUR 5", "cannot-be-told", "contradicted")]
    [InlineData("EUR 5", "up to EUR 5", "agrees", "agrees")]
    [InlineData("EUR 4", "up to EUR 5", "possible", "possible")]
    [InlineData("about EUR 5", "over EUR 5", "agrees", "agrees")]
    [InlineData("EUR 5", "over EUR 5", "contradicted", "contradicted")]
    [InlineData("EUR 5", "about EUR 5", "agrees", "agrees")]
    [InlineData("EUR 50", "about EUR 5", "possible", "possible")]
    [InlineData("between EUR 4 and EUR 6", "EUR 5", "agrees", "agrees")]
    [InlineData("between EUR 4 and EUR 6", "between EUR 4 and EUR 6", "agrees", "agrees")]
    [InlineData("between EUR 4 and EUR 6", "between EUR 4 and EUR 7", "possible", "possible")]
    [InlineData("EUR 5", "EUR 5; undisclosed", "possible", "possible")]
    [InlineData("EUR 4", "EUR 5; undisclosed", "contradicted", "contradicted")]
    [InlineData("EUR 9", "EUR 5; undisclosed", "cannot-be-told", "cannot-be-told")]
    [InlineData("EUR 9", "undisclosed", "cannot-be-told", "cannot-be-told")]
    [InlineData("EUR 9", "", "cannot-be-told", "contradicted")]
    [InlineData("EUR 0", "", "cannot-be-told", "agrees")]
    [InlineData("about EUR 0", "", "cannot-be-told", "agrees")]
    [InlineData("EUR -1", "", "contradicted", "contradicted")]
    [InlineData("EUR 5", "SEK 50", "cannot-be-told", "cannot-be-told")]
    [InlineData("EUR 5", "EUR 5; SEK 1", "cannot-be-told", "cannot-be-told")]
    [InlineData("EUR 5", "EUR 6; SEK 1", "contradicted", "contradicted")]
    [InlineData("EUR 5", "EUR 6; SEK -1", "cannot-be-told", "cannot-be-told")]
    [InlineData("EUR 5", "EUR 6; SEK 9; SEK -1", "cannot-be-told", "cannot-be-told")]
    public void Reconcile_FigureAndRecords_Verdict(string published, string recorded, string verdict, string whenComplete)
    {
        Contribution[] aid = [.. recorded.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select((amount, i) => Aid($"c{i}", Denmark, Entry(amount)))];

        Reconcile(published, AidScope.Committed, ReconciliationTerms.Default, aid).Verdict.Code.Should().Be(verdict);
        Reconcile(published, AidScope.Committed, Complete, aid).Verdict.Code.Should().Be(whenComplete);
    }

    [Theory]
    [InlineData("EUR 97.5", "0.025", "agrees")]
    [InlineData("EUR 102.5", "0.025", "agrees")]
    [InlineData("EUR 102.51", "0.025", "contradicted")]
    [InlineData("EUR 97.49", "0.025", "cannot-be-told")]
    [InlineData("EUR 100", "0", "agrees")]
    [InlineData("EUR 100.01", "0", "contradicted")]
    [InlineData("EUR 149", "0.5", "agrees")]
    public void Reconcile_About100_FollowsTheTolerance(string recorded, string tolerance, string verdict) =>
        Reconcile("about EUR 100", AidScope.Committed, ReconciliationTerms.Default.WithTolerance(Decimal(tolerance)), Aid("a", Denmark, Entry(recorded)))
            .Verdict.Code.Should().Be(verdict);

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1")]
    [InlineData("2.5")]
    public void WithTolerance_NoFractionBelowOne_IsRefused(string tolerance) =>
        FluentActions.Invoking(() => ReconciliationTerms.Default.WithTolerance(Decimal(tolerance)))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("Expected a fraction from 0 to less than 1, such as 0.025 for 2.5 %.*");

    [Fact]
    public void Terms_Default_IsTwoAndAHalfPercentOfRecordsThatMayLackSomething()
    {
        ReconciliationTerms.Default.Tolerance.Should().Be(0.025m);
        ReconciliationTerms.Default.RecordsAreComplete.Should().BeFalse();
        ReconciliationTerms.Default.RatePolicy.Should().BeNull();
        ReconciliationTerms.Default.WithTolerance(0.0250m).Should().Be(ReconciliationTerms.Default);
        Complete.Should().NotBe(ReconciliationTerms.Default);
        Complete.ConvertWith(RatePolicy.AsRestated).Should().NotBe(Complete);
    }

    [Fact]
    public void Reconcile_Figure_KeepsBothFiguresAndTheGap()
    {
        Reconciliation check = Reconcile(
            "about SEK 4800", AidScope.Committed, null, Aid("a", Denmark, Entry("SEK 1448")), Aid("b", Denmark, Entry("over SEK 2546")));

        check.Verdict.Should().Be(ReconciliationVerdict.Possible);
        check.Computed.ToString().Should().Be("over SEK 3994");
        check.NominalGap!.Value.ToString().Should().Be("SEK 806");
        check.Reported.Id.Value.Should().Be("published");
        check.Terms.Should().BeSameAs(ReconciliationTerms.Default);
        check.ToString().Should().Be("published: possible: published about SEK 4800, computed over SEK 3994");
    }

    [Theory]
    [InlineData("EUR 5", "EUR 5; undisclosed", "EUR 0")]
    [InlineData("EUR 5", "up to EUR 7", "EUR -2")]
    [InlineData("EUR 5", "undisclosed", null)]
    [InlineData("EUR 5", "", null)]
    [InlineData("EUR 5", "EUR 4; SEK 1", null)]
    [InlineData("EUR 5", "SEK 1", null)]
    public void NominalGap_NothingToCompare_IsNull(string published, string recorded, string? gap) =>
        Reconcile(
                published, AidScope.Committed, null,
                [.. recorded.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select((amount, i) => Aid($"c{i}", Denmark, Entry(amount)))])
            .NominalGap?.ToString().Should().Be(gap);

    [Fact]
    public void Reconcile_Rows_AreThoseThatCountAndThoseListed()
    {
        Contribution alone = Aid("alone", Denmark, Entry("EUR 1"));
        Contribution joint = Aid("joint", PartyShares.Jointly(Denmark, Netherlands), Entry("EUR 400"));
        Contribution other = Aid("other", Netherlands, Entry("EUR 8"));

        Reconciliation check = Reconcile("EUR 201", AidScope.Committed.DonatedBy(Denmark), Complete, alone, joint, other);

        check.Rows.Select(row => row.ToString()).Should().Equal("alone: EUR 1");
        check.Excluded.Select(row => row.ToString()).Should().Equal("joint: EUR 400 (Not attributable to the parties asked for)");
        check.Verdict.Should().Be(ReconciliationVerdict.CannotBeTold, "some of the joint money may be Denmark's");
        Reconcile("EUR 201", AidScope.Committed.DonatedBy(Denmark), Complete, alone, other).Verdict.Should().Be(ReconciliationVerdict.Contradicted);
    }

    [Theory]
    [InlineData("EUR 5", "EUR 5", "2024-02", "EUR 3", "2024", "possible")]
    [InlineData("EUR 8", "EUR 5", "2024-02", "EUR 3", "2024", "cannot-be-told")]
    [InlineData("EUR 8", "EUR 5", "2024-02", "EUR 3", null, "cannot-be-told")]
    [InlineData("EUR 4", "EUR 5", "2024-02", "EUR 3", "2024", "contradicted")]
    [InlineData("EUR 4", "EUR 5", "2024-02", "EUR -3", "2024", "cannot-be-told")]
    [InlineData("EUR 8", "EUR 5", "2024-02", "EUR 3", "2024-07", "contradicted")]
    [InlineData("EUR 8", "EUR 3", "2024", "EUR 5", null, "cannot-be-told")]
    public void Reconcile_DateInDoubt_IsWhatMayBelong(string published, string one, string oneOn, string other, string? otherOn, string verdict)
    {
        AidScope firstHalf = AidScope.Committed.Since(new LocalDate(2024, 1, 1)).AsOf(new LocalDate(2024, 6, 30));

        Reconcile(published, firstHalf, Complete, Aid("one", Denmark, Entry(one, oneOn)), Aid("other", Denmark, Entry(other, otherOn)))
            .Verdict.Code.Should().Be(verdict);
    }

    [Fact]
    public void Reconcile_CancellationInDoubt_MayTakeBack()
    {
        var cancelled = StageEntry.Cancellation(AidStage.Committed, new Money(3, Currency.EUR), PartialDate.Parse("2024"));

        Reconcile("EUR 2", AidScope.Committed.AsOf(new LocalDate(2024, 6, 30)), Complete, Aid("a", Denmark, Entry("EUR 5", "2024-02")).WithEntry(cancelled))
            .Verdict.Should().Be(ReconciliationVerdict.CannotBeTold);
    }

    // Committed in "2024", delivered in May: by the end of June either the delivery counts, or the smaller commitment in its place.
    [Theory]
    [InlineData("EUR 30", "cannot-be-told")]
    [InlineData("EUR 37", "cannot-be-told")]
    [InlineData("EUR 6", "contradicted")]
    public void Reconcile_ListedEntryThatMayStandInPlaceOfWhatCounts_IsNotContradicted(string published, string verdict)
    {
        Contribution aid = Aid("a", Denmark, Entry("EUR 30", "2024"), new StageEntry(AidStage.Delivered, new Money(100, Currency.EUR), PartialDate.Parse("2024-05")));
        Contribution sure = Aid("b", Denmark, Entry("EUR 7", "2024-01"));

        Reconciliation check = Reconcile(published, AidScope.Committed.AsOf(new LocalDate(2024, 6, 30)), Complete, aid, sure);

        check.Computed.ToString().Should().Be("EUR 107");
        check.Verdict.Code.Should().Be(verdict);
    }

    // Committed (announced, proposed) are 100, delivered (allocated) are 70.
    [Theory]
    [InlineData("EUR 100", "agrees", "cannot-be-told", "possible")]
    [InlineData("EUR 70", "contradicted", "agrees", "possible")]
    [InlineData("EUR 80", "contradicted", "cannot-be-told", "cannot-be-told")]
    [InlineData("EUR 101", "cannot-be-told", "cannot-be-told", "cannot-be-told")]
    [InlineData("EUR 50", "contradicted", "contradicted", "contradicted")]
    [InlineData("about EUR 85", "contradicted", "cannot-be-told", "cannot-be-told")]
    [InlineData("at least EUR 60", "agrees", "agrees", "agrees")]
    public void Reconcile_MeasureNotStated_JoinsTheStages(string published, string committed, string delivered, string joined)
    {
        Contribution aid = Aid("a", Denmark, Entry("EUR 100"), new StageEntry(AidStage.Delivered, new Money(70, Currency.EUR)));
        ReconciliationTerms terms = ReconciliationTerms.Default.WithTolerance(0.15m);

        Reconciliation check = Reconcile(published, AidScope.NotStated, terms, aid);

        check.Verdict.Code.Should().Be(joined);
        check.Computed.ToString().Should().Be("EUR 100", "everything proposed or further");
        Reconcile(published, AidScope.Committed, terms, aid).Verdict.Code.Should().Be(committed);
        Reconcile(published, AidScope.Delivered, terms, aid).Verdict.Code.Should().Be(delivered);
    }

    [Fact]
    public void Reconcile_KnownOnOfTheScope_Holds()
    {
        Contribution first = Aid("a", Denmark, Entry("EUR 5")).WithRevision(new Revision(new LocalDate(2024, 1, 1)));
        Contribution second = Aid("a", Denmark, Entry("EUR 6")).WithRevision(new Revision(new LocalDate(2024, 6, 1)));

        Reconcile("EUR 5", AidScope.Committed.KnownOn(new LocalDate(2024, 3, 1)), null, first, second).Verdict.Should().Be(ReconciliationVerdict.Agrees);
        Reconcile("EUR 5", AidScope.Committed, null, first, second).Verdict.Should().Be(ReconciliationVerdict.Contradicted);
    }

    [Fact]
    public void ReconcileAll_Ledger_TakesTheLatestVersionsInTheirOrder()
    {
        ReportedTotal corrected = Published("b", "EUR 4").WithRevision(new Revision(new LocalDate(2024, 1, 1)));
        ReportedTotal correction = Published("b", "EUR 5").WithRevision(new Revision(new LocalDate(2024, 6, 1)));
        ReportedTotal taken = Published("c", "EUR 9").WithRevision(new Revision(new LocalDate(2024, 1, 1)));
        ReportedTotal back = Published("c", "EUR 9").WithRevision(new Revision(new LocalDate(2024, 6, 1), null, isWithdrawal: true));
        AidLedger ledger = Builder().Add(Aid("a", Denmark, Entry("EUR 5"))).Add(Published("d", "EUR 6"), corrected, taken, correction, back, Published("a", "EUR 7")).Build();

        ledger.ReconcileAll(Complete).Select(check => $"{check.Reported.Id} {check.Reported.Amount} {check.Verdict.Code}")
            .Should().Equal("d EUR 6 contradicted", "b EUR 5 agrees", "a EUR 7 contradicted");
        ledger.ReconcileAll().Select(check => check.Verdict.Code).Should().Equal("cannot-be-told", "agrees", "cannot-be-told");
    }

    [Fact]
    public void Reconcile_DigitsThatNoDecimalHolds_IsExact()
    {
        Contribution[] aid = [Aid("a", Denmark, Entry("EUR 9999999999999999999999999999")), Aid("b", Denmark, Entry("EUR 0.0000000000000000000000000001"))];

        Reconcile("EUR 9999999999999999999999999999", AidScope.Committed, Complete, aid).Verdict.Should().Be(ReconciliationVerdict.Contradicted);
        Reconcile("over EUR 9999999999999999999999999999", AidScope.Committed, Complete, aid).Verdict.Should().Be(ReconciliationVerdict.Agrees);
    }

    [Fact]
    public void Reconcile_Null_Throws()
    {
        AidLedger ledger = Builder().Build();

        FluentActions.Invoking(() => ledger.Reconcile(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => LedgerReconciliationExtensions.ReconcileAll(null!)).Should().Throw<ArgumentNullException>();
    }

    private static decimal Decimal(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
