using BenchmarkDotNet.Running;
using DefenceAid.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(MoneySumBenchmarks).Assembly).Run(args);
