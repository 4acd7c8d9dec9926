namespace DefenceAid.Interchange.Csv;

/// <summary>How many characters have to be put in, taken out or changed to make one text of another.</summary>
internal static class EditDistance
{
    private const int MostCompared = 100;

    /// <summary>Counts the changes; of long texts, those to their beginnings.</summary>
    public static int Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, MostCompared)];
        right = right[..Math.Min(right.Length, MostCompared)];
        Span<int> row = stackalloc int[MostCompared + 1];
        for (int i = 0; i <= right.Length; i++)
        {
            row[i] = i;
        }

        for (int i = 0; i < left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i + 1;
            for (int j = 0; j < right.Length; j++)
            {
                int changed = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(changed, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
