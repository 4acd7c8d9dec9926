namespace DefenceAid.Domain.Tests;

/// <summary>The bytes that code allocates.</summary>
internal static class Allocation
{
    private const int Rounds = 10;

    /// <summary>Gives the bytes that a call allocates on this thread, the fewest of several: the runtime's own work, which shows in some, is not the code's.</summary>
    public static long Of(Action code)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            code();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
