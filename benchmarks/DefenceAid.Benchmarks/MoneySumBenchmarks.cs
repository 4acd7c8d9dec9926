using BenchmarkDotNet.Attributes;
using DefenceAid.Domain;

namespace DefenceAid.Benchmarks;

/// <summary>Adding up 100,000 amounts of one currency, against the loop over bare decimals that checks nothing.</summary>
[MemoryDiagnoser]
public class MoneySumBenchmarks
{
    private const int Count = 100_000;
    private const int Seed = 20240816;

    private decimal[] _decimals = [];
    private Money[] _amounts = [];

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(Seed);
        _decimals = [.. Enumerable.Range(0, Count).Select(_ => random.NextInt64(1, 100_000_000_000) / 100m)];
        _amounts = [.. _decimals.Select(amount => new Money(amount, Currency.EUR))];
    }

    [Benchmark(Baseline = true)]
    public decimal Sum_DecimalLoop()
    {
        decimal sum = 0;
        foreach (decimal amount in _decimals)
        {
            sum += amount;
        }

        return sum;
    }

    [Benchmark]
    public Money Sum_MoneyLoop()
    {
        var sum = Money.Zero(Currency.EUR);
        foreach (Money amount in _amounts)
        {
            sum += amount;
        }

        return sum;
    }

    [Benchmark]
    public Money Sum_Money() => _amounts.Sum(Currency.EUR);

    [Benchmark]
    public MoneyBag SumByCurrency_Money() => _amounts.SumByCurrency();
}
