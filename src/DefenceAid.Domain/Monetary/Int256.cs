using System.Numerics;

namespace DefenceAid.Domain;

/// <summary>A whole number of 256 bits in two's complement: as much of one as <see cref="ExactSum"/> needs.</summary>
/// <param name="High">The upper half, with the sign.</param>
/// <param name="Low">The lower half.</param>
internal readonly record struct Int256(Int128 High, UInt128 Low) : IComparable<Int256>
{
    // Two spare bits: sums of two such numbers can't wrap round.
    private const int LimitShift = 126;

    /// <summary>Gets whether the number is zero.</summary>
    public bool IsZero => High == Int128.Zero && Low == UInt128.Zero;

    /// <summary>Gets -1, 0 or 1.</summary>
    public int Sign => Int128.IsNegative(High) ? -1 : IsZero ? 0 : 1;

    /// <summary>Gets whether the number is within ±2^254.</summary>
    public bool IsWithinLimit
    {
        get
        {
            Int128 top = High >> LimitShift;
            return top == Int128.Zero || top == Int128.NegativeOne;
        }
    }

    /// <summary>Adds two numbers whose sum has 256 bits.</summary>
    public static Int256 operator +(Int256 left, Int256 right)
    {
        unchecked
        {
            UInt128 low = left.Low + right.Low;
            Int128 carry = low < left.Low ? Int128.One : Int128.Zero;
            return new Int256(left.High + right.High + carry, low);
        }
    }

    /// <summary>Gives the opposite number.</summary>
    public static Int256 operator -(Int256 value)
    {
        unchecked
        {
            UInt128 low = ~value.Low + UInt128.One;
            return new Int256(~value.High + (low == UInt128.Zero ? Int128.One : Int128.Zero), low);
        }
    }

    /// <summary>Multiplies magnitudes whose product has 255 bits, and gives it a sign.</summary>
    public static Int256 Product(UInt128 first, UInt128 second, ulong third, bool isNegative)
    {
        UInt128 high = Multiply(first, second, out UInt128 low);
        UInt128 carry = Multiply(low, third, out low);
        var product = new Int256((Int128)((high * third) + carry), low);
        return isNegative ? -product : product;
    }

    /// <summary>Compares by value.</summary>
    public int CompareTo(Int256 other) => High == other.High ? Low.CompareTo(other.Low) : High.CompareTo(other.High);

    /// <summary>Gives the number without a limit of digits.</summary>
    public BigInteger ToBigInteger() => ((BigInteger)High << 128) + Low;

    // Schoolbook multiplication of halves.
    private static UInt128 Multiply(UInt128 left, UInt128 right, out UInt128 low)
    {
        ulong leftLow = (ulong)(left & ulong.MaxValue);
        ulong leftHigh = (ulong)(left >> 64);
        ulong rightLow = (ulong)(right & ulong.MaxValue);
        ulong rightHigh = (ulong)(right >> 64);
        UInt128 lowest = (UInt128)leftLow * rightLow;
        UInt128 middle = ((UInt128)leftHigh * rightLow) + (lowest >> 64);
        UInt128 other = ((UInt128)leftLow * rightHigh) + (middle & ulong.MaxValue);
        low = (other << 64) | (lowest & ulong.MaxValue);
        return ((UInt128)leftHigh * rightHigh) + (middle >> 64) + (other >> 64);
    }
}
