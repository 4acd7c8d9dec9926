using System.Runtime.InteropServices;

namespace DefenceAid.Interchange.Csv;

/// <summary>The values of texts that came before, as many as there is room for, so that a text that comes again is not read again.</summary>
/// <remarks>Those that came lately are found by a few of their characters and one comparison.</remarks>
internal sealed class KeptValues<T>
{
    private const int MostKept = 4096;
    private const int LongestKept = 256;
    private const int LatelyBits = 8;

    private readonly (string? Text, FieldState State, T Value)[] _lately = new (string?, FieldState, T)[1 << LatelyBits];
    private readonly Dictionary<string, (FieldState State, T Value)>.AlternateLookup<ReadOnlySpan<char>> _all =
        new Dictionary<string, (FieldState, T)>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a text's value, or says that it is not kept.</summary>
    public bool TryGet(ReadOnlySpan<char> text, out FieldState state, out T value)
    {
        ref (string? Text, FieldState State, T Value) place = ref PlaceOf(text);
        if (place.Text is not null && text.SequenceEqual(place.Text))
        {
            (state, value) = (place.State, place.Value);
            return true;
        }

        bool isKept = _all.TryGetValue(text, out string? key, out (FieldState State, T Value) kept);
        (state, value) = kept;
        if (isKept)
        {
            place = (key, state, value);
        }

        return isKept;
    }

    /// <summary>Keeps a text's value, if there is room for it.</summary>
    public void Keep(ReadOnlySpan<char> text, FieldState state, T value)
    {
        if (text.Length <= LongestKept && _all.Dictionary.Count < MostKept)
        {
            string key = text.ToString();
            _all.Dictionary.TryAdd(key, (state, value));
            PlaceOf(text) = (key, state, value);
        }
    }

    // Names and codes differ at one of their ends or in the middle.
    private ref (string? Text, FieldState State, T Value) PlaceOf(ReadOnlySpan<char> text)
    {
        const int Taken = sizeof(ulong) / sizeof(char);
        unchecked
        {
            ulong ends = (ulong)text.Length;
            if (text.Length >= Taken)
            {
                ends = (ends * 31) + Bits(text);
                ends = (ends * 31) + Bits(text[((text.Length - Taken) / 2)..]);
                ends = (ends * 31) + Bits(text[^Taken..]);
            }

            foreach (char character in text.Length < Taken ? text : [])
            {
                ends = (ends * 31) + character;
            }

            // The top bits of a product with a large odd number depend on all bits of the other.
            return ref _lately[(int)((ends * 0x9E3779B97F4A7C15) >> (64 - LatelyBits))];
        }
    }

    private static ulong Bits(ReadOnlySpan<char> text) => MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(text));
}
