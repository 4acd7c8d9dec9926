using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DefenceAid.Benchmarks.Ratios;

namespace DefenceAid.Benchmarks;

/// <summary>
/// Totalling 200,000 rows of CSV, 24,000 transactions of IATI and 1 million rows of Parquet, against a bare pass over the same text, a bare reader of XML, and
/// DuckDB over the same file.
/// </summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class InterchangeBenchmarks : PairBenchmarks
{
    [GlobalSetup(Targets = [nameof(Csv_Sylvan), nameof(Csv_Totals)])]
    public void SetUpCsv() => SetUp(CsvPairs.All().First());

    [GlobalSetup(Targets = [nameof(Iati_XmlReader), nameof(Iati_Totals)])]
    public void SetUpIati() => SetUp(IatiPairs.All().First());

    [GlobalSetup(Targets = [nameof(Parquet_DuckDB), nameof(Parquet_Totals)])]
    public void SetUpParquet() => SetUp(ParquetPairs.Large().First());

    [BenchmarkCategory("CSV"), Benchmark(Baseline = true)]
    public void Csv_Sylvan() => Bare();

    [BenchmarkCategory("CSV"), Benchmark]
    public void Csv_Totals() => Ours();

    [BenchmarkCategory("IATI"), Benchmark(Baseline = true)]
    public void Iati_XmlReader() => Bare();

    [BenchmarkCategory("IATI"), Benchmark]
    public void Iati_Totals() => Ours();

    [BenchmarkCategory("Parquet"), Benchmark(Baseline = true)]
    public void Parquet_DuckDB() => Bare();

    [BenchmarkCategory("Parquet"), Benchmark]
    public void Parquet_Totals() => Ours();
}
