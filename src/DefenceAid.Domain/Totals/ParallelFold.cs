using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Folds a long list on all cores: each takes the next run of the list until there is none, and their shares are merged once.</summary>
internal sealed class ParallelFold
{
    // Long enough that taking one costs nothing, short enough that no core waits long for the last one.
    private const int RunLength = 16_384;

    private readonly IReadOnlyList<Contribution> _contributions;
    private readonly Lock _lock = new();
    private int _next;
    private int _firstFaulty = int.MaxValue;
    private ExceptionDispatchInfo? _fault;

    private ParallelFold(IReadOnlyList<Contribution> contributions) => _contributions = contributions;

    private int RunCount => (_contributions.Count / RunLength) + (_contributions.Count % RunLength > 0 ? 1 : 0);

    /// <summary>Says whether a list is so long that the threads cost less than they save.</summary>
    public static bool IsWorthwhile(int count) => count >= 2 * RunLength;

    /// <summary>Folds the list.</summary>
    /// <param name="contributions">The contributions.</param>
    /// <param name="start">Makes an empty share.</param>
    public static PartialTotals Run(IReadOnlyList<Contribution> contributions, Func<PartialTotals> start)
    {
        var fold = new ParallelFold(contributions);
        var shares = new PartialTotals[Math.Min(Environment.ProcessorCount, fold.RunCount)];
        for (int share = 0; share < shares.Length; share++)
        {
            shares[share] = start();
        }

        Cores.Run(shares.Length, share => fold.AddRuns(shares[share]));
        fold._fault?.Throw();
        foreach (PartialTotals share in shares.AsSpan(1))
        {
            shares[0].TakeOver(share);
        }

        return shares[0];
    }

    // Runs are taken in the order of the list, and each that was taken is gone through: the first fault of all is the one that one core would have met.
    private void AddRuns(PartialTotals share)
    {
        var buffer = new Contribution[ReadAhead.BlockSize];
        for (int run = Interlocked.Increment(ref _next) - 1; run < RunCount && run < Volatile.Read(ref _firstFaulty); run = Interlocked.Increment(ref _next) - 1)
        {
            try
            {
                AddRun(share, run * RunLength, buffer);
            }
            catch (Exception exception) when (exception is OverflowException or ArgumentException)
            {
                Keep(exception, run);
            }
        }
    }

    private void AddRun(PartialTotals share, int from, Contribution[] buffer)
    {
        int count = Math.Min(RunLength, _contributions.Count - from);
        switch (_contributions)
        {
            case Contribution[] array:
                share.Add(array.AsSpan().Slice(from, count));
                break;
            case ImmutableArray<Contribution> array:
                share.Add(array.AsSpan().Slice(from, count));
                break;
            case List<Contribution> list:
                share.Add(CollectionsMarshal.AsSpan(list).Slice(from, count));
                break;
            default:
                AddCopies(share, from, from + count, buffer);
                break;
        }
    }

    private void AddCopies(PartialTotals share, int from, int until, Contribution[] buffer)
    {
        for (int start = from; start < until; start += buffer.Length)
        {
            int count = Math.Min(buffer.Length, until - start);
            for (int i = 0; i < count; i++)
            {
                buffer[i] = _contributions[start + i];
            }

            share.Add(buffer.AsSpan(0, count));
        }
    }

    private void Keep(Exception exception, int run)
    {
        lock (_lock)
        {
            if (run < _firstFaulty)
            {
                _fault = ExceptionDispatchInfo.Capture(exception);
                _firstFaulty = run;
            }
        }
    }
}
