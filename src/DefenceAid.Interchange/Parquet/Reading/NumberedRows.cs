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

    /// <summary>Gives the numbers of the first rows.</summary>
    public void CopyTo(Span<int> numbers)
    {
        if (Numbers.Length == 1)
        {
            numbers.Fill(Numbers[0]);
            return;
        }

        for (int row = 0; row < numbers.Length; row++)
        {
            numbers[row] = Numbers[_coding[row]];
        }
    }
}
