using DefenceAid.Benchmarks.Ratios;

namespace DefenceAid.Benchmarks;

/// <summary>Benchmarks of pairs of the ratios: what the library does, and the bare pass beside it.</summary>
public abstract class PairBenchmarks
{
    private RatioSide? _ours;
    private RatioSide? _bare;

    private protected void SetUp(RatioPair pair)
    {
        _ours = pair.Ours();
        _bare = pair.Baseline();
    }

    private protected void Ours() => _ours!.Run();

    private protected void Bare() => _bare!.Run();
}
