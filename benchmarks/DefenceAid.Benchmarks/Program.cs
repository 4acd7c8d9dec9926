using BenchmarkDotNet.Running;
using DefenceAid.Benchmarks;
using DefenceAid.Benchmarks.Ratios;

if (args is ["ratios", .. var options])
{
    return RatiosVerb.Run(options);
}

if (args is [StreamPeak.Verb, var format, var millions])
{
    return StreamPeak.Run(format, millions);
}

BenchmarkSwitcher.FromAssembly(typeof(MoneySumBenchmarks).Assembly).Run(args);
return 0;
