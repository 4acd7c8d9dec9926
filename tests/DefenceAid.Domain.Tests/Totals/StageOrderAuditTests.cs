using static DefenceAid.Domain.Tests.Totals.AuditedAid;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class StageOrderAuditTests
{
    [Theory]
    [InlineData("2024-05-02", "2024-05-01")]
    [InlineData("2024-05", "2024-04-30")]
    [InlineData("2024-05", "2024-04")]
    [InlineData("2024", "2023")]
    [InlineData("2024", "2023-12-31")]
    [InlineData("2024-01-01", "2023")]
    public void Audit_DeliveredSurelyBeforeCommitted_Warns(string committed, string delivered) =>
        Audit(Aid(Entry(AidStage.Committed, "EUR 5", committed), Entry(AidStage.Delivered, "EUR 5", delivered))).Should().Equal(
            $"warning stage-out-of-order at $.contributions[0].entries[1].on: expected delivered no earlier than committed ({committed}) but got {delivered}.");

    [Theory]
    [InlineData("2024-05-01", "2024-05-01")]
    [InlineData("2024-05-01", "2024-05-02")]
    [InlineData("2024-05", "2024-05-01")]
    [InlineData("2024-05-31", "2024-05")]
    [InlineData("2024", "2024-01-01")]
    [InlineData("2024-12-31", "2024")]
    [InlineData(null, "2024-05-01")]
    [InlineData("2024-05-01", null)]
    [InlineData(null, null)]
    public void Audit_DeliveredMaybeNotBeforeCommitted_SaysNothing(string? committed, string? delivered) =>
        Audit(Aid(Entry(AidStage.Committed, "EUR 5", committed), Entry(AidStage.Delivered, "EUR 5", delivered))).Should().BeEmpty();

    // The first of the deliveries counts, and the first of the commitments.
    [Fact]
    public void Audit_SeveralEntries_ComparesTheFirst()
    {
        Audit(Aid(
            Entry(AidStage.Committed, "EUR 5", "2024-06-01"),
            Entry(AidStage.Committed, "EUR 5", "2024-03-01"),
            Entry(AidStage.Delivered, "EUR 5", "2024-04-01"),
            Entry(AidStage.Delivered, "EUR 5", "2024-07-01"))).Should().BeEmpty();
        Audit(Aid(
            Entry(AidStage.Committed, "EUR 5", "2024-06-01"),
            Entry(AidStage.Committed, "EUR 5", "2024-05-01"),
            Entry(AidStage.Delivered, "EUR 5", "2024-07-01"),
            Entry(AidStage.Delivered, "EUR 5", "2024-04-01"))).Should().Equal(
            "warning stage-out-of-order at $.contributions[0].entries[3].on: expected delivered no earlier than committed (2024-05-01) but got 2024-04-01.");
    }

    // An undated commitment may be the first; an undated delivery can only be earlier still.
    [Fact]
    public void Audit_UndatedBesideDated_MakesOnlyTheEarlierStageUnsure()
    {
        Audit(Aid(
            Entry(AidStage.Committed, "EUR 5", "2024-05-01"), Entry(AidStage.Committed, "EUR 5"), Entry(AidStage.Delivered, "EUR 5", "2024-04-01"))).Should().BeEmpty();
        Audit(Aid(
            Entry(AidStage.Committed, "EUR 10", "2024-05-01"), Entry(AidStage.Delivered, "EUR 5"), Entry(AidStage.Delivered, "EUR 5", "2024-04-01")))
            .Should().Equal(
                "warning stage-out-of-order at $.contributions[0].entries[2].on: "
                + "expected delivered no earlier than committed (2024-05-01) but got 2024-04-01 or earlier.");
    }

    // Either may be the first, in the year or in the month: its days are from the year's first to the month's last.
    [Fact]
    public void Audit_FirstOfTwoIsUnsure_SaysItsDays() =>
        Audit(Aid(
            Entry(AidStage.Committed, "EUR 5", "2024"), Entry(AidStage.Committed, "EUR 5", "2024-03"), Entry(AidStage.Delivered, "EUR 5", "2023-12-31")))
            .Should().ContainSingle().Which.Should().Contain("committed (2024-01-01/2024-03-31)");

    [Fact]
    public void Audit_BeforeSeveralStages_NamesTheNearest() =>
        Audit(Aid(
            Entry(AidStage.Committed, "EUR 5", "2024-05-01"), Entry(AidStage.Allocated, "EUR 5", "2024-06-01"), Entry(AidStage.Delivered, "EUR 5", "2024-04-01")))
            .Should().Equal(
                "warning stage-out-of-order at $.contributions[0].entries[2].on: expected delivered no earlier than allocated (2024-06-01) but got 2024-04-01.");

    [Theory]
    [InlineData("proposed")]
    [InlineData("announced")]
    public void Audit_CommittedBeforeItWasSaid_IsInformation(string words) =>
        Audit(Aid(Entry(AidStage.Of(words), "EUR 5", "2024-05-02"), Entry(AidStage.Committed, "EUR 5", "2024-05-01"))).Should().Equal(
            $"information stage-out-of-order at $.contributions[0].entries[1].on: expected committed no earlier than {words} (2024-05-02) but got 2024-05-01.");

    // What takes back reaches no stage.
    [Fact]
    public void Audit_CancellationsAndRefunds_AreNotTheFirst()
    {
        StageEntry committed = Entry(AidStage.Committed, "EUR 5", "2024-05-01");
        StageEntry delivered = Entry(AidStage.Delivered, "EUR 5", "2024-06-01");

        Audit(Aid(committed, delivered, StageEntry.Cancellation(AidStage.Delivered, new Money(1, Currency.EUR), Date("2024-01-01")))).Should().BeEmpty();
        Audit(Aid(committed, delivered, Entry(AidStage.Delivered, "EUR -1", "2024-01-01"))).Should().BeEmpty();
    }

    [Fact]
    public void Audit_Undisclosed_HasADateAllTheSame() =>
        Audit(Aid(Entry(AidStage.Committed, "undisclosed", "2024-05-01"), Entry(AidStage.Delivered, "undisclosed", "2024-04-01"))).Should().ContainSingle();
}
