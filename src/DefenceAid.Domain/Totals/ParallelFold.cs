using System.Collections.Immutable;
using System.Runtime.ExceptionServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Folds a long list on all cores: a run of the list for each, merged once in the order of the list.</summary>
internal static class ParallelFold
{
    // Below some ten thousand rows the threads cost more than they save.
    private const int FewestForEach = 16_384;

    /// <summary>Says whether a list is long enough, and there is more than one core.</summary>
    public static bool IsWorthwhile(int count) => Environment.ProcessorCount > 1 && count >= 2 * FewestForEach;

    /// <summary>Folds the list.</summary>
    /// <param name="contributions">The contributions.</param>
    /// <param name="start">Makes an empty share.</param>
    public static PartialTotals Run(IReadOnlyList<Contribution> contributions, Func<PartialTotals> start)
    {
        int runs = Math.Min(Environment.ProcessorCount, contributions.Count / FewestForEach);
        var shares = new PartialTotals[runs];
        var faults = new ExceptionDispatchInfo?[runs];
        Parallel.For(0, runs, run =>
        {
            int from = (int)((long)contributions.Count * run / runs);
            int until = (int)((long)contributions.Count * (run + 1) / runs);
            shares[run] = start();
            try
            {
                Add(shares[run], contributions, from, until);
            }
            catch (Exception exception) when (exception is OverflowException or ArgumentException)
            {
                faults[run] = ExceptionDispatchInfo.Capture(exception);
            }
        });

        // The first fault in the order of the list is the one that one core would have met.
        Array.Find(faults, fault => fault is not null)?.Throw();
        for (int run = 1; run < runs; run++)
        {
            shares[0].Merge(shares[run]);
        }

        return shares[0];
    }

    private static void Add(PartialTotals share, IReadOnlyList<Contribution> contributions, int from, int until)
    {
        if (contributions is ImmutableArray<Contribution> array)
        {
            foreach (Contribution contribution in array.AsSpan()[from..until])
            {
                share.Add(contribution);
            }

            return;
        }

        for (int i = from; i < until; i++)
        {
            share.Add(contributions[i]);
        }
    }
}
