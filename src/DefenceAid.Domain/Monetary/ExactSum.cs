using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>An accumulator whose sum is exact, whatever the order and however large the sums on the way.</summary>
/// <remarks>
/// <para>Units: bare numbers; the caller keeps one sum for each currency. Capacity: 2^64 of the largest decimals, or three
/// of the largest decimals each times the largest weight; beyond it an addition throws, and the sum is as before.</para>
/// <para>Default: zero, ready for use. A mutable value: a copy goes its own way. Equality and ordering: by the sum, not by how it came
/// about. Thread safety: none; sum by parts and add these up.</para>
/// <para>JSON: none, and refused, since it is a step of a computation; write <see cref="ToDecimal"/>, or an <see cref="ExactMoney"/>, whose text is exact.</para>
/// <para>How: 256 bits at scale 28, and beside them a lane of 128 bits at the scale of the amounts that come, which is folded in when the
/// scale changes or the lane fills.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public struct ExactSum : IEquatable<ExactSum>, IComparable<ExactSum>
{
    // A weight below 2^30 times a mantissa below 2^96 fits the lane, and so does a number of 64 bits times 10^18.
    private const int NarrowWeightBits = 30;
    private const int MostNarrowShift = 18;

    private static readonly ImmutableArray<UInt128> Powers = [.. Enumerable.Range(0, ExactDecimal.MaxScale + 1).Select(i => (UInt128)ExactDecimal.Pow10(i))];

    private Int256 _folded;
    private Int128 _lane;
    private int _laneScale;

    /// <summary>Gets whether the sum is zero.</summary>
    public readonly bool IsZero => Total.IsZero;

    /// <summary>Gets -1 for a negative sum, 0 for zero, 1 for a positive one.</summary>
    public readonly int Sign => Total.Sign;

    /// <summary>Gets how many decimals the digits have that are not folded in yet.</summary>
    internal readonly int LaneScale => _laneScale;

    private readonly Int256 Total => _lane == Int128.Zero ? _folded : _folded + LaneAtFullScale;

    private readonly Int256 LaneAtFullScale =>
        Int256.Product(Magnitude(_lane), Powers[ExactDecimal.MaxScale - _laneScale], 1, Int128.IsNegative(_lane));

    /// <summary>Adds an amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <exception cref="OverflowException">The sum would exceed the capacity.</exception>
    public void Add(decimal amount) => Add(in DecimalBits.In(in amount));

    /// <summary>Takes an amount away.</summary>
    /// <inheritdoc cref="Add(decimal)"/>
    public void Subtract(decimal amount) => Add(-amount);

    /// <summary>Adds an amount times a weight.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="weight">The weight.</param>
    /// <exception cref="OverflowException">The sum would exceed the capacity.</exception>
    public void AddScaled(decimal amount, long weight)
    {
        if (weight is > -(1L << NarrowWeightBits) and < 1L << NarrowWeightBits)
        {
            AddAtScale(SignedDigits(amount) * weight, amount.Scale);
        }
        else
        {
            UInt128 digits = ExactDecimal.Mantissa(amount);
            ulong magnitude = weight < 0 ? (ulong)(-(weight + 1)) + 1 : (ulong)weight;
            FoldIn(Int256.Product(digits, Powers[ExactDecimal.MaxScale - amount.Scale], magnitude, decimal.IsNegative(amount) != weight < 0));
        }
    }

    /// <summary>Adds another sum.</summary>
    /// <param name="other">The other sum.</param>
    /// <exception cref="OverflowException">The sum would exceed the capacity.</exception>
    public void Add(in ExactSum other)
    {
        if (other._folded.IsZero && IsNarrow(other._lane))
        {
            AddAtScale(other._lane, other._laneScale);
        }
        else
        {
            FoldIn(other.Total);
        }
    }

    /// <summary>Takes another sum away.</summary>
    /// <inheritdoc cref="Add(in ExactSum)"/>
    public void Subtract(in ExactSum other) => FoldIn(-other.Total);

    /// <summary>Gives the sum as a decimal.</summary>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds.</exception>
    public readonly decimal ToDecimal() => TryToDecimal(out decimal value)
        ? value
        : throw new OverflowException($"The sum {ToString()} has more digits than a decimal holds.");

    /// <summary>Gives the sum as a decimal, or says that it has more digits than one holds.</summary>
    /// <param name="value">The sum, or zero.</param>
    public readonly bool TryToDecimal(out decimal value)
    {
        UInt128 magnitude = Magnitude(_lane);
        if (_folded.IsZero && magnitude <= CanonicalDecimal.MaxMantissa)
        {
            value = ExactDecimal.Create(magnitude, Int128.IsNegative(_lane), _laneScale);
            return true;
        }

        return ExactDecimal.TryFromScaled(ToBigInteger(), ExactDecimal.MaxScale, out value);
    }

    /// <summary>Gives the sum times 10^28, a whole number.</summary>
    public readonly BigInteger ToBigInteger() => Total.ToBigInteger();

    /// <inheritdoc/>
    public readonly bool Equals(ExactSum other) => Total.Equals(other.Total);

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is ExactSum other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => Total.GetHashCode();

    /// <summary>Compares the sums.</summary>
    /// <param name="other">The other sum.</param>
    public readonly int CompareTo(ExactSum other) => Total.CompareTo(other.Total);

    /// <summary>Says whether two sums are equal.</summary>
    public static bool operator ==(ExactSum left, ExactSum right) => left.Equals(right);

    /// <summary>Says whether two sums differ.</summary>
    public static bool operator !=(ExactSum left, ExactSum right) => !left.Equals(right);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(ExactSum left, ExactSum right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(ExactSum left, ExactSum right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(ExactSum left, ExactSum right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(ExactSum left, ExactSum right) => left.CompareTo(right) >= 0;

    /// <summary>Gives the sum as a plain decimal number of as many digits as it has, the same in every culture.</summary>
    public override readonly string ToString() => PlainDecimal.Format(ToBigInteger(), ExactDecimal.MaxScale);

    /// <summary>Adds an amount where it lies.</summary>
    /// <inheritdoc cref="Add(decimal)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(ref readonly DecimalBits amount)
    {
        int shift = unchecked(_laneScale - amount.Scale);
        if (amount.High == 0 && PowersOfTen.FitUInt64(shift) && IsNarrow(_lane))
        {
            long high = PowersOfTen.Multiply(amount.Low, shift, amount.SignMask, out ulong low);
            _lane = unchecked(_lane + new Int128(unchecked((ulong)high), low));
        }
        else
        {
            AddAtScale(SignedDigits(amount.ToDecimal()), amount.Scale);
        }
    }

    // Digits of less than 2^126; the scale is that of a decimal.
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void AddAtScale(Int128 digits, int scale)
    {
        int shift = scale - _laneScale;
        if (IsNarrow(_lane) && shift == 0)
        {
            _lane += digits;
        }
        else if (IsNarrow(_lane) && shift is < 0 and >= -MostNarrowShift && IsShort(digits))
        {
            _lane += digits * (Int128)Powers[-shift];
        }
        else if (shift is > 0 and <= MostNarrowShift && IsShort(_lane))
        {
            _lane = (_lane * (Int128)Powers[shift]) + digits;
            _laneScale = scale;
        }
        else
        {
            FoldIn(LaneAtFullScale);
            _lane = digits;
            _laneScale = scale;
        }
    }

    private void FoldIn(Int256 number)
    {
        Int256 sum = _folded + number;
        _folded = sum.IsWithinLimit
            ? sum
            : throw new OverflowException($"The sum {PlainDecimal.Format(sum.ToBigInteger(), ExactDecimal.MaxScale)} exceeds the capacity of an {nameof(ExactSum)}.");
    }

    private static Int128 SignedDigits(decimal amount)
    {
        var digits = (Int128)ExactDecimal.Mantissa(amount);
        return decimal.IsNegative(amount) ? -digits : digits;
    }

    // Its two highest bits are the same.
    private static bool IsNarrow(Int128 number)
    {
        long high = unchecked((long)(number >> 64));
        return (high ^ (high << 1)) >= 0;
    }

    private static bool IsShort(Int128 number) => Magnitude(number) <= ulong.MaxValue;

    private static UInt128 Magnitude(Int128 number) => unchecked((UInt128)(Int128.IsNegative(number) ? -number : number));
}
