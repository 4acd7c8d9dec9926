using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DefenceAid.Domain;

/// <summary>A decimal as it lies in memory: what <see cref="decimal.GetBits(decimal)"/> tells, without copying it to an array.</summary>
/// <param name="Flags">The sign in the highest bit, the scale in the third byte.</param>
/// <param name="High">The upper 32 bits of the mantissa.</param>
/// <param name="Low">The lower 64 bits of the mantissa.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct DecimalBits(int Flags, uint High, ulong Low)
{
    /// <summary>The place of the scale in the flags.</summary>
    public const int ScaleShift = 16;

    /// <summary>The sign in the flags.</summary>
    public const int SignBit = int.MinValue;

    /// <summary>The scale, and whatever else is not the sign.</summary>
    public const int ScaleBits = int.MaxValue;

    /// <summary>Gets the mantissa.</summary>
    public UInt128 Mantissa => new(High, Low);

    /// <summary>Gets how many digits stand after the point.</summary>
    public int Scale => (Flags & ScaleBits) >> ScaleShift;

    /// <summary>Gets -1 for a negative number, else 0.</summary>
    public long SignMask => Flags >> 31;

    /// <summary>Looks into a decimal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static DecimalBits Of(decimal value) => Unsafe.BitCast<decimal, DecimalBits>(value);

    /// <summary>Looks into a decimal where it lies, which copies none of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly DecimalBits In(ref readonly decimal value) => ref Unsafe.As<decimal, DecimalBits>(ref Unsafe.AsRef(in value));

    /// <summary>Splits a whole number into the parts of a decimal, or says that it has more than 96 bits; zero has no sign.</summary>
    /// <remarks>The parts stay apart until they are where they belong: a decimal that was just written in parts is slow to copy.</remarks>
    /// <param name="upper">The upper half of the number, in two's complement.</param>
    /// <param name="lower">The lower half.</param>
    /// <param name="sign">The sign, as in the flags.</param>
    /// <param name="high">The upper 32 bits of the mantissa.</param>
    /// <param name="low">The lower 64 bits of the mantissa.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TrySplit(long upper, ulong lower, out int sign, out uint high, out ulong low)
    {
        unchecked
        {
            long mask = upper >> 63;
            low = (lower ^ (ulong)mask) - (ulong)mask;
            ulong magnitude = (ulong)((upper ^ mask) + (mask != 0 && low == 0 ? 1 : 0));
            sign = (int)mask & SignBit;
            high = (uint)magnitude;
            return magnitude <= uint.MaxValue;
        }
    }

    /// <summary>Gives the opposite number.</summary>
    public DecimalBits Negate() => this with { Flags = Flags ^ SignBit };

    /// <summary>Makes the decimal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal ToDecimal() => Unsafe.BitCast<DecimalBits, decimal>(this);
}
