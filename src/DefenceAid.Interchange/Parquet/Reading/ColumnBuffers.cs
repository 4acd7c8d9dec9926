namespace DefenceAid.Interchange.Parquet;

/// <summary>What a reader of columns uses again from row group to row group.</summary>
internal sealed class ColumnBuffers
{
    private ReadOnlyMemory<char>[] _texts = [];
    private int[] _levels = [];

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
