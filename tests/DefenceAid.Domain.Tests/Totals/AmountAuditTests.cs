using static DefenceAid.Domain.Tests.Totals.AuditedAid;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class AmountAuditTests
{
    [Theory]
    [InlineData("EUR 100", "EUR 100.01", "EUR 100", "EUR 100.01")]
    [InlineData("EUR 100", "over EUR 100", "EUR 100", "over EUR 100")]
    [InlineData("up to EUR 100", "EUR 101", "up to EUR 100", "EUR 101")]
    [InlineData("under EUR 100", "at least EUR 100", "under EUR 100", "at least EUR 100")]
    [InlineData("between EUR 50 and EUR 70", "between EUR 71 and EUR 90", "between EUR 50 and EUR 70", "between EUR 71 and EUR 90")]
    public void Audit_DeliveredSurelyAboveCommitted_Warns(string committed, string delivered, string most, string least) =>
        Audit(Aid(Entry(AidStage.Committed, committed), Entry(AidStage.Delivered, delivered)))
            .Should().Equal($"warning above-committed at $.contributions[0]: expected at most what was committed ({most}) but got {least} delivered.");

    // Each could be right: the bounds meet, a word has no bound on that side, or somebody did not say.
    [Theory]
    [InlineData("EUR 100", "EUR 100")]
    [InlineData("EUR 100", "EUR 99.99")]
    [InlineData("EUR 100", "at least EUR 100")]
    [InlineData("EUR 100", "up to EUR 1000")]
    [InlineData("EUR 100", "under EUR 1000")]
    [InlineData("EUR 100", "about EUR 1000")]
    [InlineData("EUR 100", "between EUR 100 and EUR 1000")]
    [InlineData("EUR 100", "undisclosed")]
    [InlineData("EUR 100", "USD 1000")]
    [InlineData("up to EUR 100", "at least EUR 100")]
    [InlineData("between EUR 50 and EUR 70", "EUR 70")]
    [InlineData("at least EUR 100", "EUR 1000")]
    [InlineData("over EUR 100", "over EUR 1000")]
    [InlineData("about EUR 100", "EUR 1000")]
    [InlineData("undisclosed", "EUR 1000")]
    public void Audit_DeliveredMaybeNotAboveCommitted_SaysNothing(string committed, string delivered) =>
        Audit(Aid(Entry(AidStage.Committed, committed), Entry(AidStage.Delivered, delivered))).Should().BeEmpty();

    [Fact]
    public void Audit_AllocatedAndDeliveredAboveCommitted_WarnsOfEach() =>
        Audit(Aid(Entry(AidStage.Committed, "EUR 10"), Entry(AidStage.Allocated, "EUR 12"), Entry(AidStage.Delivered, "EUR 11"))).Should().Equal(
            "warning above-committed at $.contributions[0]: expected at most what was committed (EUR 10) but got EUR 12 allocated.",
            "warning above-committed at $.contributions[0]: expected at most what was committed (EUR 10) but got EUR 11 delivered.");

    [Fact]
    public void Audit_NothingCommitted_SaysNothing() =>
        Audit(Aid(Entry(AidStage.Announced, "EUR 10"), Entry(AidStage.Delivered, "EUR 11"))).Should().BeEmpty();

    [Fact]
    public void Audit_Increments_AreAddedFirst()
    {
        StageEntry half = Entry(AidStage.Committed, "EUR 50");
        StageEntry delivered = Entry(AidStage.Delivered, "EUR 60");

        Audit(Aid(half, half, delivered)).Should().BeEmpty();
        Audit(Aid(half, half, delivered, delivered)).Should().ContainSingle().Which.Should().EndWith("(EUR 100) but got EUR 120 delivered.");
        Audit(Aid(half, half, delivered, delivered, Entry(AidStage.Delivered, "EUR -20"))).Should().BeEmpty();
    }

    // What was cancelled of the commitment is no more committed; of a delivery it is taken back too.
    [Fact]
    public void Audit_Cancellations_AreTakenAwayFirst()
    {
        StageEntry committed = Entry(AidStage.Committed, "EUR 100");
        StageEntry delivered = Entry(AidStage.Delivered, "EUR 70");

        Audit(Aid(committed, delivered, Cancelled(AidStage.Committed, "EUR 30"))).Should().BeEmpty();
        Audit(Aid(committed, delivered, Cancelled(AidStage.Committed, "EUR 31")))
            .Should().Equal("warning above-committed at $.contributions[0]: expected at most what was committed (EUR 69) but got EUR 70 delivered.");
        Audit(Aid(committed, delivered, Cancelled(AidStage.Delivered, "EUR 31"))).Should().BeEmpty();
    }

    [Fact]
    public void Audit_UndisclosedBesideTheCommitment_SaysNothing() =>
        Audit(Aid(Entry(AidStage.Committed, "EUR 100"), Entry(AidStage.Committed, "undisclosed"), Entry(AidStage.Delivered, "EUR 1000"))).Should().BeEmpty();

    // It is zero or more, so what is delivered beside it is above all the same.
    [Fact]
    public void Audit_UndisclosedBesideTheDelivery_Warns() =>
        Audit(Aid(Entry(AidStage.Committed, "EUR 100"), Entry(AidStage.Delivered, "EUR 101"), Entry(AidStage.Delivered, "undisclosed")))
            .Should().ContainSingle().Which.Should().EndWith("but got EUR 101 delivered.");

    // The dollars may have come as euros; a refund in dollars may make up for them.
    [Fact]
    public void Audit_SeveralCurrencies_AreNotSetOffAgainstEachOther()
    {
        StageEntry delivered = Entry(AidStage.Delivered, "EUR 120");

        Audit(Aid(Entry(AidStage.Committed, "EUR 100"), Entry(AidStage.Committed, "USD 50"), delivered)).Should().BeEmpty();
        Audit(Aid(Entry(AidStage.Committed, "EUR 100"), delivered, Entry(AidStage.Delivered, "USD 50"))).Should().ContainSingle();
        Audit(Aid(Entry(AidStage.Committed, "EUR 100"), delivered, Entry(AidStage.Delivered, "USD -50")))
            .Should().ContainSingle().Which.Should().StartWith("warning negative-total");
    }

    // Three of decimal's largest do not fit a decimal: 79228162514264337593543950335 each.
    [Fact]
    public void Audit_AmountsNearTheLargest_AreComparedExactly()
    {
        const string Largest = "EUR 79228162514264337593543950335";
        StageEntry committed = Entry(AidStage.Committed, Largest);
        StageEntry delivered = Entry(AidStage.Delivered, Largest);

        Audit(Aid(committed, committed, delivered, delivered)).Should().BeEmpty();
        Audit(Aid(committed, committed, delivered, delivered, Entry(AidStage.Delivered, "EUR 0.0000000000000000000000000001")))
            .Should().ContainSingle().Which.Should().EndWith(
                "(EUR 158456325028528675187087900670) but got EUR 158456325028528675187087900670.0000000000000000000000000001 delivered.");
    }

    [Theory]
    [InlineData("EUR 10", "EUR 10.01", "EUR -0.01")]
    [InlineData("up to EUR 10", "EUR 30", "between EUR -30 and EUR -20")]
    [InlineData("under EUR 10", "EUR 10", "at least EUR -10 and under EUR 0")]
    public void Audit_CancelledMoreThanThereWas_Warns(string announced, string cancelled, string net)
    {
        string[] findings = Audit(Aid(Entry(AidStage.Announced, announced), Cancelled(AidStage.Committed, cancelled)));

        findings.Should().ContainSingle().Which.Should()
            .StartWith("warning negative-total at $.contributions[0]: expected entries less cancellations at announced to be zero or more but got " + net);
    }

    [Theory]
    [InlineData("EUR 10", "EUR 10")]
    [InlineData("up to EUR 10", "EUR 10")]
    [InlineData("between EUR 5 and EUR 10", "EUR 10")]
    [InlineData("at least EUR 10", "EUR 30")]
    [InlineData("over EUR 10", "EUR 30")]
    [InlineData("about EUR 10", "EUR 30")]
    [InlineData("undisclosed", "EUR 30")]
    public void Audit_CancelledMaybeNoMoreThanThereWas_SaysNothing(string announced, string cancelled) =>
        Audit(Aid(Entry(AidStage.Announced, announced), Cancelled(AidStage.Announced, cancelled))).Should().BeEmpty();

    [Fact]
    public void Audit_CancelledFurther_IsNegativeAtEachStage() =>
        Audit(Aid(Entry(AidStage.Announced, "EUR 10"), Entry(AidStage.Committed, "EUR 20"), Cancelled(AidStage.Committed, "EUR 25"))).Should().Equal(
            "warning negative-total at $.contributions[0]: expected entries less cancellations at announced to be zero or more but got EUR -15.",
            "warning negative-total at $.contributions[0]: expected entries less cancellations at committed to be zero or more but got EUR -5.");

    [Fact]
    public void Audit_RefundOfMoreThanWasDelivered_IsNegative()
    {
        Audit(Aid(Entry(AidStage.Delivered, "EUR 10"), Entry(AidStage.Delivered, "EUR -10"))).Should().BeEmpty();
        Audit(Aid(Entry(AidStage.Delivered, "EUR 10"), Entry(AidStage.Delivered, "EUR -11"))).Should().Equal(
            "warning negative-total at $.contributions[0]: expected entries less cancellations at delivered to be zero or more but got EUR -1.");
        Audit(Aid(Entry(AidStage.Delivered, "EUR 10"), Entry(AidStage.Delivered, "EUR -11"), Entry(AidStage.Delivered, "undisclosed"))).Should().BeEmpty();
    }

    [Fact]
    public void Audit_CancelledInAnotherCurrency_IsNegativeInThat() =>
        Audit(Aid(Entry(AidStage.Committed, "EUR 10"), Cancelled(AidStage.Committed, "USD 5"))).Should().ContainSingle().Which.Should().EndWith("but got USD -5.");

    // Totals take nothing back where there is nothing.
    [Fact]
    public void Audit_CancellationAlone_SaysNothing() => Audit(Aid(Cancelled(AidStage.Committed, "EUR 5"))).Should().BeEmpty();

    // How it is shared is no matter: 1/3 of each of two donors and two recipients leaves the whole as it is.
    [Fact]
    public void Audit_SharesStated_CountsTheWhole() =>
        Audit(Aid(
            PartyShares.Percentages((new Id<Party>("lt"), 33.333333m), (new Id<Party>("lt-mod"), 0.1m)),
            Entry(AidStage.Committed, "EUR 10"),
            Entry(AidStage.Delivered, "EUR 11")))
            .Should().ContainSingle().Which.Should().EndWith("(EUR 10) but got EUR 11 delivered.");
}
