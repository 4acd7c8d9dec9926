using System.Collections.Immutable;
using System.Globalization;

namespace DefenceAid.Domain;

/// <summary>The rows of <c>currencies.tsv</c>, found by the packed letters of a code.</summary>
internal static class CurrencyTable
{
    private const int PossibleCodes = 26 * 26 * 26;

    private static readonly Entry[] Entries = ReadEntries();
    private static readonly short[] Indices = IndexEntries();

    /// <summary>Gets every currency, in the order of the codes.</summary>
    public static ImmutableArray<Currency> Currencies { get; } = [.. Entries.Select(entry => Currency.FromTable(entry.Code))];

    /// <summary>Gives the place of a code in the table, or -1.</summary>
    public static int IndexOf(int packed) => Indices[packed];

    /// <summary>Gives the row of a known code.</summary>
    public static Entry EntryOf(int packed) => Entries[Indices[packed]];

    private static Entry[] ReadEntries()
    {
        using Stream resource = typeof(CurrencyTable).Assembly.GetManifestResourceStream("currencies.tsv")
            ?? throw new InvalidOperationException("The resource currencies.tsv is missing from the assembly.");
        using var reader = new StreamReader(resource);
        var entries = new List<Entry>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                entries.Add(Entry.FromCells(line.Split('\t')));
            }
        }

        return [.. entries.OrderBy(entry => entry.Code, StringComparer.Ordinal)];
    }

    private static short[] IndexEntries()
    {
        short[] indices = new short[PossibleCodes];
        Array.Fill(indices, (short)-1);
        for (short i = 0; i < Entries.Length; i++)
        {
            string code = Entries[i].Code;
            indices[Currency.Pack(code[0], code[1], code[2])] = i;
        }

        return indices;
    }

    /// <summary>One row.</summary>
    internal sealed record Entry(
        string Code, int? NumericCode, int? MinorUnitDigits, string Name, PartialDate? WithdrawnOn, bool IsFund, Currency? Successor)
    {
        /// <summary>Reads code, numeric code, minor digits, name, withdrawal, fund flag and successor.</summary>
        public static Entry FromCells(string[] cells) => new(
            cells[0],
            cells[1].Length == 0 ? null : int.Parse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture),
            cells[2] == "none" ? null : int.Parse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture),
            cells[3],
            cells[4].Length == 0 ? null : PartialDate.Parse(cells[4], CultureInfo.InvariantCulture),
            cells[5] == "fund",
            cells[6].Length == 0 ? null : Currency.FromTable(cells[6]));
    }
}
