using CsCheck;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class ExplainTests
{
    private static readonly Id<Party> Denmark = new("dk");

    private static readonly Id<Party> Netherlands = new("nl");

    private static readonly Id<Party> Ukraine = new("ua");

    private static readonly Id<Party> Moldova = new("md");

    private static readonly TotalsQuery ByDonor = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor);

    [Fact]
    public void Explain_Cell_GivesItsRowsAndTheirShares()
    {
        Contribution shared = Aid("shared", PartyShares.Weighted((Denmark, 1), (Netherlands, 3)), "over EUR 8");
        Contribution alone = Aid("alone", Denmark, "EUR 5");
        Contribution other = Aid("other", Netherlands, "EUR 7");

        TotalsExplanation explanation = ByDonor.Explain([shared, alone, other], AidRegistry.Empty, Key(ByDonor, "dk"));

        explanation.Rows.Select(row => row.ToString()).Should().Equal("shared: over EUR 2", "alone: EUR 5");
        explanation.Rows[0].Contribution.Should().BeSameAs(shared);
        explanation.Rows[0].Entries.Should().Equal(shared.Entries);
        explanation.Rows[0].Reason.Should().BeNull();
        explanation.Excluded.Should().BeEmpty();
        explanation.Total.ToString().Should().Be("over EUR 7");
        explanation.Key.Should().Be(Key(ByDonor, "dk"));
    }

    [Fact]
    public void Explain_TwoEqualEntries_GivesBoth()
    {
        Contribution aid = Aid("a", Denmark, "EUR 10").WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Parse("EUR 10")));

        ExplainedRow row = ByDonor.Explain([aid], AidRegistry.Empty, Key(ByDonor, "dk")).Rows.Single();

        row.Total.ToString().Should().Be("EUR 20");
        row.Entries.Should().HaveCount(2);
    }

    [Fact]
    public void Explain_NoKey_GivesAllOfTheQuery()
    {
        Contribution shared = Aid("shared", PartyShares.Weighted((Denmark, 1), (Netherlands, 3)), "EUR 8");

        TotalsExplanation explanation = ByDonor.Explain([shared, Aid("secret", Denmark, "undisclosed")], AidRegistry.Empty);

        explanation.Key.Should().BeNull();
        explanation.Rows.Select(row => row.ToString()).Should().Equal("shared: EUR 8", "secret: 1 undisclosed");
        explanation.Rows[0].Entries.Should().ContainSingle();
        explanation.Total.ToString().Should().Be("EUR 8; 1 undisclosed");
    }

    [Fact]
    public void Explain_MonthCell_ListsWhatItsDatesLeaveInDoubt()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed.Since(new LocalDate(2024, 3, 15))).GroupBy(Dimension.Month);
        Contribution[] aid =
        [
            Aid("sure", Denmark, "EUR 1", "2024-04-01"), Aid("year", Denmark, "EUR 2", "2024"), Aid("none", Denmark, "EUR 4"),
            Aid("march", Denmark, "EUR 8", "2024-03"), Aid("before", Denmark, "EUR 16", "2024-03-01"),
        ];

        TotalsExplanation april = query.Explain(aid, AidRegistry.Empty, Key(query, "2024-04"));
        TotalsExplanation march = query.Explain(aid, AidRegistry.Empty, Key(query, "2024-03"));

        april.Rows.Select(row => row.ToString()).Should().Equal("sure: EUR 1");
        april.Excluded.Select(row => row.ToString()).Should().Equal(
            "year: EUR 2 (Date straddles a bound of the period)", "none: EUR 4 (Date not stated)");
        march.Rows.Should().BeEmpty();
        march.Excluded.Select(row => row.Contribution.Id.Value).Should().Equal("year", "none", "march");
    }

    [Fact]
    public void Explain_DonorCell_ListsWhatMayBeThatDonors()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed.DonatedBy(Denmark, Netherlands)).GroupBy(Dimension.Donor);
        Contribution[] aid =
        [
            Aid("sure", Denmark, "EUR 1"), Aid("joint", PartyShares.Jointly(Denmark, new Id<Party>("lt")), "EUR 2"),
            Aid("rest", PartyShares.Percentages((Netherlands, 75)), "EUR 4"),
        ];

        TotalsExplanation denmark = query.Explain(aid, AidRegistry.Empty, Key(query, "dk"));
        TotalsExplanation netherlands = query.Explain(aid, AidRegistry.Empty, Key(query, "nl"));

        denmark.Excluded.Select(row => $"{row.Contribution.Id}: {row.Total}").Should().Equal("joint: EUR 2", "rest: EUR 1");
        netherlands.Rows.Select(row => row.ToString()).Should().Equal("rest: EUR 3");
        netherlands.Excluded.Select(row => $"{row.Contribution.Id}: {row.Total}").Should().Equal("rest: EUR 1");
    }

    [Fact]
    public void Explain_DonorCellOfMoneyInDoubtForItsDateToo_ListsWhatMayBeThatDonors()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed.DonatedBy(Denmark).AsOf(new LocalDate(2024, 6, 1))).GroupBy(Dimension.Donor);
        Contribution[] aid =
        [
            Aid("joint", PartyShares.Jointly(Denmark, new Id<Party>("lt")), "EUR 5", "2024"), Aid("rest", PartyShares.Percentages((Netherlands, 75)), "EUR 4"),
            Aid("other", Netherlands, "EUR 8", "2024"),
        ];

        TotalsExplanation denmark = query.Explain(aid, AidRegistry.Empty, Key(query, "dk"));

        denmark.Rows.Should().BeEmpty();
        denmark.Excluded.Select(row => row.ToString()).Should().Equal(
            "joint: EUR 5 (Date straddles a bound of the period)", "rest: EUR 1 (Date not stated)");
    }

    [Fact]
    public void Explain_RecipientCellOfADonorInDoubt_LeavesOutOtherRecipients()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed.DonatedBy(Denmark)).GroupBy(Dimension.Recipient);
        Contribution toUkraine = Aid("a", PartyShares.Jointly(Denmark, Netherlands), "EUR 1");
        Contribution toMoldova = Contribution.Committed(
            "b", PartyShares.Jointly(Denmark, Netherlands), Moldova, null, AidCategory.Military, AidChannel.NotStated, StatedAmount.Parse("EUR 2"));

        TotalsExplanation explanation = query.Explain([toUkraine, toMoldova], AidRegistry.Empty, Key(query, "ua"));

        explanation.Excluded.Select(row => row.Contribution.Id.Value).Should().Equal("a");
    }

    [Fact]
    public void Explain_KeyOfOtherDimensions_IsRefused()
    {
        var key = new TotalsKey(DimensionValue.Of(Dimension.Year, "2024"));

        FluentActions.Invoking(() => ByDonor.Explain([], AidRegistry.Empty, key)).Should().Throw<ArgumentException>().WithMessage("*donor*2024*");
        FluentActions.Invoking(() => ByDonor.Explain([], AidRegistry.Empty, new TotalsKey())).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Explain_AnyCell_AddsUpToIt() => AidGen.Case.Sample(
        sample =>
        {
            TotalsTable converted = sample.Query.Run(sample.Ledger, sample.Rates);
            sample.Query.Explain(sample.Ledger, null, sample.Rates).Total.Should().Be(converted.Total);
            foreach (TotalsRow row in converted)
            {
                sample.Query.Explain(sample.Ledger, row.Key, sample.Rates).Total.Should().Be(row.Total);
            }

            // Rows that are rounded each need not add up to a sum that is rounded once.
            TotalsQuery query = new TotalsQuery(sample.Query.Scope).GroupBy(sample.Query.Dimensions.AsSpan());
            TotalsTable table = query.Run(sample.Ledger);
            foreach (TotalsRow row in table)
            {
                TotalsExplanation cell = query.Explain(sample.Ledger, row.Key);
                cell.Total.Should().Be(row.Total);
                Sum(cell.Rows).Should().Be(Figures(row.Total));
            }

            TotalsExplanation all = query.Explain(sample.Ledger);
            all.Total.Should().Be(table.Total);
            Sum(all.Rows).Should().Be(Figures(table.Total));
            foreach (Exclusion exclusion in table.Exclusions)
            {
                Sum(all.Excluded.Where(row => row.Reason == exclusion.Reason)).Should().Be(Figures(exclusion.Total));
            }
        },
        iter: 1000,
        print: sample => sample.ToString());

    private static string Figures(AidTotal total) => Figures(
        total.Contributions, total.Undisclosed, total.Approximate,
        total.Amounts.Select(amount => (amount.Currency.Code, amount.Nominal, amount.Lower, amount.Upper, amount.Contributions)));

    private static string Sum(IEnumerable<ExplainedRow> rows)
    {
        List<AidTotal> totals = [.. rows.Select(row => row.Total)];
        return Figures(
            totals.Sum(total => total.Contributions), totals.Sum(total => total.Undisclosed), totals.Sum(total => total.Approximate),
            totals.SelectMany(total => total.Amounts).GroupBy(amount => amount.Currency).OrderBy(group => group.Key.Code, StringComparer.Ordinal).Select(group => (
                group.Key.Code,
                group.Aggregate(ExactMoney.Zero(group.Key), (sum, amount) => sum + amount.Nominal),
                group.Aggregate(ExactMoney.Zero(group.Key), (sum, amount) => sum + amount.Lower),
                group.Aggregate((ExactMoney?)ExactMoney.Zero(group.Key), (sum, amount) => sum + amount.Upper),
                group.Sum(amount => amount.Contributions))));
    }

    private static string Figures(
        long contributions, long undisclosed, long approximate, IEnumerable<(string Code, ExactMoney Nominal, ExactMoney Lower, ExactMoney? Upper, long Count)> amounts) =>
        $"{contributions} {undisclosed} {approximate} {string.Join(' ', amounts)}";

    private static TotalsKey Key(TotalsQuery query, string code) => new(DimensionValue.Of(query.Dimensions[0], code));

    private static Contribution Aid(string id, PartyShares donors, string amount, string? on = null) => Contribution.Committed(
        id, donors, Ukraine, on is null ? null : PartialDate.Parse(on), AidCategory.Military, AidChannel.NotStated, StatedAmount.Parse(amount));
}
