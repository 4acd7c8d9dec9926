using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Gives each text a small number, dense from zero: most texts of a column come again and again.</summary>
internal sealed class TextCoder
{
    private const int RecentBits = 10;
    private const int RecentTexts = 1 << RecentBits;
    private const int BitsOfALong = 64;
    private const int Turn = 21;

    private readonly List<string?> _values = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Recent[] _recent = new Recent[RecentTexts];
    private int _none = -1;

    public TextCoder()
    {
        _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gets the texts by their number.</summary>
    public IReadOnlyList<string?> Values => _values;

    /// <summary>Gets the first row of each number.</summary>
    public List<int> FirstRows { get; } = [];

    /// <summary>Gives the number of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodeOf(ReadOnlyMemory<char> text, int row)
    {
        ref Recent recent = ref _recent[PlaceOf(text.Span)];

        // Texts of a dictionary lie at the same place in memory each time.
        if (!recent.Text.Equals(text) || text.IsEmpty)
        {
            recent = new Recent(text, Find(text.Span, row));
        }

        return recent.Number;
    }

    /// <summary>Gives the number of no text.</summary>
    public int CodeOfNone(int row)
    {
        if (_none < 0)
        {
            _none = Keep(null, row);
        }

        return _none;
    }

    // Of the first four characters and the last: codes have much in common in the middle.
    private static uint PlaceOf(ReadOnlySpan<char> text)
    {
        const ulong Mixer = 0x9E37_79B9_7F4A_7C15;
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(text);
        if (bytes.Length < sizeof(ulong))
        {
            return bytes.IsEmpty ? 0 : text[^1] % (uint)RecentTexts;
        }

        ulong ends = MemoryMarshal.Read<ulong>(bytes) ^ BitOperations.RotateLeft(MemoryMarshal.Read<ulong>(bytes[^sizeof(ulong)..]), Turn);
        return (uint)(unchecked(ends * Mixer) >> (BitsOfALong - RecentBits));
    }

    private int Find(ReadOnlySpan<char> text, int row)
    {
        if (!_bySpan.TryGetValue(text, out int number))
        {
            string kept = text.ToString();
            number = Keep(kept, row);
            _numbers.Add(kept, number);
        }

        return number;
    }

    private int Keep(string? text, int row)
    {
        _values.Add(text);
        FirstRows.Add(row);
        return _values.Count - 1;
    }

    private readonly record struct Recent(ReadOnlyMemory<char> Text, int Number);
}
