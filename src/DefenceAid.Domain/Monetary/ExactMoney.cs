using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>An amount in one currency as an exact fraction: a share of a third, a conversion, before it is rounded.</summary>
/// <remarks>
/// <para>Units: major units, as in <see cref="Money"/>. Arithmetic never rounds and never overflows.</para>
/// <para>Text: <c>EUR 12.5</c>, of as many digits as it takes, where the fraction ends; else <c>EUR 100/3</c>. The same in every culture. Reading
/// takes both, up to <see cref="MaxTextLength"/> characters: what <see cref="ToString()"/> gives of a fraction with more digits than that, in
/// JSON too, can't be read back.</para>
/// <para>Default: <c>XXX 0</c>. Equality: same currency and equal fraction. Ordering: by amount, within one currency.
/// Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<ExactMoney>))]
public readonly record struct ExactMoney : IComparable<ExactMoney>, ISpanParsable<ExactMoney>, IFormattable
{
    /// <summary>The most characters that are read.</summary>
    public const int MaxTextLength = 4096;

    // Where both terms have 64 bits, as those of nearly all amounts have, there is no object; else there is one that has them, and these are zero.
    private readonly long _numerator;
    private readonly long _denominatorLessOne; // so that the default is a fraction
    private readonly LongTerms? _terms;

    private ExactMoney(BigInteger numerator, BigInteger denominator, Currency currency)
    {
        Currency = currency;
        if (numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue)
        {
            _numerator = (long)numerator;
            _denominatorLessOne = (long)denominator - 1;
        }
        else
        {
            _terms = new LongTerms(numerator, denominator);
        }
    }

    private ExactMoney(long numerator, long denominator, Currency currency)
    {
        Currency = currency;
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    /// <summary>Gets the numerator of the reduced fraction; it has the sign.</summary>
    public BigInteger Numerator => _terms?.Numerator ?? _numerator;

    /// <summary>Gets the denominator of the reduced fraction, 1 or more.</summary>
    public BigInteger Denominator => _terms?.Denominator ?? _denominatorLessOne + BigInteger.One;

    /// <summary>Gets the currency.</summary>
    public Currency Currency { get; }

    /// <summary>Gets whether the amount is zero.</summary>
    public bool IsZero => _terms is null && _numerator == 0;

    /// <summary>Gets -1 for a negative amount, 0 for zero, 1 for a positive one.</summary>
    public int Sign => _terms?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>Gives nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    public static ExactMoney Zero(Currency currency) => new(BigInteger.Zero, BigInteger.One, currency);

    /// <summary>Gives a fraction.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, of either sign.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static ExactMoney Create(BigInteger numerator, BigInteger denominator, Currency currency)
    {
        if (denominator.IsZero)
        {
            throw new DivideByZeroException("Expected a denominator other than zero.");
        }

        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        return new ExactMoney(numerator / divisor, denominator / divisor, currency);
    }

    /// <summary>Takes an amount over.</summary>
    /// <param name="amount">The amount.</param>
    public static ExactMoney From(Money amount)
    {
        if (DecimalFraction.TryOf(amount.Amount, out long shortNumerator, out long shortDenominator))
        {
            return new ExactMoney(shortNumerator, shortDenominator, amount.Currency);
        }

        (BigInteger numerator, BigInteger denominator) = DecimalFraction.Of(amount.Amount);
        return new ExactMoney(numerator, denominator, amount.Currency);
    }

    /// <summary>Takes a sum over, divided by a weight.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="denominator">What the sum is divided by, other than zero.</param>
    /// <param name="currency">The currency.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static ExactMoney From(in ExactSum sum, BigInteger denominator, Currency currency) =>
        Create(sum.ToBigInteger(), denominator * ExactDecimal.Pow10(ExactDecimal.MaxScale), currency);

    /// <summary>Takes a sum over.</summary>
    internal static ExactMoney From(in ExactSum sum, Currency currency) =>
        sum.TryToDecimal(out decimal amount) ? From(new Money(amount, currency)) : From(sum, BigInteger.One, currency);

    /// <summary>Reads an amount.</summary>
    /// <param name="s">The text, such as <c>EUR 12.5</c> or <c>EUR -100/3</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The text is no amount, or longer than <see cref="MaxTextLength"/>.</exception>
    public static ExactMoney Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static ExactMoney Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => ExactMoneyText.TryParse(s, out ExactMoney amount)
        ? amount
        : throw new FormatException($"Expected an amount such as EUR 12.5 or EUR 100/3, of a listed currency, but got \"{ShortText.Of(s)}\".");

    /// <summary>Reads an amount, or says that the text is none.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">The amount, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ExactMoney result) =>
        ExactMoneyText.TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out ExactMoney)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ExactMoney result) => ExactMoneyText.TryParse(s, out result);

    /// <summary>Adds an amount.</summary>
    /// <param name="other">The other amount, in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ, be an amount zero or not.</exception>
    public ExactMoney Add(ExactMoney other)
    {
        CurrencyMismatchException.ThrowIfDifferent(Currency, other.Currency);
        return Create((Numerator * other.Denominator) + (other.Numerator * Denominator), Denominator * other.Denominator, Currency);
    }

    /// <inheritdoc cref="Add"/>
    public static ExactMoney operator +(ExactMoney left, ExactMoney right) => left.Add(right);

    /// <summary>Takes an amount away.</summary>
    /// <inheritdoc cref="Add"/>
    public ExactMoney Subtract(ExactMoney other) => Add(other.Negate());

    /// <inheritdoc cref="Subtract"/>
    public static ExactMoney operator -(ExactMoney left, ExactMoney right) => left.Subtract(right);

    /// <summary>Gives the amount with the opposite sign.</summary>
    public ExactMoney Negate() => new(-Numerator, Denominator, Currency);

    /// <inheritdoc cref="Negate"/>
    public static ExactMoney operator -(ExactMoney value) => value.Negate();

    /// <summary>Multiplies by a fraction.</summary>
    /// <param name="numerator">The numerator.</param>
    /// <param name="denominator">The denominator, of either sign.</param>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public ExactMoney Multiply(BigInteger numerator, BigInteger denominator) => Create(Numerator * numerator, Denominator * denominator, Currency);

    /// <summary>Gives the amount as money, unrounded.</summary>
    /// <exception cref="OverflowException">A decimal doesn't hold the amount; the message says what to call instead.</exception>
    public Money ToMoney() => TryToMoney(out Money amount)
        ? amount
        : throw new OverflowException($"{ShortText.Of(ToString())} has more digits than a decimal holds. Call one of the methods named Round.");

    /// <summary>Gives the amount as money, unrounded, or says that a decimal doesn't hold it.</summary>
    /// <param name="amount">The amount, or zero.</param>
    public bool TryToMoney(out Money amount)
    {
        BigInteger scaled = BigInteger.DivRem(Numerator * ExactDecimal.Pow10(ExactDecimal.MaxScale), Denominator, out BigInteger remainder);
        decimal value = 0m;
        bool fits = remainder.IsZero && ExactDecimal.TryFromScaled(scaled, ExactDecimal.MaxScale, out value);
        amount = new Money(value, Currency);
        return fits;
    }

    /// <summary>Rounds to the minor unit of the currency, half to even.</summary>
    /// <exception cref="InvalidOperationException">The currency has no minor unit.</exception>
    /// <exception cref="OverflowException">The result has more digits than a decimal holds.</exception>
    public Money Round() => Round(MinorUnit.DigitsToRoundTo(Currency));

    /// <summary>Rounds to a number of decimal digits.</summary>
    /// <param name="decimals">The digits after the point, 0 to 28.</param>
    /// <param name="mode">What to do half-way; to the even digit unless stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is not within 0 to 28, or there is no such mode.</exception>
    /// <exception cref="OverflowException">The result has more digits than a decimal holds.</exception>
    public Money Round(int decimals, MidpointRounding mode = MidpointRounding.ToEven)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, ExactDecimal.MaxScale);
        return ExactDecimal.TryFromScaled(FractionRounding.Round(Numerator * ExactDecimal.Pow10(decimals), Denominator, mode), decimals, out decimal value)
            ? new Money(value, Currency)
            : throw new OverflowException(
                $"{ShortText.Of(ToString())} to {decimals} decimals has more digits than a decimal holds. Call {nameof(RoundToSignificant)}.");
    }

    /// <summary>Rounds to a number of significant digits, half to even, and to 28 decimals at most.</summary>
    /// <param name="digits">The significant digits, 1 to 28.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is not within 1 to 28.</exception>
    /// <exception cref="OverflowException">The amount is larger than a decimal holds.</exception>
    public Money RoundToSignificant(int digits = ExactDecimal.MaxScale)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(digits, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, ExactDecimal.MaxScale);
        return RoundExactly(DecimalsOf(digits)).TryToMoney(out Money rounded)
            ? rounded
            : throw new OverflowException($"{ShortText.Of(ToString())} is larger than a decimal holds.");
    }

    /// <summary>Rounds to a number of decimal digits, below zero to whole tens, hundreds and so on, half to even.</summary>
    internal ExactMoney RoundExactly(int decimals)
    {
        BigInteger shift = ExactDecimal.Pow10(Math.Abs(decimals));
        return decimals >= 0
            ? Create(FractionRounding.Round(Numerator * shift, Denominator, MidpointRounding.ToEven), shift, Currency)
            : Create(FractionRounding.Round(Numerator, Denominator * shift, MidpointRounding.ToEven) * shift, BigInteger.One, Currency);
    }

    /// <summary>Gives the decimal digits of an amount with that many significant ones, 28 at most; below zero where these end before the point.</summary>
    internal int DecimalsOf(int significant) => Math.Min(significant - FractionRounding.Magnitude(Numerator, Denominator), ExactDecimal.MaxScale);

    /// <summary>Compares the amounts.</summary>
    /// <param name="other">An amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ, be an amount zero or not.</exception>
    public int CompareTo(ExactMoney other)
    {
        CurrencyMismatchException.ThrowIfDifferent(Currency, other.Currency);
        return (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(ExactMoney left, ExactMoney right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(ExactMoney left, ExactMoney right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(ExactMoney left, ExactMoney right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(ExactMoney left, ExactMoney right) => left.CompareTo(right) >= 0;

    /// <summary>Gives the canonical text: equal amounts have equal text.</summary>
    public override string ToString() => ExactMoneyText.Format(this);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    private sealed record LongTerms(BigInteger Numerator, BigInteger Denominator);
}
