using BenchmarkDotNet.Attributes;
using DefenceAid.Benchmarks.Ratios;

namespace DefenceAid.Benchmarks;

/// <summary>Totals by donor and direction of 1 million objects, against the loop and the LINQ query that a user would write.</summary>
[MemoryDiagnoser]
public class GroupedTotalsBenchmarks
{
    private RatioSide? _loop;
    private RatioSide? _linq;
    private RatioSide? _query;
    private RatioSide? _queryOfLedger;

    [GlobalSetup]
    public void SetUp()
    {
        RatioPair[] pairs = [.. GroupedPairs.All()];
        RatioPair Pair(string name) => pairs.Single(pair => pair.Name == name);
        _loop = Pair("Groups, objects, against a loop").Baseline();
        _linq = Pair("Groups, objects, against LINQ").Baseline();
        _query = Pair("Groups, objects, against a loop").Ours();
        _queryOfLedger = Pair("Groups, a ledger again, against its first query").Ours();
    }

    [Benchmark(Baseline = true)]
    public void Totals_Loop() => _loop!.Run();

    [Benchmark]
    public void Totals_Linq() => _linq!.Run();

    [Benchmark]
    public void Totals_Query() => _query!.Run();

    [Benchmark]
    public void Totals_QueryOfLedger() => _queryOfLedger!.Run();
}
