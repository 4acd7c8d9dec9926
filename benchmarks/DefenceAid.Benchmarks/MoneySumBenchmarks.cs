using BenchmarkDotNet.Attributes;
using DefenceAid.Benchmarks.Ratios;
using DefenceAid.Domain;

namespace DefenceAid.Benchmarks;

/// <summary>Adding up 100,000 amounts of one currency, against the loop over bare decimals that checks nothing; times are of one amount.</summary>
[MemoryDiagnoser]
public class MoneySumBenchmarks
{
    private const int Rows = 100_000;

    private static readonly decimal[] Decimals = SampleAmounts.OneScale(Rows);

    private readonly Money[] _amounts = SampleAmounts.InEuro(Decimals);
    private readonly Func<decimal> _loop = SumPairs.LoopOverArray(Decimals);
    private readonly Func<Money> _sum = SumPairs.SumArray(Decimals);
    private readonly Func<Money> _sumSequence = SumPairs.SumSequence(Decimals);

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public decimal Sum_DecimalLoop() => _loop();

    [Benchmark(OperationsPerInvoke = Rows)]
    public Money Sum_MoneyLoop()
    {
        var sum = Money.Zero(Currency.EUR);
        foreach (Money amount in _amounts)
        {
            sum += amount;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public Money Sum_Money() => _sum();

    [Benchmark(OperationsPerInvoke = Rows)]
    public Money Sum_MoneySequence() => _sumSequence();

    [Benchmark(OperationsPerInvoke = Rows)]
    public MoneyBag SumByCurrency_Money() => _amounts.SumByCurrency();
}
