using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace DefenceAid.Domain;

/// <summary>Decimal arithmetic that refuses what <see cref="decimal"/> rounds without a word.</summary>
internal static class ExactDecimal
{
    /// <summary>The most digits that a decimal has after the point.</summary>
    public const int MaxScale = 28;

    // Two mantissas below 2^95 add up to one below 2^96.
    private const uint HalfOfHigh = 1u << 31;

    /// <summary>Adds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal Add(decimal left, decimal right, Currency currency)
    {
        DecimalBits a = DecimalBits.Of(left);
        DecimalBits b = DecimalBits.Of(right);
        return a.Flags == b.Flags && (a.High | b.High) < HalfOfHigh
            ? AddMantissas(a, b)
            : AddShort(a, b) is var sum && sum.IsDecimal ? sum.ToDecimal()
            : AddLong(left, right, currency);
    }

    /// <summary>Subtracts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static decimal Subtract(decimal left, decimal right, Currency currency)
    {
        DecimalBits a = DecimalBits.Of(left);
        DecimalBits b = DecimalBits.Of(right);
        return a.Flags == (b.Flags ^ DecimalBits.SignBit) && (a.High | b.High) < HalfOfHigh
            ? AddMantissas(a, b)
            : AddShort(a, b.Negate()) is var difference && difference.IsDecimal ? difference.ToDecimal()
            : SubtractLong(left, right, currency);
    }

    /// <summary>Multiplies.</summary>
    public static decimal Multiply(decimal left, decimal right, Currency currency)
    {
        DecimalBits a = DecimalBits.Of(left);
        DecimalBits b = DecimalBits.Of(right);
        if ((a.High | b.High) == 0)
        {
            ulong high = Math.BigMul(a.Low, b.Low, out ulong low);
            int scale = (a.Flags & DecimalBits.ScaleBits) + (b.Flags & DecimalBits.ScaleBits);
            if (high <= uint.MaxValue && scale <= MaxScale << DecimalBits.ScaleShift)
            {
                return new DecimalBits(((a.Flags ^ b.Flags) & DecimalBits.SignBit) | scale, (uint)high, low).ToDecimal();
            }
        }

        return MultiplyOfAnySize(left, right, currency);
    }

    /// <summary>Gives the digits of a number without its sign.</summary>
    public static UInt128 Mantissa(decimal value) => DecimalBits.Of(value).Mantissa;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static decimal AddMantissas(DecimalBits left, DecimalBits right)
    {
        ulong low = unchecked(left.Low + right.Low);
        uint carry = low < left.Low ? 1u : 0u;
        return new DecimalBits(left.Flags, left.High + right.High + carry, low).ToDecimal();
    }

    // Adds where both mantissas have 64 bits and the sum at the finer scale 96, else gives none. Both are brought to that scale, one of them by 1, so that no
    // branch depends on which is the finer: no processor foresees that either.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DecimalParts AddShort(DecimalBits left, DecimalBits right)
    {
        int shift = right.Scale - left.Scale;
        int leftShift = Math.Max(shift, 0);
        int rightShift = Math.Max(-shift, 0);
        if ((left.High | right.High) != 0 || !PowersOfTen.FitUInt64(leftShift | rightShift))
        {
            return DecimalParts.None;
        }

        unchecked
        {
            long upper = PowersOfTen.Multiply(left.Low, leftShift, left.SignMask, out ulong lower);
            upper += PowersOfTen.Multiply(right.Low, rightShift, right.SignMask, out ulong rightLower);
            lower += rightLower;
            upper += lower < rightLower ? 1 : 0;
            return DecimalParts.Of(upper, lower, Math.Max(left.Flags & DecimalBits.ScaleBits, right.Flags & DecimalBits.ScaleBits));
        }
    }

    // A result at the scale of the finer operand can't have been rounded.
    private static bool IsAtFinerScale(decimal result, DecimalBits left, DecimalBits right) =>
        result.Scale >= left.Scale && result.Scale >= right.Scale;

    private static decimal AddLong(decimal left, decimal right, Currency currency)
    {
        DecimalBits a = DecimalBits.Of(left);
        DecimalBits b = DecimalBits.Of(right);
        if ((a.High | b.High) < HalfOfHigh)
        {
            decimal sum = left + right;
            if (IsAtFinerScale(sum, a, b))
            {
                return sum;
            }
        }

        decimal exact = Try(decimal.Add, left, '+', right, currency);
        return ToScaled(left) + ToScaled(right) == ToScaled(exact) ? exact : throw Overflow(left, '+', right, currency);
    }

    private static decimal SubtractLong(decimal left, decimal right, Currency currency)
    {
        DecimalBits a = DecimalBits.Of(left);
        DecimalBits b = DecimalBits.Of(right);
        if ((a.High | b.High) < HalfOfHigh)
        {
            decimal difference = left - right;
            if (IsAtFinerScale(difference, a, b))
            {
                return difference;
            }
        }

        decimal exact = Try(decimal.Subtract, left, '-', right, currency);
        return ToScaled(left) - ToScaled(right) == ToScaled(exact) ? exact : throw Overflow(left, '-', right, currency);
    }

    // A result whose scale is the sum of both can't have been rounded.
    private static decimal MultiplyOfAnySize(decimal left, decimal right, Currency currency)
    {
        decimal product = Try(decimal.Multiply, left, '*', right, currency);
        return product.Scale < left.Scale + right.Scale && ToScaled(left) * ToScaled(right) != ToScaled(product) * Pow10(MaxScale)
            ? throw Overflow(left, '*', right, currency)
            : product;
    }

    private static decimal Try(Func<decimal, decimal, decimal> operation, decimal left, char sign, decimal right, Currency currency)
    {
        try
        {
            return operation(left, right);
        }
        catch (OverflowException)
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
