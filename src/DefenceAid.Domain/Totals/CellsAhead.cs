using System.Runtime.CompilerServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Reads cells before they are used, so that the processor waits for the memory of many at once and not of each in turn.</summary>
internal static class CellsAhead
{
    /// <summary>The cells that are best read at once: they stay in the first two caches.</summary>
    public const int BlockSize = 64;

    // Fewer are in the second cache anyhow.
    private const int FewestCells = 4096;

    /// <summary>Reads cells.</summary>
    /// <param name="numbers">Their numbers; a number that is too great is passed over.</param>
    /// <param name="cells">The cells.</param>
    /// <returns>A number that means nothing, but cannot be had without the reading.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Read(ReadOnlySpan<int> numbers, TotalsCells cells)
    {
        int read = 0;
        if (cells.Count < FewestCells)
        {
            return read;
        }

        foreach (int number in numbers)
        {
            read ^= number < cells.Count ? cells[number].Touch() : 0;
        }

        return read;
    }
}
