using System.Collections.Immutable;
using CsCheck;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>A list that is long enough is folded on all cores, and gives what one share gives.</summary>
public sealed class ParallelFoldTests
{
    private const int Count = 40_000;

    [Fact]
    public void Run_LongList_GivesTheTableOfOneShare() => AidGen.Case.Where(made => made.Ledger.Contributions.Length > 0).Sample(
        made =>
        {
            Contribution[] many = [.. Enumerable.Range(0, Count).Select(i => made.Ledger.Contributions[i * 7919 % made.Ledger.Contributions.Length])];
            PartialTotals one = made.Query.Start(made.Ledger.Registry, made.Rates);
            foreach (Contribution contribution in many)
            {
                one.Add(contribution);
            }

            made.Query.Run(many, made.Ledger.Registry, made.Rates).Equals(one.ToTable()).Should().BeTrue();
            made.Query.Run(many.ToImmutableArray(), made.Ledger.Registry, made.Rates).Equals(one.ToTable()).Should().BeTrue();
        },
        iter: 20,
        threads: 1);

    [Fact]
    public void Run_FaultsInSeveralRuns_NamesTheFirst()
    {
        PartyShares heavy = PartyShares.Weighted((new Id<Party>("a"), int.MaxValue), (new Id<Party>("b"), int.MaxValue - 1));
        Contribution Aid(string id, PartyShares shares) => Contribution.Committed(
            id, shares, shares, null, AidCategory.Military, AidChannel.NotStated, new Money(1, Currency.EUR));
        Contribution[] many = [.. Enumerable.Repeat(Aid("good", new Id<Party>("a")), Count)];
        many[Count / 4] = Aid("first", heavy);
        many[Count - 1] = Aid("last", heavy);
        TotalsQuery query = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor, Dimension.Recipient);

        query.Invoking(it => it.Run(many, AidRegistry.Empty)).Should().Throw<OverflowException>().WithMessage("*first*");
    }

    [Fact]
    public void Run_LongListWithoutRates_SaysThatTheyAreMissing()
    {
        Contribution[] many = [.. Enumerable.Repeat(Plain("a"), Count)];
        TotalsQuery query = new TotalsQuery(AidScope.Committed).ConvertTo(Currency.SEK, RatePolicy.MonthMean);

        query.Invoking(it => it.Run(many, AidRegistry.Empty)).Should().Throw<ArgumentNullException>().WithParameterName("rates");
    }

    [Fact]
    public void Run_LongListWithoutOneContribution_NamesTheParameter()
    {
        Contribution[] many = [.. Enumerable.Repeat(Plain("a"), Count)];
        many[Count - 1] = null!;

        new TotalsQuery(AidScope.Committed).Invoking(it => it.Run(many, AidRegistry.Empty)).Should().Throw<ArgumentNullException>().WithParameterName("contributions");
    }

    [Fact]
    public void Run_MoreRows_AllocatesNoMore()
    {
        Contribution[] many = [.. Enumerable.Range(0, 30_000).Select(i => Plain($"a{i}"))];
        TotalsQuery query = new TotalsQuery(AidScope.Committed.In(AidCategory.Military)).GroupBy(Dimension.Donor, Dimension.Direction);
        long Allocated(int rows)
        {
            PartialTotals totals = query.Start(AidRegistry.Empty);
            totals.Add(many[0]);
            Contribution[] few = many[..rows];
            return Allocation.Of(() => totals.Add(few));
        }

        Allocated(30_000).Should().Be(Allocated(10_000));
    }

    private static Contribution Plain(string id) => Contribution.Committed(
        id, new Id<Party>("lt"), new Id<Party>("ua"), null, AidCategory.Military, AidChannel.DonorIndustry, new Money(1, Currency.EUR));
}
