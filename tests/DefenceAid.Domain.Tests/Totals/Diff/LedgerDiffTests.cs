using DefenceAid.Domain.Tests.Ledgers;
using DefenceAid.Domain.Tests.Serialization;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals.Diff;

public sealed class LedgerDiffTests
{
    private static readonly LocalDate March = new(2024, 3, 1);

    private static readonly LocalDate June = new(2024, 6, 1);

    private static readonly LocalDate September = new(2024, 9, 1);

    [Fact]
    public void Between_TwoLedgers_SaysWhatBecameOfEachRecord()
    {
        AidLedger older = Records.Builder.Add(Records.Aid("same"), Records.Aid("more"), Records.Aid("back"), Records.Aid("gone")).Build();
        AidLedger newer = Records.Builder
            .Add(Records.Aid("new"), Records.Aid("more", "EUR 6"), Records.Aid("same"), Records.Aid("back").RecordedOn(March), Records.Aid("back").WithdrawnOn(June))
            .Build();

        LedgerDiff diff = LedgerDiff.Between(older, newer);

        diff.Changes.Select(change => change.ToString()).Should().Equal(
            "contribution more changed: entries[0].amount from EUR 5 to EUR 6",
            "contribution back withdrawn",
            "contribution gone no longer there",
            "contribution new added");
        diff.Added.Should().Equal(diff.Changes[3]);
        diff.Changed.Should().Equal(diff.Changes[0]);
        diff.Withdrawn.Should().Equal(diff.Changes[1]);
        diff.Removed.Should().Equal(diff.Changes[2]);
        diff.ToString().Should().Be("1 added, 1 changed, 1 withdrawn, 1 no longer there");
    }

    [Fact]
    public void Between_TwoDays_ComparesWhatWasKnown()
    {
        AidLedger ledger = Records.Builder
            .Add(
                Records.Aid("a", "EUR 5"), Records.Aid("a", "EUR 6").RecordedOn(June), Records.Aid("a", "EUR 7").RecordedOn(September),
                Records.Aid("b").RecordedOn(March), Records.Aid("b").WithdrawnOn(June),
                Records.Aid("c").RecordedOn(June))
            .Build();

        LedgerDiff.Between(ledger, March, June).Changes.Select(change => change.ToString()).Should().Equal(
            "contribution a changed: entries[0].amount from EUR 5 to EUR 6", "contribution b withdrawn", "contribution c added");
        LedgerDiff.Between(ledger, June).Changes.Select(change => change.ToString()).Should().Equal(
            "contribution a changed: entries[0].amount from EUR 6 to EUR 7");
        LedgerDiff.Between(ledger, June, June).Changes.Should().BeEmpty();
        LedgerDiff.Between(ledger, September).ToString().Should().Be("no changes");
    }

    [Fact]
    public void Between_DaysInTheWrongOrder_Refuses() =>
        FluentActions.Invoking(() => LedgerDiff.Between(Records.Builder.Build(), June, March))
            .Should().Throw<ArgumentException>().WithMessage("Expected a day from 2024-06-01 on but got 2024-03-01.*");

    [Fact]
    public void Between_DayOfAnotherCalendar_Refuses() =>
        FluentActions.Invoking(() => LedgerDiff.Between(Records.Builder.Build(), new LocalDate(2024, 3, 1, CalendarSystem.Julian)))
            .Should().Throw<ArgumentException>().WithMessage("Expected a day of the ISO calendar*");

    [Fact]
    public void Between_WithdrawnThenBack_IsAdded()
    {
        AidLedger ledger = Records.Builder.Add(Records.Aid("a").WithdrawnOn(March), Records.Aid("a").RecordedOn(June)).Build();

        LedgerDiff.Between(ledger, March, June).Changes.Select(change => change.ToString()).Should().Equal("contribution a added");
    }

    [Fact]
    public void Between_WithdrawnOnBothSidesOrGoneAfterIt_IsNoChange()
    {
        AidLedger withdrawn = Records.Builder.Add(Records.Aid("a").WithdrawnOn(March)).Build();

        LedgerDiff.Between(withdrawn, Records.Builder.Build()).Changes.Should().BeEmpty();
        LedgerDiff.Between(Records.Builder.Build(), withdrawn).Changes.Should().BeEmpty();
        LedgerDiff.Between(withdrawn, withdrawn).Changes.Should().BeEmpty();
    }

    [Fact]
    public void Between_EmptyLedgers_IsNoChange() =>
        LedgerDiff.Between(new LedgerBuilder().Build(), new LedgerBuilder().Build()).Changes.Should().BeEmpty();

    [Fact]
    public void Between_OneIdInSeveralLists_KeepsThemApart()
    {
        AidLedger older = Records.Builder.Add(Statement.Create("x", StatementKind.Topic, "Drones")).Build();
        AidLedger newer = Records.Builder.Add(Records.Aid("x")).Build();

        LedgerDiff.Between(older, newer).Changes.Select(change => change.ToString()).Should().Equal("contribution x added", "statement x no longer there");
    }

    [Fact]
    public void Between_EmptyAndFull_HasEveryKindInItsOrder()
    {
        LedgerDiff diff = LedgerDiff.Between(new LedgerBuilder().Build(), FullLedger.Build());

        diff.Changes.Should().OnlyContain(change => change.Kind == ChangeKind.Added && change.Fields.IsEmpty);
        diff.Changes.Select(change => change.Record).Distinct().Should().Equal(RecordKind.All);
        diff.Changes.Select(change => change.Id).Should().NotContain("full", "its last version is a withdrawal").And.Contain("joint");
    }

    [Fact]
    public void Between_RecordsInAnotherOrderAndOtherDaysOfRecording_IsNoChange()
    {
        AidLedger older = Records.Builder.Add(Records.Aid("a"), Records.Aid("b")).Build();
        AidLedger newer = new LedgerBuilder()
            .Add(Records.Aid("b").RecordedOn(June), Records.Aid("a"))
            .Add(Records.Frame).Add(Records.Drones)
            .Add(Records.Fund, Records.Ukraine, Records.Ministry, Records.Lithuania)
            .Build();

        LedgerDiff.Between(older, newer).Changes.Should().BeEmpty();
    }

    [Fact]
    public void ToString_HostileText_IsCutAndLegible()
    {
        AidLedger older = new LedgerBuilder().Add(Statement.Create("s", StatementKind.Other, "short")).Build();
        AidLedger newer = new LedgerBuilder().Add(Statement.Create("s", StatementKind.Other, "\u202E" + new string('x', 100))).Build();

        RecordChange change = LedgerDiff.Between(older, newer).Changes.Single();

        change.ToString().Should().Be($"statement s changed: text from short to \\u202E{new string('x', 59)}… (101 characters)");
        change.Fields[0].After.Should().HaveLength(101);
    }
}
