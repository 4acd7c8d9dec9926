namespace DefenceAid.Interchange.Parquet;

/// <summary>The texts of a column of a row group, null where there is none.</summary>
internal sealed class Texts
{
    private readonly IReadOnlyList<string?> _values;

    /// <summary>Takes coded texts.</summary>
    /// <param name="codes">The number of each row's text, or null where all have the first.</param>
    /// <param name="values">The texts by their number.</param>
    /// <param name="firstRows">The first row of each number.</param>
    public Texts(ArraySegment<int>? codes, IReadOnlyList<string?> values, List<int> firstRows)
    {
        _values = values;
        Coding = new Coding(codes, firstRows);
    }

    /// <summary>Takes the text that all rows have.</summary>
    public Texts(string? value)
        : this(null, [value], [0])
    {
    }

    /// <summary>Gets which rows have the same.</summary>
    public Coding Coding { get; }

    /// <summary>Gets the text of a row.</summary>
    public string? this[int row] => _values[Coding[row]];
}
