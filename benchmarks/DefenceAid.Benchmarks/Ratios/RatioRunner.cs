using System.Diagnostics;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Runs both sides of a pair by turns in one process, so that what else the machine does meets both.</summary>
internal static class RatioRunner
{
    // The runtime compiles a method for good after 30 calls and again 30 calls later, and looks every 100 ms.
    private const int WarmCalls = 80;
    private static readonly TimeSpan LeastWarmUp = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LeastRound = TimeSpan.FromMilliseconds(25);

    /// <summary>Measures a pair.</summary>
    /// <param name="pair">The pair.</param>
    /// <param name="rounds">Of how many rounds the medians are taken, an odd number.</param>
    public static RatioResult Run(RatioPair pair, int rounds)
    {
        RatioSide ours = pair.Ours();
        RatioSide baseline = pair.Baseline();
        WarmUp(ours, baseline);
        int oursCalls = CallsOfARound(ours);
        int baselineCalls = CallsOfARound(baseline);
        var oursRounds = new List<(double Nanoseconds, double Bytes)>();
        var baselineRounds = new List<(double Nanoseconds, double Bytes)>();
        for (int round = 0; round < rounds; round++)
        {
            if (round % 2 == 0)
            {
                oursRounds.Add(Measure(ours, oursCalls));
            }

            baselineRounds.Add(Measure(baseline, baselineCalls));
            if (round % 2 != 0)
            {
                oursRounds.Add(Measure(ours, oursCalls));
            }
        }

        return new RatioResult(
            pair,
            Median(oursRounds.Select(round => round.Nanoseconds)),
            Median(baselineRounds.Select(round => round.Nanoseconds)),
            Median(oursRounds.Select(round => round.Bytes)),
            ours.KeptBytesPerRow);
    }

    private static void WarmUp(RatioSide ours, RatioSide baseline)
    {
        long start = Stopwatch.GetTimestamp();
        for (int calls = 0; !IsWarm(calls, Stopwatch.GetElapsedTime(start)); calls++)
        {
            ours.Run();
            baseline.Run();
        }
    }

    private static bool IsWarm(int calls, TimeSpan elapsed) => elapsed >= LeastWarmUp && (calls >= WarmCalls || elapsed >= MostWarmUp);

    private static int CallsOfARound(RatioSide side)
    {
        int calls = 1;
        TimeSpan time = side.Measure(calls).Time;
        while (time < LeastRound)
        {
            calls = (int)Math.Ceiling(calls * Math.Clamp(LeastRound / time * 1.1, 1.1, 10));
            time = side.Measure(calls).Time;
        }

        return calls;
    }

    private static (double Nanoseconds, double Bytes) Measure(RatioSide side, int calls)
    {
        (TimeSpan time, long bytes) = side.Measure(calls);
        double rows = (double)calls * side.Rows;
        return (time.TotalNanoseconds / rows, bytes / rows);
    }

    private static double Median(IEnumerable<double> figures)
    {
        double[] inOrder = [.. figures.Order()];
        return inOrder[inOrder.Length / 2];
    }
}
