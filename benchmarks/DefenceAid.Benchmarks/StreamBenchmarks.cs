using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using DefenceAid.Benchmarks.Ratios;

namespace DefenceAid.Benchmarks;

/// <summary>Reading, totalling and writing 1 million contributions one a line, against a bare reader and writer of JSON.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class StreamBenchmarks
{
    private RatioSide? _ours;
    private RatioSide? _bare;

    [GlobalSetup(Targets = [nameof(Read_Utf8JsonReader), nameof(Read_Contributions)])]
    public void SetUpRead() => SetUp("Stream, read, on one core");

    [GlobalSetup(Target = nameof(Read_Totals))]
    public void SetUpTotals() => SetUp("Stream, totalled, on one core");

    [GlobalSetup(Targets = [nameof(Write_Utf8JsonWriter), nameof(Write_Contributions)])]
    public void SetUpWrite() => SetUp("Stream, written, on one core");

    [BenchmarkCategory("Read"), Benchmark(Baseline = true)]
    public void Read_Utf8JsonReader() => _bare!.Run();

    [BenchmarkCategory("Read"), Benchmark]
    public void Read_Contributions() => _ours!.Run();

    [BenchmarkCategory("Read"), Benchmark]
    public void Read_Totals() => _ours!.Run();

    [BenchmarkCategory("Write"), Benchmark(Baseline = true)]
    public void Write_Utf8JsonWriter() => _bare!.Run();

    [BenchmarkCategory("Write"), Benchmark]
    public void Write_Contributions() => _ours!.Run();

    private void SetUp(string name)
    {
        RatioPair pair = StreamPairs.All().Single(pair => pair.Name == name);
        _ours = pair.Ours();
        _bare = pair.Baseline();
    }
}
