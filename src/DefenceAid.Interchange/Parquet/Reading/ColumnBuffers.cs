using System.Buffers;
using System.Runtime.CompilerServices;

namespace DefenceAid.Interchange.Parquet;

/// <summary>What a reader of columns uses again from row group to row group, taken from the shared pools and given back at the end.</summary>
internal sealed class ColumnBuffers : IDisposable
{
    // What gives each array of the row group at hand back to its pool.
    private readonly List<Action> _returns = [];

    private ReadOnlyMemory<char>[] _texts = [];
    private int[] _levels = [];

    /// <summary>Takes back all room that was given before: the row group that it was for is done.</summary>
    public void StartAgain()
    {
        _returns.ForEach(giveBack => giveBack());
        _returns.Clear();
    }

    /// <summary>Gives room for so many rows, until the next row group; what is in it is not cleared.</summary>
    public ArraySegment<T> Room<T>(int rows)
    {
        T[] array = ArrayPool<T>.Shared.Rent(rows);
        _returns.Add(() => ArrayPool<T>.Shared.Return(array, RuntimeHelpers.IsReferenceOrContainsReferences<T>()));
        return new ArraySegment<T>(array, 0, rows);
    }

    /// <summary>Gives room for the texts of so many rows.</summary>
    public Memory<ReadOnlyMemory<char>> Texts(int rows) => Grown(ref _texts, rows).AsMemory(0, rows);

    /// <summary>Gives room for the levels of so many rows: whether each has a value.</summary>
    public Memory<int> Levels(int rows) => Grown(ref _levels, rows).AsMemory(0, rows);

    /// <summary>Gives everything back: nobody may use what was given any more.</summary>
    public void Dispose()
    {
        StartAgain();
        Grown(ref _texts, 0);
        Grown(ref _levels, 0);
    }

    // With no rows, the array goes back to its pool.
    private static T[] Grown<T>(ref T[] array, int rows)
    {
        if (rows == 0 || array.Length < rows)
        {
            T[] old = array;
            array = []; // where there is no room for another, the old one is not given back once more
            ArrayPool<T>.Shared.Return(old, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            array = rows == 0 ? [] : ArrayPool<T>.Shared.Rent(rows);
        }

        return array;
    }
}
