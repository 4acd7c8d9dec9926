using System.Runtime.InteropServices;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Which rows of a row group have the same: a small number for each row, dense from zero, and the first row of each number.</summary>
internal sealed class Coding
{
    // Above as many pairs, they are found by their hash.
    private const long MostPairsOfATable = 1 << 16;

    private readonly ArraySegment<int>? _codes;

    /// <summary>Numbers rows.</summary>
    /// <param name="codes">The number of each row, or null where all have the same.</param>
    /// <param name="firstRows">The first row of each number.</param>
    public Coding(ArraySegment<int>? codes, List<int> firstRows)
    {
        _codes = codes;
        FirstRows = firstRows;
    }

    /// <summary>Gets the numbering of rows that have nothing to tell them apart.</summary>
    public static Coding Same { get; } = new(null, [0]);

    /// <summary>Gets the first row of each number.</summary>
    public List<int> FirstRows { get; }

    /// <summary>Gets the number of a row.</summary>
    public int this[int row] => _codes is { } codes ? codes[row] : 0;

    /// <summary>Gets the numbers of all rows; none where all have the same.</summary>
    public ReadOnlySpan<int> Codes => _codes.GetValueOrDefault();

    /// <summary>Numbers rows by several columns at once.</summary>
    /// <param name="buffers">Where room for the numbers comes from.</param>
    /// <param name="columns">The columns.</param>
    public static Coding Of(ColumnBuffers buffers, params ReadOnlySpan<Coding> columns)
    {
        Coding all = Same;
        foreach (Coding column in columns)
        {
            all = column._codes is null ? all : all._codes is null ? column : all.And(column, buffers);
        }

        return all;
    }

    /// <summary>Numbers values.</summary>
    /// <param name="values">The value of each row.</param>
    /// <param name="buffers">Where room for the numbers comes from.</param>
    public static Coding OfValues<T>(ReadOnlySpan<T> values, ColumnBuffers buffers)
        where T : IEquatable<T>
    {
        if (values.IsEmpty || !values.ContainsAnyExcept(values[0]))
        {
            return Same;
        }

        var numbers = new Dictionary<T, int>();
        ArraySegment<int> room = buffers.Room<int>(values.Length);
        Span<int> codes = room;
        var firstRows = new List<int>();
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = row > 0 && values[row].Equals(values[row - 1]) ? codes[row - 1] : NumberOf(numbers, values[row], row, firstRows);
        }

        return new Coding(room, firstRows);
    }

    private Coding And(Coding other, ColumnBuffers buffers)
    {
        int width = other.FirstRows.Count;
        long pairs = (long)FirstRows.Count * width;
        ReadOnlySpan<int> ours = Codes;
        ReadOnlySpan<int> theirs = other.Codes[..ours.Length];
        ArraySegment<int> room = buffers.Room<int>(ours.Length);
        Span<int> codes = room;
        var firstRows = new List<int>();
        int[] table = new int[pairs <= MostPairsOfATable ? pairs : 0];
        var hashed = new Dictionary<long, int>();
        for (int row = 0; row < codes.Length; row++)
        {
            long pair = ((long)ours[row] * width) + theirs[row];
            if (table.Length == 0)
            {
                codes[row] = NumberOf(hashed, pair, row, firstRows);
                continue;
            }

            ref int number = ref table[pair];
            if (number == 0)
            {
                firstRows.Add(row);
                number = firstRows.Count;
            }

            codes[row] = number - 1;
        }

        return new Coding(room, firstRows);
    }

    private static int NumberOf<T>(Dictionary<T, int> numbers, T value, int row, List<int> firstRows)
        where T : notnull
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, value, out bool isKnown);
        if (!isKnown)
        {
            number = firstRows.Count;
            firstRows.Add(row);
        }

        return number;
    }
}
