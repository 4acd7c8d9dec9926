using System.Globalization;
using System.Text;

namespace DefenceAid.Domain;

/// <summary>The embedded table of countries. A code's place is its number among all pairs of letters, AA being 0 and ZZ the last.</summary>
internal static class CountryTable
{
    /// <summary>The place of ZZ.</summary>
    public const int LastPlace = (Letters * Letters) - 1;

    private const int Letters = 26;

    private static readonly CountryRow?[] Rows = Load();

    /// <summary>Gets the places that have a row, in order.</summary>
    public static IEnumerable<int> Places => Enumerable.Range(0, Rows.Length).Where(place => Rows[place] is not null);

    /// <summary>Gives the row at a place that has one.</summary>
    /// <param name="place">The place.</param>
    public static CountryRow At(int place) => Rows[place]!;

    /// <summary>Finds the place of a code that has a row.</summary>
    /// <param name="code">The code.</param>
    /// <param name="place">The place.</param>
    public static bool TryFind(ReadOnlySpan<char> code, out int place)
    {
        bool letters = code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);
        place = letters ? ((code[0] - 'A') * Letters) + (code[1] - 'A') : 0;
        return letters && Rows[place] is not null;
    }

    private static CountryRow?[] Load()
    {
        using Stream stream = typeof(CountryTable).Assembly.GetManifestResourceStream("countries.tsv")
            ?? throw new InvalidOperationException("The table countries.tsv is not embedded in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new CountryRow?[LastPlace + 1];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                string[] cells = line.Split('\t');
                rows[((cells[0][0] - 'A') * Letters) + (cells[0][1] - 'A')] = Row(cells);
            }
        }

        return rows;
    }

    private static CountryRow Row(string[] cells) => new(
        cells[0],
        cells[1].Length == 0 ? null : cells[1],
        cells[2].Length == 0 ? null : int.Parse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture),
        cells[4],
        cells[3].Length == 0 ? null : PartialDate.Parse(cells[3], CultureInfo.InvariantCulture));
}
