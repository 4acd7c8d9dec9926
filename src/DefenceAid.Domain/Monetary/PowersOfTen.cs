using System.Runtime.CompilerServices;

namespace DefenceAid.Domain;

/// <summary>The powers of ten that fit 64 bits.</summary>
internal static class PowersOfTen
{
    // An array: a span of constants allocates where the runtime doesn't optimize.
    private static readonly ulong[] UInt64 =
    [
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
        10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
        10_000_000_000_000_000, 100_000_000_000_000_000, 1_000_000_000_000_000_000,
    ];

    /// <summary>Says whether an exponent is among those.</summary>
    public static bool FitUInt64(int exponent) => exponent >= 0 && exponent < UInt64.Length;

    /// <summary>Multiplies digits by one of those, and gives the product a sign.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="exponent">The exponent of the power.</param>
    /// <param name="signMask">-1 for a negative product, else 0.</param>
    /// <param name="low">The lower half of the product, in two's complement.</param>
    /// <returns>The upper half.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Multiply(ulong digits, int exponent, long signMask, out ulong low)
    {
        unchecked
        {
            // A negative factor p stands as 2^64 + p, and makes the product too large by 2^64 times the digits. No branch depends on the sign:
            // no processor foresees the signs of amounts.
            ulong factor = (UInt64[exponent] ^ (ulong)signMask) - (ulong)signMask;
            ulong high = Math.BigMul(digits, factor, out low);
            return (long)(high - (digits & (ulong)signMask));
        }
    }
}
