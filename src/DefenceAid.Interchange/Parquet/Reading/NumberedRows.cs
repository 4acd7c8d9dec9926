namespace DefenceAid.Interchange.Parquet;

/// <summary>The numbers that a table gives to what rows have in some columns.</summary>
internal sealed class NumberedRows
{
    private readonly Coding _coding;

    /// <summary>Numbers each combination of the columns once.</summary>
    /// <param name="coding">Which rows have the same.</param>
    /// <param name="numberOf">Gives the number of a row, below zero where there is none.</param>
    public NumberedRows(Coding coding, Func<int, int> numberOf)
    {
        _coding = coding;
        Numbers = [.. coding.FirstRows.Select(numberOf)];
    }

    /// <summary>Gets the number of each combination.</summary>
    public int[] Numbers { get; }

    /// <summary>Gives the number of a row.</summary>
    public int this[int row] => Numbers[_coding[row]];

    /// <summary>Gives the combination of a row.</summary>
    public int CodeOf(int row) => _coding[row];

    /// <summary>Gives the first row of a combination.</summary>
    public int FirstRow(int code) => _coding.FirstRows[code];

    /// <summary>Gives the number of each row.</summary>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="buffers">Where room for the numbers comes from.</param>
    public ReadOnlySpan<int> All(int rows, ColumnBuffers buffers)
    {
        ReadOnlySpan<int> codes = _coding.Codes;
        if (!codes.IsEmpty && AreTheirPlaces())
        {
            return codes;
        }

        Span<int> numbers = buffers.Room<int>(rows);
        if (codes.IsEmpty)
        {
            numbers.Fill(Numbers[0]);
        }

        for (int row = 0; row < codes.Length; row++)
        {
            numbers[row] = Numbers[codes[row]];
        }

        return numbers;
    }

    private bool AreTheirPlaces()
    {
        int place = 0;
        return Array.TrueForAll(Numbers, number => number == place++);
    }
}
