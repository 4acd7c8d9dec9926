using System.Runtime.CompilerServices;

namespace DefenceAid.Interchange.Csv;

/// <summary>The values of texts that came before, as many as there is room for, so that a text that comes again is not read again.</summary>
/// <remarks>Those that came lately are found by their marks, before a hash of all characters is made.</remarks>
internal sealed class KeptValues<T>
{
    private const int MostKept = 4096;
    private const int LongestKept = 256;
    private const int LatelyBits = 8;

    private readonly KeptValue<T>?[] _lately = new KeptValue<T>?[1 << LatelyBits];
    private readonly Dictionary<string, KeptValue<T>>.AlternateLookup<ReadOnlySpan<char>> _all =
        new Dictionary<string, KeptValue<T>>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds what came of a text, or gives null where it is not kept.</summary>
    public KeptValue<T>? Find(ReadOnlySpan<char> text)
    {
        var mark = TextMark.Of(text);
        int place = PlaceOf(mark);
        KeptValue<T>? lately = _lately[place];
        return lately is not null && lately.IsOf(text, mark) ? lately : FindAny(text, place);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private KeptValue<T>? FindAny(ReadOnlySpan<char> text, int place)
    {
        if (_all.TryGetValue(text, out KeptValue<T>? kept))
        {
            _lately[place] = kept;
        }

        return kept;
    }

    /// <summary>Keeps a text's value, if there is room for it.</summary>
    public void Keep(ReadOnlySpan<char> text, FieldState state, T value)
    {
        if (text.Length <= LongestKept && _all.Dictionary.Count < MostKept)
        {
            string key = text.ToString();
            var kept = new KeptValue<T>(key, state, value);
            _all.Dictionary.TryAdd(key, kept);
            _lately[PlaceOf(TextMark.Of(text))] = kept;
        }
    }

    private static int PlaceOf(in TextMark mark) => TextMark.Place(TextMark.Mixed(0, mark), LatelyBits);
}
