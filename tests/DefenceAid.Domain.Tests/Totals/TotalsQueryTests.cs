using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class TotalsQueryTests
{
    private static readonly Contribution Military = Aid("military", AidCategory.Military, "EUR 5");

    private static readonly Contribution Humanitarian = Aid("humanitarian", AidCategory.Humanitarian, "EUR 7");

    [Fact]
    public void Constructor_MeasureNotStated_IsRefused() =>
        FluentActions.Invoking(() => new TotalsQuery(AidScope.NotStated)).Should().Throw<ArgumentException>().WithMessage("*its measure is not stated*");

    [Fact]
    public void GroupBy_AddsInOrder_AndRefusesOneTwice()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Year).GroupBy(Dimension.Donor, Dimension.Stage);

        query.Dimensions.Should().Equal(Dimension.Year, Dimension.Donor, Dimension.Stage);
        query.Invoking(it => it.GroupBy(Dimension.Donor)).Should().Throw<ArgumentException>().WithMessage("*donor twice*");
    }

    [Fact]
    public void Equals_ByScopeAndDimensionsInOrder()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed.In(AidCategory.Military)).GroupBy(Dimension.Year, Dimension.Donor);
        TotalsQuery same = new TotalsQuery(AidScope.Committed.In(AidCategory.Military)).GroupBy(Dimension.Year, Dimension.Donor);

        same.Should().Be(query);
        same.GetHashCode().Should().Be(query.GetHashCode());
        new TotalsQuery(query.Scope).GroupBy(Dimension.Donor, Dimension.Year).Should().NotBe(query);
        new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Year, Dimension.Donor).Should().NotBe(query);
        query.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Dimension_All_AreTheFifteenInOrder() => Dimension.All.Select(dimension => dimension.Code).Should().Equal(
        "donor", "group", "recipient", "category", "form", "direction", "channel", "coalition", "agreement", "stage", "source-code", "currency", "year", "quarter", "month");

    [Fact]
    public void ExclusionReason_All_AreInOrder() => ExclusionReason.All.Select(reason => reason.Code).Should().Equal(
        "date-straddles-bound", "date-not-stated", "not-attributable", "group-unclear", "inside-perimeter", "out-of-perimeter", "perimeter-part-unclear");

    [Fact]
    public void Exclusion_Text_IsOneReadableLine()
    {
        TotalsTable one = new TotalsQuery(AidScope.Committed.Since(new LocalDate(2024, 1, 1))).Run([Military], AidRegistry.Empty);
        TotalsTable two = new TotalsQuery(AidScope.Committed.Since(new LocalDate(2024, 1, 1))).Run([Military, Humanitarian], AidRegistry.Empty);

        one.Exclusions.Single().ToString().Should().Be("EUR 5 (1 contribution), date not stated");
        two.Exclusions.Single().ToString().Should().Be("EUR 12 (2 contributions), date not stated");
    }

    [Fact]
    public void Table_IsAListWithEquality()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Category);
        TotalsTable table = query.Run([Military, Humanitarian], AidRegistry.Empty);
        TotalsTable turned = query.Run([Humanitarian, Military], AidRegistry.Empty);

        table.Equals(turned).Should().BeTrue();
        table.GetHashCode().Should().Be(turned.GetHashCode());
        table.Equals(query.Run([Military], AidRegistry.Empty)).Should().BeFalse();
        table.Count.Should().Be(2);
        table[1].Total.ToString().Should().Be("EUR 7");
        table["military"].Should().Be(table[0].Total);
        table.Query.Should().BeSameAs(query);
    }

    [Fact]
    public void LedgerTotals_IsTheQueryInOneCall()
    {
        AidLedger ledger = new LedgerBuilder()
            .Add(Party.Government("lt", "Lithuania", Country.Of("LT")), Party.Government("ua", "Ukraine", Country.Of("UA")))
            .Add(Military, Humanitarian)
            .Build();

        TotalsTable table = ledger.Totals(AidScope.Committed, Dimension.Category);

        table.Equals(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Category).Run(ledger)).Should().BeTrue();
        table.Select(row => row.ToString()).Should().HaveCount(2);
    }

    [Fact]
    public void Total_OfAnySequence_FollowsTheSameRules()
    {
        new[] { Military, Humanitarian }.Total(AidStage.Committed).ToString().Should().Be("EUR 12");
        new[] { Military, Humanitarian }.Total(AidStage.Delivered).Should().Be(AidTotal.None);
        Array.Empty<Contribution>().Total(AidStage.Committed).ToString().Should().Be("none");
    }

    [Fact]
    public void TotalBy_AnyKey_GroupsInTheOrderInWhichKeysCame()
    {
        Contribution small = Aid("small", AidCategory.Military, "over EUR 1");
        Contribution proposed = Contribution.Proposed(
            "p", new Id<Party>("lt"), new Id<Party>("ua"), null, AidCategory.Financial, AidChannel.NotStated, StatedAmount.Undisclosed);

        IReadOnlyList<KeyValuePair<AidCategory, AidTotal>> totals =
            new[] { Humanitarian, proposed, Military, small }.TotalBy(AidStage.Committed, contribution => contribution.Category);

        totals.Select(pair => $"{pair.Key}: {pair.Value}").Should().Equal("humanitarian: EUR 7", "military: over EUR 6");
    }

    [Fact]
    public void Equals_TablesThatDifferInWhatTheyList_AreNotEqual()
    {
        var query = new TotalsQuery(AidScope.Committed.Since(new LocalDate(2024, 1, 1)));

        query.Run([Military], AidRegistry.Empty).Equals(query.Run([Humanitarian], AidRegistry.Empty)).Should().BeFalse();
        query.Run([Military], AidRegistry.Empty).Equals(query.Run([], AidRegistry.Empty)).Should().BeFalse();
        query.Run([Military], AidRegistry.Empty).Equals(query.Run([Military], AidRegistry.Empty)).Should().BeTrue();
    }

    [Fact]
    public void Run_HundredsOfDenominators_IsExact()
    {
        const int Count = 500;
        IEnumerable<Contribution> aid = Enumerable.Range(0, Count).Select(i => Contribution.Committed(
            $"c{i}", PartyShares.Weighted((new Id<Party>("dk"), 1), (new Id<Party>("nl"), 1_000_003 + (2 * i))), new Id<Party>("ua"), null,
            AidCategory.Military, AidChannel.NotStated, new Money(1, Currency.EUR)));

        TotalsTable table = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor).Run(aid, AidRegistry.Empty);

        ExactMoney denmark = table["dk"][Currency.EUR]!.Nominal;
        (denmark + table["nl"][Currency.EUR]!.Nominal).Should().Be(ExactMoney.From(new Money(Count, Currency.EUR)));
        denmark.RoundToSignificant(5).Should().Be(new Money(0.00049975m, Currency.EUR), "500 shares of about 1 in 1000503");
    }

    [Fact]
    public void Add_ShareBeyond64Bits_AddsNothingOfThatContributionAndNamesIt()
    {
        PartyShares donors = PartyShares.Weighted((new("dk"), 2_000_000_000), (new("nl"), 1_000_000_001), (new("lt"), 999_999_999));
        PartyShares recipients = PartyShares.Weighted((new("ua"), 2_000_000_000), (new("md"), 1_000_000_001), (new("ge"), 999_999_999));
        Contribution heavy = Contribution.Committed("too-heavy", donors, recipients, null, AidCategory.Military, AidChannel.NotStated, new Money(1, Currency.EUR));
        PartialTotals totals = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor, Dimension.Recipient).Start(AidRegistry.Empty);

        totals.Invoking(it => it.Add(heavy)).Should().Throw<OverflowException>().WithMessage("*too-heavy*smaller weights*");
        totals.Add(Military);

        totals.ToTable().Total.ToString().Should().Be("EUR 5");
        totals.ToTable().Count.Should().Be(1);
    }

    [Fact]
    public void Add_ShareBeyond64Bits_SaysWhatToDo()
    {
        PartyShares heavy = PartyShares.Weighted([.. Enumerable.Range(0, 5).Select(i => (new Id<Party>($"p{i}"), int.MaxValue - i))]);
        PartyShares other = PartyShares.Weighted([.. Enumerable.Range(0, 5).Select(i => (new Id<Party>($"q{i}"), int.MaxValue - (7 * i)))]);
        Contribution aid = Contribution.Committed("a", heavy, other, null, AidCategory.Military, AidChannel.NotStated, new Money(1, Currency.EUR));

        FluentActions.Invoking(() => new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor, Dimension.Recipient).Run([aid], AidRegistry.Empty))
            .Should().Throw<OverflowException>().WithMessage("*smaller weights*");
        new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor).Run([aid], AidRegistry.Empty).Total.ToString().Should().Be("EUR 1");
    }

    private static Contribution Aid(string id, AidCategory category, string amount) =>
        Contribution.Committed(id, new Id<Party>("lt"), new Id<Party>("ua"), null, category, AidChannel.NotStated, StatedAmount.Parse(amount));
}
