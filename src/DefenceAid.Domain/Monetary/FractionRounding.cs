using System.Numerics;

namespace DefenceAid.Domain;

/// <summary>Rounding of fractions with a positive denominator.</summary>
internal static class FractionRounding
{
    /// <summary>Rounds to a whole number.</summary>
    public static BigInteger Round(BigInteger numerator, BigInteger denominator, MidpointRounding mode)
    {
        BigInteger quotient = BigInteger.DivRem(numerator, denominator, out BigInteger remainder);
        int half = (BigInteger.Abs(remainder) * 2).CompareTo(denominator);
        bool isAwayFromZero = mode switch
        {
            MidpointRounding.ToEven => half > 0 || (half == 0 && !quotient.IsEven),
            MidpointRounding.AwayFromZero => half >= 0,
            MidpointRounding.ToZero => false,
            MidpointRounding.ToPositiveInfinity => remainder.Sign > 0,
            MidpointRounding.ToNegativeInfinity => remainder.Sign < 0,
            _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Expected one of the modes of MidpointRounding."),
        };
        return isAwayFromZero ? quotient + remainder.Sign : quotient;
    }

    /// <summary>Gives the number of digits before the point; 0 or less where the first digit other than zero stands behind it.</summary>
    public static int Magnitude(BigInteger numerator, BigInteger denominator)
    {
        BigInteger above = BigInteger.Abs(numerator);
        if (above.IsZero)
        {
            return 0;
        }

        // 30103 / 100000 is log10(2), near enough to begin with.
        int digits = (int)((above.GetBitLength() - denominator.GetBitLength()) * 30103 / 100000);
        while (IsAtLeast(above, denominator, digits))
        {
            digits++;
        }

        while (!IsAtLeast(above, denominator, digits - 1))
        {
            digits--;
        }

        return digits;
    }

    // Whether the fraction is 10^power or more.
    private static bool IsAtLeast(BigInteger numerator, BigInteger denominator, int power) => power >= 0
        ? numerator >= denominator * ExactDecimal.Pow10(power)
        : numerator * ExactDecimal.Pow10(-power) >= denominator;
}
