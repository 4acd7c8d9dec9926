using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace DefenceAid.Domain.Serialization;

/// <summary>Values by their text in UTF-8, as many as there is room for: a new one takes the place of the older of two.</summary>
/// <param name="sets">How many pairs of values there is room for, a power of two.</param>
internal sealed class Utf8Cache<T>(int sets)
{
    /// <summary>The most bytes of a text that is kept: longer ones seldom come twice, and would make the room that this takes hard to tell.</summary>
    public const int LongestKept = 1024;
    private const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    private readonly (byte[]? Text, T Value)[] _entries = new (byte[]?, T)[2 * sets];

    /// <summary>Finds the value of a text.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, out T value)
    {
        int place = PlaceOf(text);
        ref (byte[]? Text, T Value) newer = ref _entries[place];
        if (newer.Text is { } kept && text.SequenceEqual(kept))
        {
            value = newer.Value;
            return true;
        }

        ref (byte[]? Text, T Value) older = ref _entries[place + 1];
        bool isFound = older.Text is { } other && text.SequenceEqual(other);
        value = older.Value;
        return isFound;
    }

    /// <summary>Keeps the value of a text that was not found.</summary>
    public void Keep(ReadOnlySpan<byte> text, T value)
    {
        if (text.Length <= LongestKept)
        {
            int place = PlaceOf(text);
            _entries[place + 1] = _entries[place];
            _entries[place] = (text.ToArray(), value);
        }
    }

    // Eight bytes at a time, the last ones a second time where they don't fill eight.
    private int PlaceOf(ReadOnlySpan<byte> text)
    {
        ulong hash = unchecked((ulong)text.Length * Multiplier);
        if (text.Length >= sizeof(ulong))
        {
            for (int i = 0; i < text.Length - sizeof(ulong); i += sizeof(ulong))
            {
                hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(text[i..]));
            }

            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]));
        }
        else
        {
            foreach (byte unit in text)
            {
                hash = Mix(hash, unit);
            }
        }

        return 2 * (int)((hash >> 32) & (uint)(sets - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong hash, ulong next) => unchecked((BitOperations.RotateLeft(hash, 29) ^ next) * Multiplier);
}
