namespace DefenceAid.Interchange.Parquet;

/// <summary>Knows of the numbers of contributions which have rows in several places: a part of a contribution must not count as the whole.</summary>
/// <remarks>
/// <para>A number that several contributions of one entry, or none, have is none of these: what a contribution is, its id says. Where any row has another entry than the first,
/// nobody knows which rows belong together.</para>
/// <para>A byte of memory for each number, where they lie close together, as the library writes them.</para>
/// </remarks>
internal sealed class ContributionPlaces
{
    private const int BlockBits = 10;
    private const int MostBlocks = 1 << 17;
    private const byte Seen = 1;
    private const byte Again = 2;
    private const byte HasOtherEntries = 4;
    private const byte IsApart = Again | HasOtherEntries;

    // By the numbers without their last bits; those of rows without a number have none.
    private readonly Dictionary<long, byte[]> _blocks = [];
    private readonly byte[] _ofNone = new byte[1];

    /// <summary>Gets those of rows that nobody looked at, or that have one entry each.</summary>
    public static ContributionPlaces None { get; } = new();

    /// <summary>Gets whether there is a number that has rows in several places.</summary>
    public bool HasAny { get; private set; }

    /// <summary>Gives those of a row group.</summary>
    public static ContributionPlaces Of(EntryColumns columns)
    {
        var places = new ContributionPlaces();
        places.Add(columns);
        return places;
    }

    /// <summary>Adds the rows of a row group.</summary>
    /// <exception cref="Domain.LedgerException">The numbers lie too far apart.</exception>
    public void Add(EntryColumns columns)
    {
        foreach (Range range in ContributionRows.RangesOf(columns))
        {
            (int start, int length) = range.GetOffsetAndLength(columns.Rows);
            ref byte state = ref StateOf(columns, start);
            state |= (state & Seen) == 0 ? Seen : Again;
            state |= length > 1 || IsOtherEntry(columns, start) ? HasOtherEntries : default;
            HasAny |= (state & IsApart) == IsApart;
        }
    }

    /// <summary>Says whether a number has rows in several places.</summary>
    public bool AreApart(long? number)
    {
        if (!HasAny)
        {
            return false;
        }

        byte state = number is not { } stated ? _ofNone[0] : _blocks.TryGetValue(stated >> BlockBits, out byte[]? block) ? block[PlaceOf(stated)] : default;
        return (state & IsApart) == IsApart;
    }

    // An entry that lost its number may be any; a contribution without entries has no stage.
    private static bool IsOtherEntry(EntryColumns columns, int row) => columns.Entry[row] is { } entry ? entry != 0 : columns[ColumnNames.Stage][row] is not null;

    private ref byte StateOf(EntryColumns columns, int row)
    {
        if (columns.Contribution[row] is not { } number)
        {
            return ref _ofNone[0];
        }

        if (!_blocks.TryGetValue(number >> BlockBits, out byte[]? block))
        {
            block = _blocks.Count < MostBlocks
                ? new byte[1 << BlockBits]
                : throw Faults.Unreadable($"{columns.Path}/{ColumnNames.Contribution}", "numbers that lie close together, as where the library wrote them", "others");
            _blocks.Add(number >> BlockBits, block);
        }

        return ref block[PlaceOf(number)];
    }

    private static int PlaceOf(long number) => (int)(number & ((1 << BlockBits) - 1));
}
