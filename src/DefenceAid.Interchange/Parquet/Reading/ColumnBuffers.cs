namespace DefenceAid.Interchange.Parquet;

/// <summary>What a reader of columns uses again from row group to row group.</summary>
internal sealed class ColumnBuffers
{
    private ReadOnlyMemory<char>[] _texts = [];
    private int[] _levels = [];

    // By the type of what they hold: arrays that are free, and those of the row group at hand.
    private readonly Dictionary<Type, (Stack<Array> Free, Stack<Array> Used)> _rooms = [];

    /// <summary>Takes back all room that was given before: the row group that it was for is done.</summary>
    public void StartAgain()
    {
        foreach ((Stack<Array> free, Stack<Array> used) in _rooms.Values)
        {
            while (used.TryPop(out Array? array))
            {
                free.Push(array);
            }
        }
    }

    /// <summary>Gives an array for so many rows, until the next row group; what is in it is not cleared.</summary>
    public T[] Room<T>(int rows)
    {
        if (!_rooms.TryGetValue(typeof(T), out (Stack<Array> Free, Stack<Array> Used) rooms))
        {
            rooms = ([], []);
            _rooms.Add(typeof(T), rooms);
        }

        T[] array = rooms.Free.TryPop(out Array? free) && free.Length == rows ? (T[])free : new T[rows];
        rooms.Used.Push(array);
        return array;
    }

    /// <summary>Gives room for the texts of so many rows.</summary>
    public Memory<ReadOnlyMemory<char>> Texts(int rows)
    {
        if (_texts.Length < rows)
        {
            _texts = new ReadOnlyMemory<char>[rows];
        }

        return _texts.AsMemory(0, rows);
    }

    /// <summary>Gives room for the levels of so many rows: whether each has a value.</summary>
    public Memory<int> Levels(int rows)
    {
        if (_levels.Length < rows)
        {
            _levels = new int[rows];
        }

        return _levels.AsMemory(0, rows);
    }
}
