using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DefenceAid.Benchmarks.Ratios;

namespace DefenceAid.Benchmarks;

/// <summary>Reading, totalling and writing 1 million contributions one a line, against a bare reader and writer of JSON.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class StreamBenchmarks : PairBenchmarks
{
    [GlobalSetup(Targets = [nameof(Read_Utf8JsonReader), nameof(Read_Contributions)])]
    public void SetUpRead() => SetUp(Named("Stream, read, on one core"));

    [GlobalSetup(Target = nameof(Read_Totals))]
    public void SetUpTotals() => SetUp(Named("Stream, totalled, on one core"));

    [GlobalSetup(Targets = [nameof(Write_Utf8JsonWriter), nameof(Write_Contributions)])]
    public void SetUpWrite() => SetUp(Named("Stream, written, on one core"));

    [BenchmarkCategory("Read"), Benchmark(Baseline = true)]
    public void Read_Utf8JsonReader() => Bare();

    [BenchmarkCategory("Read"), Benchmark]
    public void Read_Contributions() => Ours();

    [BenchmarkCategory("Read"), Benchmark]
    public void Read_Totals() => Ours();

    [BenchmarkCategory("Write"), Benchmark(Baseline = true)]
    public void Write_Utf8JsonWriter() => Bare();

    [BenchmarkCategory("Write"), Benchmark]
    public void Write_Contributions() => Ours();

    private static RatioPair Named(string name) => StreamPairs.All().Single(pair => pair.Name == name);
}
