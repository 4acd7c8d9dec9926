using System.Collections.ObjectModel;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Lists of many contributions, whose rows and cells are read ahead, give what one contribution after the other gives.</summary>
public sealed class ManyRowsTests
{
    // 10,000 cells of four or five rows each: more cells than are near the processor in any case.
    private const int Cells = 10_000;
    private const int Count = 45_000;

    private static readonly TotalsQuery ByAgreement = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Agreement, Dimension.Category);
    private static readonly Contribution[] Many = [.. Enumerable.Range(0, Count).Select(Make)];

    [Fact]
    public void Run_ManyCells_GivesTheTableOfOneAfterTheOther() => OnAllCores(Many).Equals(OneAfterTheOther(Many)).Should().BeTrue();

    [Fact]
    public void Run_ManyCells_SumsEachCell()
    {
        TotalsTable table = OnAllCores(Many);

        // The contributions 7, 10,007, 20,007, 30,007 and 40,007 are of the agreement 7, each of as many euro.
        table.Count.Should().Be(Cells);
        table["agreement-7", AidCategory.Military.Code].ToString().Should().Be("EUR 100035");
        table.Total.Contributions.Should().Be(Count);
    }

    [Fact]
    public void Run_AnyKindOfList_GivesTheSameTable()
    {
        TotalsTable table = OnAllCores(Many);

        OnAllCores(new List<Contribution>(Many)).Equals(table).Should().BeTrue();
        OnAllCores(new ReadOnlyCollection<Contribution>(Many)).Equals(table).Should().BeTrue();
    }

    [Fact]
    public void Run_TableOfManyCells_GivesTheTableOfOneAfterTheOther()
    {
        var builder = new ContributionTableBuilder(AidRegistry.Empty);
        Array.ForEach(Many, contribution => builder.Add(contribution));

        ByAgreement.Run(builder.ToTable()).Equals(OneAfterTheOther(Many)).Should().BeTrue();
    }

    [Fact]
    public void Run_NullInTheList_IsRefused()
    {
        Contribution[] many = [.. Many];
        many[Count / 2] = null!;

        ByAgreement.Invoking(it => it.Run(many, AidRegistry.Empty)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Add_KnownGroups_AllocatesNothing()
    {
        TotalsQuery query = new TotalsQuery(AidScope.Committed.In(AidCategory.Military)).GroupBy(Dimension.Donor, Dimension.Direction, Dimension.Month);
        PartialTotals totals = query.Start(AidRegistry.Empty);
        ReadOnlySpan<Contribution> rows = [.. Many.AsSpan(0, 1000), Hedged("about EUR 5"), Hedged("between EUR 5 and EUR 7"), Hedged("undisclosed")];
        totals.Add(rows);
        long before = GC.GetAllocatedBytesForCurrentThread();
        totals.Add(rows);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    private static TotalsTable OnAllCores(IEnumerable<Contribution> contributions) => ByAgreement.Run(contributions, AidRegistry.Empty);

    private static TotalsTable OneAfterTheOther(IEnumerable<Contribution> contributions)
    {
        PartialTotals totals = ByAgreement.Start(AidRegistry.Empty);
        foreach (Contribution contribution in contributions)
        {
            totals.Add(contribution);
        }

        return totals.ToTable();
    }

    private static Contribution Make(int number) => Contribution
        .Committed(
            $"aid-{number}", new Id<Party>("lt"), new Id<Party>("ua"), new PartialDate(2024, 1 + (number % 12)), AidCategory.Military,
            AidChannel.DonorIndustry, new Money(number, Currency.EUR))
        .Under(new Id<Agreement>($"agreement-{number % Cells}"));

    private static Contribution Hedged(string amount) => Contribution.Committed(
        amount, new Id<Party>("lt"), new Id<Party>("ua"), new PartialDate(2024, 8), AidCategory.Military, AidChannel.OwnStock, StatedAmount.Parse(amount));
}
