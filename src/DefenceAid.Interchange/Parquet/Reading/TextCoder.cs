using System.Runtime.CompilerServices;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Gives each text a small number, dense from zero: most texts of a column come again and again.</summary>
internal sealed class TextCoder
{
    private const int RecentTexts = 1024;

    private readonly List<string?> _values = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly int[] _recent = new int[RecentTexts];
    private int _none = -1;

    public TextCoder()
    {
        _bySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _recent.AsSpan().Fill(-1);
    }

    /// <summary>Gets the texts by their number.</summary>
    public IReadOnlyList<string?> Values => _values;

    /// <summary>Gets the first row of each number.</summary>
    public List<int> FirstRows { get; } = [];

    /// <summary>Gives the number of a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CodeOf(ReadOnlySpan<char> text, int row)
    {
        int length = text.Length;
        ref int recent = ref _recent[length == 0 ? 0 : (uint)((length * 37) + (text[0] * 11) + (text[length - 1] * 17) + (text[length / 2] * 5)) % RecentTexts];
        if (recent < 0 || !text.SequenceEqual(_values[recent]))
        {
            recent = Find(text, row);
        }

        return recent;
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
}
