using System.Numerics;

namespace DefenceAid.Domain;

/// <summary>A decimal as a fraction in lowest terms, without a greatest common divisor of large numbers.</summary>
internal static class DecimalFraction
{
    private const ulong Five = 5;

    // The largest power of ten of 63 bits.
    private const int MostShortScale = 18;

    /// <summary>Gives the fraction.</summary>
    public static (BigInteger Numerator, BigInteger Denominator) Of(decimal value)
    {
        UInt128 digits = CanonicalDecimal.Strip(value, out int scale);
        (UInt128 numerator, int twos, int fives) = digits <= ulong.MaxValue ? Reduce((ulong)digits, scale) : Reduce(digits, scale);
        BigInteger magnitude = numerator <= ulong.MaxValue ? (ulong)numerator : numerator;
        BigInteger denominator = PowersOfTen.FitUInt64(scale) ? new BigInteger(Power(Five, fives) << twos) : BigInteger.Pow(Five, fives) << twos;
        return (value < 0 ? -magnitude : magnitude, denominator);
    }

    /// <summary>Gives the fraction where both terms have 64 bits, or says that they may have more.</summary>
    public static bool TryOf(decimal value, out long numerator, out long denominator)
    {
        UInt128 digits = CanonicalDecimal.Strip(value, out int scale);
        (numerator, denominator) = (0, 1);
        if (digits > long.MaxValue || scale > MostShortScale)
        {
            return false;
        }

        (UInt128 reduced, int twos, int fives) = Reduce((ulong)digits, scale);
        numerator = value < 0 ? -(long)reduced : (long)reduced;
        denominator = (long)(Power(Five, fives) << twos);
        return true;
    }

    // What is left of ten to the power of the scale, in twos and fives. The digits don't end in zero.
    private static (UInt128 Numerator, int Twos, int Fives) Reduce<T>(T digits, int scale)
        where T : IBinaryInteger<T>
    {
        int common = Math.Min(int.CreateChecked(T.TrailingZeroCount(digits)), scale);
        digits >>= common;
        int fives = scale;
        T five = T.CreateChecked(Five);
        while (fives > 0 && T.DivRem(digits, five) is var (quotient, remainder) && T.IsZero(remainder))
        {
            digits = quotient;
            fives--;
        }

        return (UInt128.CreateChecked(digits), scale - common, fives);
    }

    private static ulong Power(ulong number, int exponent)
    {
        ulong power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= number;
        }

        return power;
    }
}
