using CsCheck;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The engine that folds shares of the contributions apart and merges them.</summary>
public sealed class MergedEngineTests : TotalsEngineContract
{
    protected override Task<TotalsTable> RunAsync(TotalsQuery query, IReadOnlyList<Contribution> contributions, AidRegistry registry, RateTable? rates)
    {
        PartialTotals whole = query.Start(registry, rates);
        foreach (Contribution contribution in contributions.Reverse())
        {
            PartialTotals share = query.Start(registry, rates);
            share.Add(contribution);
            whole.Merge(share);
        }

        return Task.FromResult(whole.ToTable());
    }

    [Fact]
    public void Merge_AnySplitInAnyOrder_GivesTheSameTable() => AidGen.Case.Sample(
        sample =>
        {
            PartialTotals[] shares = [.. sample.Deal().Select(dealt => Fold(sample, dealt))];
            PartialTotals leftToRight = sample.Query.Start(sample.Ledger.Registry, sample.Rates);
            foreach (PartialTotals share in shares)
            {
                leftToRight.Merge(share);
            }

            shares[2].Merge(shares[3]);
            shares[1].Merge(shares[2]);
            shares[1].Merge(shares[0]);

            TotalsTable whole = sample.Query.Run(sample.Ledger, sample.Rates);
            leftToRight.ToTable().Equals(whole).Should().BeTrue();
            shares[1].ToTable().Equals(whole).Should().BeTrue();
        },
        iter: 2000,
        print: sample => sample.ToString());

    [Fact]
    public void Merge_OfAnotherQueryOrItself_IsRefused()
    {
        PartialTotals totals = new TotalsQuery(AidScope.Committed).Start(AidRegistry.Empty);
        PartialTotals other = new TotalsQuery(AidScope.Announced).Start(AidRegistry.Empty);

        totals.Invoking(it => it.Merge(other)).Should().Throw<ArgumentException>();
        totals.Invoking(it => it.Merge(totals)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Merge_LeavesTheOtherShareAsItWas_AndBothGoOn()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor);
        PartialTotals one = Fold(query, Aid("a", Entry(AidStage.Committed, "EUR 1")));
        PartialTotals other = Fold(query, Aid("b", Entry(AidStage.Committed, "EUR 2")));

        one.Merge(other);
        one.Add(Aid("c", Entry(AidStage.Committed, "EUR 4")));
        other.Add(Aid("d", Entry(AidStage.Committed, "EUR 8")));

        one.ToTable()["lt"].ToString().Should().Be("EUR 7");
        one.ToTable().Total.Contributions.Should().Be(3);
        other.ToTable()["lt"].ToString().Should().Be("EUR 10");
    }

    private static PartialTotals Fold(TotalsQuery query, params ReadOnlySpan<Contribution> contributions)
    {
        PartialTotals totals = query.Start(AidRegistry.Empty);
        foreach (Contribution contribution in contributions)
        {
            totals.Add(contribution);
        }

        return totals;
    }

    private static PartialTotals Fold(TotalsCase sample, IEnumerable<Contribution> contributions)
    {
        PartialTotals totals = sample.Query.Start(sample.Ledger.Registry, sample.Rates);
        foreach (Contribution contribution in contributions)
        {
            totals.Add(contribution);
        }

        return totals;
    }
}
