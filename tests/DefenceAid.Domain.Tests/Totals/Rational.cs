using System.Numerics;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>A fraction of integers without bound, in lowest terms.</summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    public static readonly Rational Zero = new(0, 1);

    public static readonly Rational One = new(1, 1);

    public int Sign => Numerator.Sign;

    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new Rational(numerator / divisor, denominator / divisor);
    }

    public static Rational Of(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger mantissa = unchecked((new BigInteger((uint)bits[2]) << 64) + (new BigInteger((uint)bits[1]) << 32) + (uint)bits[0]);
        return Of(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, (bits[3] >> 16) & 0xFF));
    }

    public static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Zero, (sum, value) => sum + value);

    public static Rational operator +(Rational left, Rational right) =>
        Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator *(Rational left, Rational right) => Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right) => Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);


    /// <summary>Rounds to decimal digits, below zero to whole tens and so on, half to even.</summary>
    public Rational Round(int decimals)
    {
        Rational unit = decimals >= 0 ? Of(1, BigInteger.Pow(10, decimals)) : Of(BigInteger.Pow(10, -decimals), 1);
        Rational units = this / unit;
        var below = BigInteger.Divide(units.Numerator - (units.Numerator.Sign < 0 ? units.Denominator - 1 : 0), units.Denominator);
        int side = (units + Of((-2 * below) - 1, 2)).Sign;
        return unit * Of(side > 0 || (side == 0 && !below.IsEven) ? below + 1 : below, 1);
    }

    /// <summary>Rounds to 28 significant digits, and to 28 decimals at most, half to even.</summary>
    public Rational RoundTo28Digits()
    {
        var size = new Rational(BigInteger.Abs(Numerator), Denominator);
        int decimals = 28;
        while ((size + Of(-BigInteger.Pow(10, 28 - decimals), 1)).Sign >= 0)
        {
            decimals--;
        }

        return Round(decimals);
    }

    public override string ToString() => $"{Numerator}/{Denominator}";
}
