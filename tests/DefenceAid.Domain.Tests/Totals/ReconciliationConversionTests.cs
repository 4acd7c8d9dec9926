using DefenceAid.Domain.Totals;
using NodaTime;
using static DefenceAid.Domain.Tests.Totals.ReconciledRecords;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Published totals whose records are in other currencies, or pass through pools.</summary>
public sealed class ReconciliationConversionTests
{
    // 1 euro is 10 kronor on the first day, 11 on the second, and there is no rate on the third.
    [Theory]
    [InlineData("EUR 14", "2024-01-01", "agrees", "EUR 14", "EUR 0")]
    [InlineData("EUR 13", "2024-01-01", "contradicted", "EUR 14", "EUR -1")]
    [InlineData("EUR 15", "2024-01-01", "cannot-be-told", "EUR 14", "EUR 1")]
    [InlineData("EUR 13.09", "2024-01-02", "agrees", "EUR 13.09", "EUR 0")]
    [InlineData("EUR 14", "2024-01-03", "cannot-be-told", "EUR 4 + SEK 100; 1 not converted", null)]
    [InlineData("EUR 3", "2024-01-03", "contradicted", "EUR 4 + SEK 100; 1 not converted", null)]
    public void Reconcile_Rates_ConvertToTheFiguresCurrency(string published, string on, string verdict, string computed, string? gap)
    {
        RateTable rates = RateTable.Create(
            new SourceReference("Bank", "Rates"),
            [new ExchangeRate(Currency.EUR, Currency.SEK, 10m, new LocalDate(2024, 1, 1)), new ExchangeRate(Currency.EUR, Currency.SEK, 11m, new LocalDate(2024, 1, 2))]);
        Contribution[] aid = [Aid("euro", Denmark, Entry("EUR 4", on)), Aid("kronor", Denmark, Entry("SEK 100", on))];

        Reconciliation check = Reconcile(published, AidScope.Committed, ReconciliationTerms.Default.ConvertWith(RatePolicy.OnTheDay, rates), aid);

        check.Verdict.Code.Should().Be(verdict);
        check.Computed.ToString().Should().Be(computed);
        check.NominalGap?.ToString().Should().Be(gap);
        check.Terms.Rates.Should().BeSameAs(rates);
    }

    [Fact]
    public void Reconcile_AsRestated_NeedsNoRates()
    {
        Contribution aid = Aid("a", Denmark, Entry("over SEK 100").WithRestatement(new Money(9, Currency.EUR)));

        Reconciliation check = Reconcile("about EUR 9", AidScope.Committed, ReconciliationTerms.Default.ConvertWith(RatePolicy.AsRestated), aid);

        check.Computed.ToString().Should().Be("over EUR 9");
        check.Verdict.Should().Be(ReconciliationVerdict.Agrees);
    }

    [Fact]
    public void Reconcile_RefundWithoutARate_MayTakeAnyAmountBack()
    {
        RateTable rates = RateTable.Create(new SourceReference("Bank", "Rates"), [new ExchangeRate(Currency.EUR, Currency.SEK, 10m, new LocalDate(2024, 1, 1))]);
        Contribution[] aid = [Aid("a", Denmark, Entry("SEK 100", "2024-01-01")), Aid("b", Denmark, Entry("SEK 100", "2024-01-02"), Entry("SEK -10", "2024-01-02"))];

        Reconcile("EUR 9", AidScope.Committed, Complete.ConvertWith(RatePolicy.OnTheDay, rates), aid).Verdict.Should().Be(ReconciliationVerdict.CannotBeTold);
        Reconcile("EUR 9", AidScope.Committed, Complete.ConvertWith(RatePolicy.OnTheDay, rates), aid[0]).Verdict.Should().Be(ReconciliationVerdict.Contradicted);
    }

    [Fact]
    public void Reconcile_FigureInACurrencyWithoutMinorUnit_IsConverted()
    {
        RateTable rates = RateTable.Create(new SourceReference("Bank", "Rates"), [new ExchangeRate(Currency.EUR, Currency.Of("XAU"), 0.0004m, new LocalDate(2024, 1, 1))]);

        Reconcile("XAU 2", AidScope.Committed, Complete.ConvertWith(RatePolicy.OnTheDay, rates), Aid("a", Denmark, Entry("EUR 5000", "2024-01-01")))
            .Verdict.Should().Be(ReconciliationVerdict.Agrees);
    }

    [Fact]
    public void ConvertWith_PolicyThatNeedsRates_IsRefusedWithoutThem() =>
        FluentActions.Invoking(() => ReconciliationTerms.Default.ConvertWith(RatePolicy.MonthMean))
            .Should().Throw<ArgumentNullException>().WithMessage("Expected a table of rates for the policy month.*");

    // The fund's 60 came from Denmark, whose 60 into it counts.
    [Fact]
    public void Reconcile_MoneyInsideThePerimeter_DoesNotBelong()
    {
        Party fund = Party.PooledFund("fund", "Fund");
        Contribution paidIn = Aid("in", Denmark, Entry("EUR 60")).PayingInto(fund);
        Contribution paidOut = Aid("out", fund.Id, Entry("EUR 60"));
        AidLedger ledger = Builder().Add(fund).Add(paidIn, paidOut).Build();
        ReportedTotal reported = Published("r", "EUR 60", AidScope.Committed.Within(Perimeter.Of(fund)));

        Reconciliation check = ledger.Reconcile(reported, Complete);

        check.Verdict.Should().Be(ReconciliationVerdict.Agrees);
        check.Excluded.Select(row => row.Contribution.Id.Value).Should().Equal("out");
        ledger.Reconcile(Published("r", "EUR 61", reported.Scope), Complete).Verdict.Should().Be(ReconciliationVerdict.Contradicted);
    }

    [Fact]
    public void Reconcile_PartFromThePerimeterNotClear_MayBelong()
    {
        Party fund = Party.PooledFund("fund", "Fund");
        Contribution joint = Aid("joint", PartyShares.Jointly(Denmark, fund.Id), Entry("EUR 60"));
        AidLedger ledger = Builder().Add(fund).Add(joint).Build();

        Reconciliation check = ledger.Reconcile(Published("r", "EUR 20", AidScope.Committed.Within(Perimeter.Of(fund))), Complete);

        check.Excluded.Single().Reason.Should().Be(ExclusionReason.PerimeterPartUnclear);
        check.Verdict.Should().Be(ReconciliationVerdict.CannotBeTold);
    }

    // Denmark is in the group from March on: a contribution of "2024" may be its as a member or before.
    [Theory]
    [InlineData("2024-04", "contradicted")]
    [InlineData("2024", "cannot-be-told")]
    public void Reconcile_GroupUnclear_MayBelong(string on, string verdict)
    {
        CountryGroup group = CountryGroup.Create("group", "Group").WithMember(Country.Of("DK"), Validity.Since(new LocalDate(2024, 3, 1)));
        AidLedger ledger = Builder().Add(group).Add(Aid("a", Denmark, Entry("EUR 60", on))).Build();

        ledger.Reconcile(Published("r", "EUR 20", AidScope.Committed.DonatedByGroup(group)), Complete).Verdict.Code.Should().Be(verdict);
    }
}
