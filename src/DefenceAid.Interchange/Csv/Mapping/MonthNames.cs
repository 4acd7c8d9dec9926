namespace DefenceAid.Interchange.Csv;

/// <summary>The English names of months, in full or by their first three letters, in any case.</summary>
internal static class MonthNames
{
    private static readonly string[] Names =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Takes a name off the beginning of a text.</summary>
    /// <param name="text">The text; what follows the name remains.</param>
    /// <param name="month">The month, 1 to 12, or 0.</param>
    public static bool TryTake(ref ReadOnlySpan<char> text, out int month)
    {
        int length = 0;
        while (length < text.Length && char.IsAsciiLetter(text[length]))
        {
            length++;
        }

        month = Find(text[..length]);
        bool hasPoint = month > 0 && length < text.Length && text[length] == '.';
        text = month == 0 ? text : text[(hasPoint ? length + 1 : length)..];
        return month > 0;
    }

    private static int Find(ReadOnlySpan<char> word)
    {
        for (int i = 0; i < Names.Length; i++)
        {
            bool isShort = word.Length == 3 || (i == 8 && word.Length == 4);
            if (word.Equals(isShort ? Names[i].AsSpan(0, word.Length) : Names[i], StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return 0;
    }
}
