using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DefenceAid.Interchange.Csv;

/// <summary>What a text is known by at a glance: its length and twelve of its characters, so that a text of no more is known for certain.</summary>
internal readonly record struct TextMark(ulong Start, ulong Middle, ulong End, int Length)
{
    private const int Taken = sizeof(ulong) / sizeof(char);

    /// <summary>Gets whether two texts of this mark are the same for certain.</summary>
    public bool IsWhole => Length <= 3 * Taken;

    /// <summary>Takes a text's mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TextMark Of(ReadOnlySpan<char> text) => text.Length < Taken
        ? new TextMark(OfFew(text), 0, 0, text.Length)
        : new TextMark(Bits(text, 0), Bits(text, (text.Length - Taken) / 2), Bits(text, text.Length - Taken), text.Length);

    /// <summary>Mixes a mark into a number that differs where marks do, as a rule.</summary>
    /// <param name="mixed">The number of the marks before it, or zero.</param>
    /// <param name="mark">The mark.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mixed(ulong mixed, in TextMark mark) => unchecked(
        ((mixed + (ulong)mark.Length) * 0x9E3779B97F4A7C15) + (mark.Start * 0xBF58476D1CE4E5B9) + (mark.Middle * 0x94D049BB133111EB) + (mark.End * 0xD6E8FEB86659FD93));

    /// <summary>Gives a number of so many bits that differs where the mixed numbers do, as a rule.</summary>
    /// <param name="mixed">The mixed number.</param>
    /// <param name="bits">How many bits.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Place(ulong mixed, int bits) =>
        (int)(unchecked(mixed * 0x9E3779B97F4A7C15) >> (64 - bits)); // The top bits of a product with a large odd number depend on all bits of the other.

    private static ulong OfFew(ReadOnlySpan<char> text)
    {
        ulong all = 0;
        foreach (char character in text)
        {
            all = (all << 16) | character;
        }

        return all;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ReadOnlySpan<char> text, int start) => // within the text, as the caller sees to
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), start)));
}
