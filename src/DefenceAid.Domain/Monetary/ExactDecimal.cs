using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace DefenceAid.Domain;

/// <summary>Decimal arithmetic that refuses what <see cref="decimal"/> rounds without a word.</summary>
internal static class ExactDecimal
{
    /// <summary>The most digits that a decimal has after the point.</summary>
    public const int MaxScale = 28;

    /// <summary>Adds; a result at the scale of the finer operand can't have been rounded.</summary>
    public static decimal Add(decimal left, decimal right, Currency currency)
    {
        decimal sum;
        try
        {
            sum = left + right;
        }
        catch (OverflowException)
        {
            throw Overflow(left, '+', right, currency);
        }

        if (sum.Scale < left.Scale || sum.Scale < right.Scale)
        {
            RequireEqual(ToScaled(left) + ToScaled(right), sum, left, '+', right, currency);
        }

        return sum;
    }

    /// <summary>Subtracts.</summary>
    public static decimal Subtract(decimal left, decimal right, Currency currency)
    {
        decimal difference;
        try
        {
            difference = left - right;
        }
        catch (OverflowException)
        {
            throw Overflow(left, '-', right, currency);
        }

        if (difference.Scale < left.Scale || difference.Scale < right.Scale)
        {
            RequireEqual(ToScaled(left) - ToScaled(right), difference, left, '-', right, currency);
        }

        return difference;
    }

    /// <summary>Multiplies; a result whose scale is the sum of both can't have been rounded.</summary>
    public static decimal Multiply(decimal left, decimal right, Currency currency)
    {
        decimal product;
        try
        {
            product = left * right;
        }
        catch (OverflowException)
        {
            throw Overflow(left, '*', right, currency);
        }

        if (product.Scale < left.Scale + right.Scale && ToScaled(left) * ToScaled(right) != ToScaled(product) * Pow10(MaxScale))
        {
            throw Overflow(left, '*', right, currency);
        }

        return product;
    }

    /// <summary>Gives the digits of a number without its sign.</summary>
    public static UInt128 Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        return unchecked(new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]));
    }

    /// <summary>Makes the decimal of a mantissa below 2^96; zero has no sign.</summary>
    public static decimal Create(UInt128 mantissa, bool isNegative, int scale)
    {
        unchecked
        {
            return new decimal(
                (int)(uint)mantissa, (int)(uint)(mantissa >> 32), (int)(uint)(mantissa >> 64), isNegative && mantissa != UInt128.Zero, (byte)scale);
        }
    }

    /// <summary>Gives the number times 10^28, a whole number for every decimal.</summary>
    public static BigInteger ToScaled(decimal value)
    {
        BigInteger magnitude = (BigInteger)Mantissa(value) * Pow10(MaxScale - value.Scale);
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }

    /// <summary>Finds the decimal that equals a whole number at a scale, with as few digits after the point as can be.</summary>
    public static bool TryFromScaled(BigInteger scaled, int scale, out decimal value)
    {
        BigInteger magnitude = BigInteger.Abs(scaled);
        while (scale > 0)
        {
            var (quotient, remainder) = BigInteger.DivRem(magnitude, 10);
            if (!remainder.IsZero)
            {
                break;
            }

            magnitude = quotient;
            scale--;
        }

        bool fits = scale <= MaxScale && magnitude.GetBitLength() <= 96;
        value = fits ? Create((UInt128)magnitude, scaled.Sign < 0, scale) : 0m;
        return fits;
    }

    /// <summary>Gives a power of ten.</summary>
    public static BigInteger Pow10(int exponent) => BigInteger.Pow(10, exponent);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void RequireEqual(BigInteger exact, decimal result, decimal left, char sign, decimal right, Currency currency)
    {
        if (exact != ToScaled(result))
        {
            throw Overflow(left, sign, right, currency);
        }
    }

    private static OverflowException Overflow(decimal left, char sign, decimal right, Currency currency)
    {
        string second = sign == '*' ? right.ToString(CultureInfo.InvariantCulture) : new Money(right, currency).ToString(null, CultureInfo.InvariantCulture);
        return new OverflowException($"{new Money(left, currency)} {sign} {second} has more digits than a decimal holds.");
    }
}
