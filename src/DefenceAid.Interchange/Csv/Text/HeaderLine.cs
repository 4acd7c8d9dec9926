using System.Globalization;

namespace DefenceAid.Interchange.Csv;

/// <summary>What the beginning of a file says about the rest: what separates the cells, and how many there are.</summary>
internal static class HeaderLine
{
    /// <summary>The greatest number of columns: as many as spreadsheets have.</summary>
    public const int MaxColumns = 16_384;

    /// <summary>What can separate cells, in words.</summary>
    public const string Separator = "one sign of ASCII, no letter, digit or double quote";

    private const string Candidates = ",;\t|";

    /// <summary>Says whether a sign can separate cells: one of ASCII that is no letter, no digit, and nothing that has another meaning.</summary>
    /// <param name="sign">The sign.</param>
    public static bool CanSeparate(char sign) => char.IsAscii(sign) && !char.IsAsciiLetterOrDigit(sign) && sign is not ('"' or '\r' or '\n' or '\0');

    /// <summary>Says what separates the cells: the sign that stands most often in the first line, outside quotes.</summary>
    /// <param name="start">The beginning of the text.</param>
    public static char Delimiter(ReadOnlySpan<char> start)
    {
        ReadOnlySpan<char> line = FirstRecord(start);
        char best = Candidates[0];
        int most = 0;
        foreach (char candidate in Candidates)
        {
            int count = Count(line, candidate);
            (best, most) = count > most ? (candidate, count) : (best, most);
        }

        return best;
    }

    /// <summary>Reads the line <c>sep=;</c> with which spreadsheets say it themselves; null where there is none.</summary>
    /// <param name="start">The beginning of the text.</param>
    public static char? StatedDelimiter(ReadOnlySpan<char> start)
    {
        ReadOnlySpan<char> line = FirstRecord(start);
        return line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    /// <summary>Says what is wrong with the first line, or gives null.</summary>
    /// <param name="start">The beginning of the text.</param>
    /// <param name="delimiter">What separates the cells.</param>
    public static (string Expected, string Actual)? Fault(ReadOnlySpan<char> start, char delimiter)
    {
        ReadOnlySpan<char> line = FirstRecord(start);
        if (line.Length >= CsvRecords.MaxRecordLength)
        {
            return (string.Create(CultureInfo.InvariantCulture, $"a first line with the names of columns, of at most {CsvRecords.MaxRecordLength} characters"), "a longer one");
        }

        int columns = Count(line, delimiter) + 1;
        return columns > MaxColumns
            ? (string.Create(CultureInfo.InvariantCulture, $"at most {MaxColumns} columns"), string.Create(CultureInfo.InvariantCulture, $"{columns}"))
            : null;
    }

    private static int Count(ReadOnlySpan<char> line, char sign)
    {
        int count = 0;
        bool isQuoted = false;
        foreach (char character in line)
        {
            isQuoted ^= character == '"';
            count += !isQuoted && character == sign ? 1 : 0;
        }

        return count;
    }

    private static ReadOnlySpan<char> FirstRecord(ReadOnlySpan<char> start)
    {
        bool isQuoted = false;
        for (int i = 0; i < start.Length; i++)
        {
            isQuoted ^= start[i] == '"';
            if (!isQuoted && start[i] is '\r' or '\n')
            {
                return start[..i];
            }
        }

        return start;
    }
}
