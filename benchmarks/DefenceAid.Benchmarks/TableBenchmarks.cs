using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DefenceAid.Benchmarks.Ratios;

namespace DefenceAid.Benchmarks;

/// <summary>Totals over a table of 1 million rows, against DuckDB over the same rows; times are of one row.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class TableBenchmarks : PairBenchmarks
{
    private const int Rows = TablePairs.Rows;

    [GlobalSetup(Targets = [nameof(Sums_DuckDB), nameof(Sums_Table)])]
    public void SetUpSums() => SetUp(TablePairs.SumPair("Sums", TablePairs.OfPlain(Rows)));

    [GlobalSetup(Targets = [nameof(HedgesByMonth_DuckDB), nameof(HedgesByMonth_Table)])]
    public void SetUpHedges() => SetUp(TablePairs.TotalPair("Hedges by month", TablePairs.OfHedged(Rows)));

    [BenchmarkCategory("Sums"), Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void Sums_DuckDB() => Bare();

    [BenchmarkCategory("Sums"), Benchmark(OperationsPerInvoke = Rows)]
    public void Sums_Table() => Ours();

    [BenchmarkCategory("Hedges by month"), Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public void HedgesByMonth_DuckDB() => Bare();

    [BenchmarkCategory("Hedges by month"), Benchmark(OperationsPerInvoke = Rows)]
    public void HedgesByMonth_Table() => Ours();
}
