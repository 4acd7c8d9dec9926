using System.Runtime.CompilerServices;

namespace DefenceAid.Domain;

/// <summary>What a decimal is put together of, in two registers until it is where it belongs: one that was just written in parts is slow to copy.</summary>
/// <param name="Head">The flags in the lower half and the upper 32 bits of the mantissa in the upper one.</param>
/// <param name="Low">The lower 64 bits of the mantissa.</param>
internal readonly record struct DecimalParts(ulong Head, ulong Low)
{
    private const int HighShift = 32;

    /// <summary>Gets the parts of no decimal.</summary>
    public static DecimalParts None => new(ulong.MaxValue, 0);

    /// <summary>Gets whether they are a decimal's.</summary>
    public bool IsDecimal => Head != ulong.MaxValue;

    /// <summary>Splits a whole number, or gives none where it has more than 96 bits; zero has no sign.</summary>
    /// <param name="upper">The upper half of the number, in two's complement.</param>
    /// <param name="lower">The lower half.</param>
    /// <param name="scaleBits">The scale, as in the flags.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DecimalParts Of(long upper, ulong lower, int scaleBits)
    {
        unchecked
        {
            long mask = upper >> 63;
            ulong low = (lower ^ (ulong)mask) - (ulong)mask;
            ulong high = (ulong)((upper ^ mask) + (mask != 0 && low == 0 ? 1 : 0));
            uint flags = (uint)(scaleBits | ((int)mask & DecimalBits.SignBit));
            return high <= uint.MaxValue ? new DecimalParts((high << HighShift) | flags, low) : None;
        }
    }

    /// <summary>Makes the decimal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal ToDecimal() => unchecked(new DecimalBits((int)(uint)Head, (uint)(Head >> HighShift), Low).ToDecimal());
}
