using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Every amount between two bounds in one currency; each bound belongs to it, is left out, or is not there.</summary>
/// <remarks>
/// <para>Units: major units, as in <see cref="Money"/>. Text: <c>EUR [5, 7)</c>, <c>EUR (641000000, ∞)</c>, the same in every culture; a round
/// bracket leaves its bound out. An unbounded side counts as open. No range is empty.</para>
/// <para>Arithmetic is that of intervals: the result holds every sum (or difference) of an amount of each. It claims no more
/// than that: over 1000 less over 641 is unbounded on both sides.</para>
/// <para>Default: <c>XXX [0, 0]</c>. Equality: the same currency and bounds. No ordering. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<MoneyRange>))]
public readonly record struct MoneyRange
    : ISpanParsable<MoneyRange>, ISpanFormattable, IUtf8SpanParsable<MoneyRange>, IUtf8SpanFormattable
{
    private readonly decimal _lower;
    private readonly decimal _upper;
    private readonly bool _isUnboundedBelow;
    private readonly bool _isUnboundedAbove;

    private MoneyRange(Currency currency, Money? lower, Money? upper, bool lowerIsOpen, bool upperIsOpen)
    {
        Currency = currency;
        _lower = lower?.Amount ?? 0m;
        _upper = upper?.Amount ?? 0m;
        _isUnboundedBelow = lower is null;
        _isUnboundedAbove = upper is null;
        LowerIsOpen = lowerIsOpen || lower is null;
        UpperIsOpen = upperIsOpen || upper is null;
    }

    /// <summary>Gets the currency.</summary>
    public Currency Currency { get; }

    /// <summary>Gets the lower bound, or null where there is none.</summary>
    public Money? Lower => _isUnboundedBelow ? null : new Money(_lower, Currency);

    /// <summary>Gets the upper bound, or null where there is none.</summary>
    public Money? Upper => _isUnboundedAbove ? null : new Money(_upper, Currency);

    /// <summary>Gets whether the lower bound is left out; true where there is none.</summary>
    public bool LowerIsOpen { get; }

    /// <summary>Gets whether the upper bound is left out; true where there is none.</summary>
    public bool UpperIsOpen { get; }

    /// <summary>Gives the range of every amount in a currency.</summary>
    /// <param name="currency">The currency.</param>
    public static MoneyRange Unbounded(Currency currency) => new(currency, null, null, true, true);

    /// <summary>Gives the range of one amount.</summary>
    /// <param name="amount">The amount.</param>
    public static MoneyRange Exactly(Money amount) => new(amount.Currency, amount, amount, false, false);

    /// <summary>Gives the range of an amount and all above it.</summary>
    /// <param name="lower">The lower bound, included.</param>
    public static MoneyRange AtLeast(Money lower) => new(lower.Currency, lower, null, false, true);

    /// <summary>Gives the range of all above an amount.</summary>
    /// <param name="lower">The lower bound, left out.</param>
    public static MoneyRange Over(Money lower) => new(lower.Currency, lower, null, true, true);

    /// <summary>Gives the range of an amount and all below it, without end.</summary>
    /// <param name="upper">The upper bound, included.</param>
    public static MoneyRange AtMost(Money upper) => new(upper.Currency, null, upper, true, false);

    /// <summary>Gives the range of all below an amount, without end.</summary>
    /// <param name="upper">The upper bound, left out.</param>
    public static MoneyRange Under(Money upper) => new(upper.Currency, null, upper, true, true);

    /// <summary>Gives the range between two amounts.</summary>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound, in the same currency.</param>
    /// <param name="lowerIsOpen">Whether the lower bound is left out.</param>
    /// <param name="upperIsOpen">Whether the upper bound is left out.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="ArgumentException">The range would be empty.</exception>
    public static MoneyRange Create(Money lower, Money upper, bool lowerIsOpen = false, bool upperIsOpen = false)
    {
        var range = new MoneyRange(lower.Currency, lower, upper, lowerIsOpen, upperIsOpen);
        return lower > upper || (lower == upper && (lowerIsOpen || upperIsOpen))
            ? throw new ArgumentException($"Expected a range with an amount in it but got {range}.", nameof(upper))
            : range;
    }

    /// <summary>Reads a range.</summary>
    /// <param name="s">The text, such as <c>EUR [5, 7)</c> or <c>EUR (-∞, ∞)</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The text is no range, or an empty one, or a bound has more digits than a decimal holds.</exception>
    public static MoneyRange Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static MoneyRange Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => MoneyRangeText.TryParse(s, out MoneyRange range)
        ? range
        : throw new FormatException($"Expected a range with an amount in it, such as EUR [5, 7) or EUR (5, ∞), but got \"{ShortText.Of(s)}\".");

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    public static MoneyRange Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        MoneyRangeText.TryParse(utf8Text, out MoneyRange range) ? range : Parse(Encoding.UTF8.GetString(utf8Text), provider);

    /// <summary>Reads a range, or says that the text is none, without an allocation.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">The range, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MoneyRange result) =>
        MoneyRangeText.TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out MoneyRange)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out MoneyRange result) =>
        MoneyRangeText.TryParse(s, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out MoneyRange)"/>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">The range, or the default.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out MoneyRange result) =>
        MoneyRangeText.TryParse(utf8Text, out result);

    /// <summary>Says whether an amount belongs to the range.</summary>
    /// <param name="amount">The amount.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    public bool Contains(Money amount)
    {
        CurrencyMismatchException.ThrowIfDifferent(Currency, amount.Currency);
        bool isBelow = !_isUnboundedBelow && (amount.Amount < _lower || (LowerIsOpen && amount.Amount == _lower));
        bool isAbove = !_isUnboundedAbove && (amount.Amount > _upper || (UpperIsOpen && amount.Amount == _upper));
        return !isBelow && !isAbove;
    }

    /// <summary>Gives the range of the sums; a bound is open where either of its two is.</summary>
    /// <param name="other">The other range.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="OverflowException">A bound has more digits than a decimal holds.</exception>
    public MoneyRange Add(MoneyRange other)
    {
        CurrencyMismatchException.ThrowIfDifferent(Currency, other.Currency);
        return new MoneyRange(
            Currency, Lower + other.Lower, Upper + other.Upper, LowerIsOpen || other.LowerIsOpen, UpperIsOpen || other.UpperIsOpen);
    }

    /// <inheritdoc cref="Add"/>
    public static MoneyRange operator +(MoneyRange left, MoneyRange right) => left.Add(right);

    /// <summary>Gives the range of the differences; each bound meets the opposite one of the other range.</summary>
    /// <inheritdoc cref="Add"/>
    public MoneyRange Subtract(MoneyRange other) => Add(other.Negate());

    /// <inheritdoc cref="Subtract"/>
    public static MoneyRange operator -(MoneyRange left, MoneyRange right) => left.Subtract(right);

    /// <summary>Gives the range of the amounts with the opposite sign.</summary>
    public MoneyRange Negate() => new(Currency, -Upper, -Lower, UpperIsOpen, LowerIsOpen);

    /// <inheritdoc cref="Negate"/>
    public static MoneyRange operator -(MoneyRange value) => value.Negate();

    /// <summary>Gives the canonical text: equal ranges have equal text.</summary>
    public override string ToString() => MoneyRangeText.Format(this);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        string text = ToString();
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Encoding.UTF8.TryGetBytes(ToString(), utf8Destination, out bytesWritten);

    /// <summary>Makes a range of bounds that may be missing, or says that it would be empty.</summary>
    internal static bool TryCreate(
        Currency currency, Money? lower, Money? upper, bool lowerIsOpen, bool upperIsOpen, out MoneyRange range)
    {
        bool isEmpty = lower > upper || (lower is not null && lower == upper && (lowerIsOpen || upperIsOpen));
        range = isEmpty ? default : new MoneyRange(currency, lower, upper, lowerIsOpen, upperIsOpen);
        return !isEmpty;
    }
}
