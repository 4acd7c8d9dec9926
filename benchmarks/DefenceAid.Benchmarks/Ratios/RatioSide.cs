using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>One side of a pair: code that runs over a number of rows.</summary>
internal sealed class RatioSide
{
    private readonly Action<int> _run;

    private RatioSide(int rows, Action<int> run)
    {
        Rows = rows;
        _run = run;
    }

    /// <summary>Gets the rows of one call.</summary>
    public int Rows { get; }

    /// <summary>Gets the bytes a row that the side keeps from call to call, or null where they were not measured.</summary>
    public double? KeptBytesPerRow { get; private init; }

    // The bytes of a call that are those of its result, measured once.
    private Lazy<long> BytesOfResult { get; init; } = new(0L);

    /// <summary>Takes code whose result is used, so that the compiler can't leave it out.</summary>
    /// <param name="rows">The rows of one call.</param>
    /// <param name="code">The code.</param>
    public static RatioSide Of<T>(int rows, Func<T> code) => new(rows, calls =>
    {
        for (int i = 0; i < calls; i++)
        {
            Use(code());
        }
    });

    /// <summary>Says what the side keeps from call to call.</summary>
    /// <param name="bytesPerRow">The bytes a row.</param>
    public RatioSide Keeping(double bytesPerRow) => new(Rows, _run) { KeptBytesPerRow = bytesPerRow };

    /// <summary>Takes the bytes of a call off that has few rows and the same result: what is left is what the other rows allocate.</summary>
    /// <param name="few">The side of few rows.</param>
    public RatioSide Without(RatioSide few) => new(Rows, _run) { BytesOfResult = new Lazy<long>(() => Measure(few._run, 1).Bytes) };

    /// <summary>Runs the code and gives the time and the bytes that it took, those of all threads.</summary>
    /// <param name="calls">How often it is called.</param>
    public (TimeSpan Time, long Bytes) Measure(int calls)
    {
        (TimeSpan time, long bytes) = Measure(_run, calls);
        return (time, bytes - (calls * BytesOfResult.Value));
    }

    /// <summary>Runs the code once.</summary>
    public void Run() => _run(1);

    private static (TimeSpan Time, long Bytes) Measure(Action<int> run, int calls)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long bytes = GC.GetTotalAllocatedBytes(precise: true);
        long start = Stopwatch.GetTimestamp();
        run(calls);
        TimeSpan time = Stopwatch.GetElapsedTime(start);
        return (time, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use<T>(T result) => _ = result;
}
