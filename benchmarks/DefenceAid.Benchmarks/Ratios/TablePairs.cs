using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Totals over our table, against DuckDB over the same rows, and how they grow.</summary>
internal static class TablePairs
{
    /// <summary>The rows of the usual pair.</summary>
    public const int Rows = 1_000_000;

    private const int FewerRows = 2_000_000;
    private const int MoreRows = 10_000_000;

    // Loops over few rows, called often, are compiled for good before those over many come.
    private const int WarmUpRows = 20_000;
    private const int WarmUpCalls = 100;

    private static readonly RatioGoal MostOfSums = new(MostRatio: 0.45, MostKeptBytes: 40);
    private static readonly RatioGoal MostOfTotals = new(MostRatio: 1.0, MostKeptBytes: 40);

    private static readonly TotalsQuery Sums = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor, Dimension.Direction);

    private static readonly TotalsQuery Totals = new TotalsQuery(AidScope.Committed.AsOf(new LocalDate(2025, 12, 31)))
        .GroupBy(Dimension.Donor, Dimension.Direction, Dimension.Month, Dimension.Currency);

    private static readonly TotalsQuery FewGroups = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Agreement);
    private static readonly TotalsQuery ManyGroups = FewGroups.GroupBy(Dimension.Donor);

    /// <summary>Gives the pair of 1 million rows.</summary>
    public static IEnumerable<RatioPair> All() => [SumPair("Table, donor and direction, against DuckDB", OfPlain(Rows))];

    /// <summary>Gives the pairs of 10 million rows, and those that compare them with fewer.</summary>
    public static IEnumerable<RatioPair> Large() => LargeSums().Concat(LargeTotals()).Concat(LargeGroups());

    /// <summary>Gives a table of plain contributions, made when it is asked for.</summary>
    public static Lazy<SampleTable> OfPlain(int rows) => new(() => new SampleTable(SampleStream.Plain(rows)));

    /// <summary>Gives a table of hedged contributions at several stages, made when it is asked for.</summary>
    public static Lazy<SampleTable> OfHedged(int rows) => new(() => new SampleTable(SampleStream.Hedged(rows)));

    /// <summary>Pairs sums by donor and direction of plain contributions.</summary>
    public static RatioPair SumPair(string name, Lazy<SampleTable> table) =>
        DuckPair(name, MostOfSums, table, SampleStream.Plain(WarmUpRows), Sums, duck => duck.Sum(), TableCheck.Same);

    /// <summary>Pairs totals by donor, direction, month and currency, with their bounds and counts, of hedged contributions.</summary>
    public static RatioPair TotalPair(string name, Lazy<SampleTable> table) =>
        DuckPair(name, MostOfTotals, table, SampleStream.Hedged(WarmUpRows), Totals, duck => duck.Total(), TableCheck.Same);

    private static IEnumerable<RatioPair> LargeSums()
    {
        Lazy<SampleTable> table = OfPlain(MoreRows);
        Lazy<SampleTable> fewer = OfPlain(FewerRows);
        yield return SumPair("Table, donor and direction, 10 million, against DuckDB", table);
        yield return GrowthPair("Table, donor and direction, 10 million against 2 million", Sums, table, fewer);
    }

    private static IEnumerable<RatioPair> LargeTotals()
    {
        Lazy<SampleTable> table = OfHedged(MoreRows);
        Lazy<SampleTable> fewer = OfHedged(FewerRows);
        yield return TotalPair("Table, hedges by month, 10 million, against DuckDB", table);
        yield return GrowthPair("Table, hedges by month, 10 million against 2 million", Totals, table, fewer);
    }

    private static IEnumerable<RatioPair> LargeGroups()
    {
        var table = new Lazy<SampleTable>(() => new SampleTable(SampleStream.UnderAgreements(MoreRows)));
        yield return new RatioPair(
            "Table, 10 million, 1 million groups against 10,000",
            new RatioGoal(MostRatio: 4.0),
            () => table.Value.Side(ManyGroups),
            () => table.Value.Side(FewGroups));
    }

    private static RatioPair GrowthPair(string name, TotalsQuery query, Lazy<SampleTable> more, Lazy<SampleTable> fewer) =>
        new(name, new RatioGoal(MostRatio: 1.2), () => more.Value.Side(query), () => fewer.Value.Side(query));

    private static RatioPair DuckPair<T>(
        string name, RatioGoal goal, Lazy<SampleTable> table, SampleStream few, TotalsQuery query, Func<DuckTable, T> ask, Action<TotalsTable, T> check)
    {
        var duck = new Lazy<DuckTable>(() => new DuckTable(table.Value.Sample));
        RatioSide Ours()
        {
            WarmUp(new SampleTable(few).Table, query);
            check(query.Run(table.Value.Table), ask(duck.Value));
            return table.Value.Side(query);
        }

        return new RatioPair(name, goal, Ours, () => RatioSide.Of(table.Value.Sample.Count, () => ask(duck.Value)));
    }

    private static void WarmUp(ContributionTable few, TotalsQuery query)
    {
        for (int i = 0; i < WarmUpCalls; i++)
        {
            query.Run(few);
        }
    }
}
