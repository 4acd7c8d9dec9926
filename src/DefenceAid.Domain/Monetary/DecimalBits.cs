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

    /// <summary>Gives the opposite number.</summary>
    public DecimalBits Negate() => this with { Flags = Flags ^ SignBit };

    /// <summary>Makes the decimal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public decimal ToDecimal() => Unsafe.BitCast<DecimalBits, decimal>(this);
}
