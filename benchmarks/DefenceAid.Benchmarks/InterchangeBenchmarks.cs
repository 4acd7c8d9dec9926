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
public class InterchangeBenchmarks
{
    private RatioSide? _ours;
    private RatioSide? _bare;

    [GlobalSetup(Targets = [nameof(Csv_Sylvan), nameof(Csv_Totals)])]
    public void SetUpCsv() => SetUp(CsvPairs.All());

    [GlobalSetup(Targets = [nameof(Iati_XmlReader), nameof(Iati_Totals)])]
    public void SetUpIati() => SetUp(IatiPairs.All());

    [GlobalSetup(Targets = [nameof(Parquet_DuckDB), nameof(Parquet_Totals)])]
    public void SetUpParquet() => SetUp(ParquetPairs.Large());

    [BenchmarkCategory("CSV"), Benchmark(Baseline = true)]
    public void Csv_Sylvan() => _bare!.Run();

    [BenchmarkCategory("CSV"), Benchmark]
    public void Csv_Totals() => _ours!.Run();

    [BenchmarkCategory("IATI"), Benchmark(Baseline = true)]
    public void Iati_XmlReader() => _bare!.Run();

    [BenchmarkCategory("IATI"), Benchmark]
    public void Iati_Totals() => _ours!.Run();

    [BenchmarkCategory("Parquet"), Benchmark(Baseline = true)]
    public void Parquet_DuckDB() => _bare!.Run();

    [BenchmarkCategory("Parquet"), Benchmark]
    public void Parquet_Totals() => _ours!.Run();

    private void SetUp(IEnumerable<RatioPair> pairs)
    {
        RatioPair pair = pairs.First();
        _ours = pair.Ours();
        _bare = pair.Baseline();
    }
}
