namespace DefenceAid.Domain.Totals;

/// <summary>Gathers rows, and makes a block of them whenever there are enough.</summary>
internal sealed class RowBlockBuilder(bool hasOneRowEach)
{
    /// <summary>The most rows of a block.</summary>
    public const int MostRows = 1 << 16;

    private readonly List<RowBlock> _blocks = [];
    private readonly List<int> _starts = [];
    private readonly List<Row> _rows = [];

    /// <summary>Adds the rows of a contribution.</summary>
    /// <param name="rows">The rows, at most <see cref="MostRows"/>.</param>
    public void Add(ReadOnlySpan<Row> rows)
    {
        if (_rows.Count + rows.Length > MostRows)
        {
            Close();
        }

        if (!hasOneRowEach)
        {
            _starts.Add(_rows.Count);
        }

        _rows.AddRange(rows);
    }

    /// <summary>Gives the blocks of all rows so far.</summary>
    public RowBlock[] ToBlocks()
    {
        if (_rows.Count > 0)
        {
            Close();
        }

        return [.. _blocks];
    }

    private void Close()
    {
        _blocks.Add(new RowBlock(
            _rows.Count,
            new IndexColumn(Column(row => row.Profile)),
            new IndexColumn(Column(row => row.Revision)),
            new IndexColumn(Column(row => row.Kind)),
            new IndexColumn(Column(row => row.Dates)),
            new DigitColumn(Column(row => row.Digits)),
            new DigitColumn(Column(row => row.High)),
            [.. _starts]));
        _rows.Clear();
        _starts.Clear();
    }

    private T[] Column<T>(Func<Row, T> value)
    {
        var column = new T[_rows.Count];
        for (int i = 0; i < column.Length; i++)
        {
            column[i] = value(_rows[i]);
        }

        return column;
    }
}
