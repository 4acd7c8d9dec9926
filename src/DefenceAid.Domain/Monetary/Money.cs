using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>An amount in one currency.</summary>
/// <remarks>
/// <para>Units: <see cref="Amount"/> is in major units (euro, not cent) and is rounded by a method named Round alone. Arithmetic is
/// exact: a result with more digits than a decimal holds is an <see cref="OverflowException"/>, never a rounded result.</para>
/// <para>Text: <c>EUR 641000000</c>, canonical and the same in every culture unless a provider is passed. Format <c>G</c> (or none) has
/// no trailing zeros, <c>F</c> has at least the digits of the minor unit, <c>N</c> groups these too; none of them rounds, none
/// writes an exponent. Reading takes what <c>G</c> and <c>F</c> write.</para>
/// <para>A provider brings its decimal separator, its group separators for <c>N</c>, and its negative sign where that is one character.
/// Digits are ASCII and the code stands first in every culture.</para>
/// <para>Default: <c>XXX 0</c>. Size: 24 bytes. Equality: same currency and numerically equal amount, so 1.0 equals 1.00.</para>
/// <para>Ordering: by amount, within one currency. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Money>))]
public readonly record struct Money
    : IComparable<Money>,
      IComparisonOperators<Money, Money, bool>,
      IAdditionOperators<Money, Money, Money>,
      ISubtractionOperators<Money, Money, Money>,
      IUnaryPlusOperators<Money, Money>,
      IUnaryNegationOperators<Money, Money>,
      IMultiplyOperators<Money, decimal, Money>,
      ISpanParsable<Money>,
      ISpanFormattable,
      IUtf8SpanParsable<Money>,
      IUtf8SpanFormattable
{
    private readonly decimal _amount;

    /// <summary>States an amount.</summary>
    /// <param name="amount">The amount in major units.</param>
    /// <param name="currency">The currency.</param>
    public Money(decimal amount, Currency currency)
    {
        _amount = amount;
        Currency = currency;
    }

    /// <summary>Gets the amount in major units.</summary>
    public decimal Amount => _amount;

    /// <summary>Gets the currency.</summary>
    public Currency Currency { get; }

    /// <summary>Gets whether the amount is zero.</summary>
    public bool IsZero => Amount == 0m;

    /// <summary>Gets -1 for a negative amount, 0 for zero, 1 for a positive one.</summary>
    public int Sign => Math.Sign(Amount);

    /// <summary>Gets the amount where it lies.</summary>
    [UnscopedRef]
    internal ref readonly DecimalBits AmountBits => ref DecimalBits.In(in _amount);

    /// <summary>Gives nothing, in a currency.</summary>
    /// <param name="currency">The currency.</param>
    public static Money Zero(Currency currency) => new(0m, currency);

    /// <summary>Gives the smaller of two amounts.</summary>
    /// <param name="left">An amount.</param>
    /// <param name="right">An amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>Gives the larger of two amounts.</summary>
    /// <inheritdoc cref="Min"/>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>Reads an amount: a code, one space, and digits without an exponent, a group separator or a plus sign.</summary>
    /// <param name="s">The text, such as <c>EUR 641000000</c> or <c>EUR -0.50</c>.</param>
    /// <param name="provider">The culture of the decimal separator and the negative sign, or null for the invariant ones.</param>
    /// <exception cref="FormatException">The text is no amount, or ISO 4217 lists no such currency.</exception>
    /// <exception cref="OverflowException">The amount has more digits than a decimal holds.</exception>
    public static Money Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Money Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        MoneyParser.Parse(s, provider, out Money money) is var fault and not MoneyFault.None
            ? throw MoneyParser.Exception(fault, ShortText.Of(s))
            : money;

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="provider">The culture of the decimal separator and the negative sign, or null for the invariant ones.</param>
    public static Money Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        MoneyParser.Parse(utf8Text, provider, out Money money) is var fault and not MoneyFault.None
            ? throw MoneyParser.Exception(fault, ShortText.Of(utf8Text))
            : money;

    /// <summary>Reads an amount, or says that the text is none, without an allocation.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the decimal separator and the negative sign, or null for the invariant ones.</param>
    /// <param name="result">The amount, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Money result) =>
        MoneyParser.Parse(s.AsSpan(), provider, out result) == MoneyFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Money)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Money result) =>
        MoneyParser.Parse(s, provider, out result) == MoneyFault.None;

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Money)"/>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="provider">The culture of the decimal separator and the negative sign, or null for the invariant ones.</param>
    /// <param name="result">The amount, or the default.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Money result) =>
        MoneyParser.Parse(utf8Text, provider, out result) == MoneyFault.None;

    /// <summary>Adds an amount, exactly.</summary>
    /// <param name="other">The other amount, in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ, be an amount zero or not.</exception>
    /// <exception cref="OverflowException">The result has more digits than a decimal holds; the message names both amounts.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Money Add(Money other)
    {
        CurrencyMismatchException.ThrowIfDifferent(Currency, other.Currency);
        return new Money(ExactDecimal.Add(Amount, other.Amount, Currency), Currency);
    }

    /// <inheritdoc cref="Add"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money operator +(Money left, Money right) => left.Add(right);

    /// <summary>Takes an amount away, exactly.</summary>
    /// <inheritdoc cref="Add"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Money Subtract(Money other)
    {
        CurrencyMismatchException.ThrowIfDifferent(Currency, other.Currency);
        return new Money(ExactDecimal.Subtract(Amount, other.Amount, Currency), Currency);
    }

    /// <inheritdoc cref="Subtract"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Money operator -(Money left, Money right) => left.Subtract(right);

    /// <summary>Gives the same amount.</summary>
    /// <param name="value">The amount.</param>
    public static Money operator +(Money value) => value;

    /// <summary>Gives the amount with the opposite sign.</summary>
    public Money Negate() => new(-Amount, Currency);

    /// <inheritdoc cref="Negate"/>
    public static Money operator -(Money value) => value.Negate();

    /// <summary>Gives the amount without its sign.</summary>
    public Money Abs() => new(Math.Abs(Amount), Currency);

    /// <summary>Multiplies, exactly.</summary>
    /// <param name="factor">The factor.</param>
    /// <exception cref="OverflowException">The result has more digits than a decimal holds; the message names both factors.</exception>
    public Money Multiply(decimal factor) => new(ExactDecimal.Multiply(Amount, factor, Currency), Currency);

    /// <inheritdoc cref="Multiply"/>
    public static Money operator *(Money left, decimal right) => left.Multiply(right);

    /// <inheritdoc cref="Multiply"/>
    public static Money operator *(decimal left, Money right) => right.Multiply(left);

    /// <summary>Rounds to the minor unit of the currency.</summary>
    /// <param name="mode">What to do half-way; to the even digit unless stated.</param>
    /// <exception cref="InvalidOperationException">The currency has no minor unit, or none that is listed.</exception>
    public Money Round(MidpointRounding mode = MidpointRounding.ToEven) => Round(MinorUnit.DigitsToRoundTo(Currency), mode);

    /// <summary>Rounds to a number of decimal digits.</summary>
    /// <param name="decimals">The digits after the point, 0 to 28.</param>
    /// <param name="mode">What to do half-way; to the even digit unless stated.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is not within 0 to 28.</exception>
    public Money Round(int decimals, MidpointRounding mode = MidpointRounding.ToEven) => new(decimal.Round(Amount, decimals, mode), Currency);

    /// <summary>Splits the amount by weights with the largest remainder: the parts sum to the whole, and none has the wrong sign.</summary>
    /// <remarks>
    /// The unit of the split is the minor unit of the currency; where the amount has finer digits, or the currency no minor unit, the
    /// last digit of the amount; where the amount is too large to be held with its minor unit, the finest that holds it. What is left
    /// over goes, a unit each, to the largest remainders, among equal ones to the earliest. Negative amounts mirror positive ones.
    /// </remarks>
    /// <param name="weights">One weight for each part, none negative, not all zero.</param>
    /// <returns>A part for each weight, in the same order.</returns>
    /// <exception cref="ArgumentException">There are no weights, one is negative, or all are zero.</exception>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<int> weights) => MoneyAllocation.Split(this, MoneyAllocation.Integers(weights));

    /// <inheritdoc cref="Allocate(ReadOnlySpan{int})"/>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<long> weights) => MoneyAllocation.Split(this, MoneyAllocation.Integers(weights));

    /// <inheritdoc cref="Allocate(ReadOnlySpan{int})"/>
    public ImmutableArray<Money> Allocate(params ReadOnlySpan<decimal> weights) => MoneyAllocation.Split(this, MoneyAllocation.Integers(weights));

    /// <summary>Splits the amount into parts that differ by one unit at most, the larger ones first.</summary>
    /// <inheritdoc cref="Allocate(ReadOnlySpan{int})" path="/remarks"/>
    /// <param name="parts">The number of parts, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of parts is less than 1.</exception>
    public ImmutableArray<Money> AllocateEvenly(int parts) => MoneyAllocation.SplitEvenly(this, parts);

    /// <summary>Compares the amounts.</summary>
    /// <param name="other">An amount in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ, be an amount zero or not.</exception>
    public int CompareTo(Money other)
    {
        CurrencyMismatchException.ThrowIfDifferent(Currency, other.Currency);
        return Amount.CompareTo(other.Amount);
    }

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Gives the canonical text: equal amounts have equal text.</summary>
    public override string ToString() => MoneyFormatter.Format(this, null, null);

    /// <summary>Gives the text in a format.</summary>
    /// <param name="format"><c>G</c>, <c>F</c>, <c>N</c> or null; see the type's remarks.</param>
    /// <param name="formatProvider">The culture of the separators and the negative sign, or null for the invariant ones.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => MoneyFormatter.Format(this, format, formatProvider);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        MoneyFormatter.TryFormat(this, destination, out charsWritten, format, provider);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        MoneyFormatter.TryFormat(this, utf8Destination, out bytesWritten, format, provider);
}
