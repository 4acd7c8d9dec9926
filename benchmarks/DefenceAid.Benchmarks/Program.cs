using BenchmarkDotNet.Running;
using DefenceAid.Benchmarks;
using DefenceAid.Benchmarks.Ratios;

if (args is ["ratios", .. var options])
{
    return RatiosVerb.Run(options);
}

BenchmarkSwitcher.FromAssembly(typeof(MoneySumBenchmarks).Assembly).Run(args);
return 0;
