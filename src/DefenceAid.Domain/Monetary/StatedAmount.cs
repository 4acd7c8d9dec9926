using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Money as its source stated it, hedge included, or the statement that it was not disclosed.</summary>
/// <remarks>
/// <para>Units: major units, as in <see cref="Money"/>. There is no addition: a sum of several is a total with a range.</para>
/// <para>Text: <c>EUR 5</c>, <c>at least EUR 5</c>, <c>over EUR 5</c>, <c>up to EUR 5</c>, <c>under EUR 5</c>, <c>about EUR 5</c>,
/// <c>between EUR 5 and EUR 7</c>, <c>undisclosed</c>. Reading also takes common synonyms: "almost", "nearly" and "less than" are
/// under, "more than" and "just over" are over, "at most" is up to, "approximately" and "around" are about, and "exactly EUR 5" is <c>EUR 5</c>.</para>
/// <para>Default: undisclosed. Equality: the same word and numerically equal amounts. No ordering. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<StatedAmount>))]
public readonly record struct StatedAmount
    : ISpanParsable<StatedAmount>, ISpanFormattable, IUtf8SpanParsable<StatedAmount>, IUtf8SpanFormattable
{
    private readonly AmountQualifier? _qualifier;
    private readonly Money _nominal;
    private readonly decimal _high;

    private StatedAmount(AmountQualifier? qualifier, Money nominal, decimal high = 0m)
    {
        _qualifier = qualifier;
        _nominal = nominal;
        _high = high;
    }

    /// <summary>Gets the statement that no amount was disclosed, the default.</summary>
    public static StatedAmount Undisclosed => default;

    /// <summary>Gets the word.</summary>
    public AmountQualifier Qualifier => _qualifier ?? AmountQualifier.Undisclosed;

    /// <summary>Gets whether there is an amount.</summary>
    public bool IsDisclosed => _qualifier is not null;

    /// <summary>Gets the figure that was named, the lower one of two, or null where undisclosed.</summary>
    public Money? Nominal => IsDisclosed ? _nominal : null;

    /// <summary>Gets the higher figure of "between", else null.</summary>
    public Money? High => _qualifier == AmountQualifier.Between ? new Money(_high, _nominal.Currency) : null;

    /// <summary>Gets the currency, or null where undisclosed.</summary>
    public Currency? Currency => IsDisclosed ? _nominal.Currency : null;

    /// <summary>Gets the word as it is kept: null where undisclosed.</summary>
    internal AmountQualifier? Word => _qualifier;

    /// <summary>Gets the figure that was named, or the default where undisclosed.</summary>
    internal Money NominalOrDefault => _nominal;

    /// <summary>Gets the amounts that the words allow, or null where undisclosed.</summary>
    public MoneyRange? Range => Qualifier.Code switch
    {
        AmountQualifier.Codes.Exactly => MoneyRange.Exactly(_nominal),
        AmountQualifier.Codes.AtLeast => MoneyRange.AtLeast(_nominal),
        AmountQualifier.Codes.Over => MoneyRange.Over(_nominal),
        AmountQualifier.Codes.UpTo => MoneyRange.Create(Money.Zero(_nominal.Currency), _nominal),
        AmountQualifier.Codes.Under => MoneyRange.Create(Money.Zero(_nominal.Currency), _nominal, upperIsOpen: true),
        AmountQualifier.Codes.About => MoneyRange.AtLeast(Money.Zero(_nominal.Currency)),
        AmountQualifier.Codes.Between => MoneyRange.Create(_nominal, new Money(_high, _nominal.Currency)),
        _ => null,
    };

    /// <summary>States the amount itself.</summary>
    /// <param name="amount">The amount; it may be negative, as a refund is.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StatedAmount Exactly(Money amount) => new(AmountQualifier.Exactly, amount);

    /// <summary>Takes an amount for exact.</summary>
    /// <param name="amount">The amount.</param>
    public static StatedAmount FromMoney(Money amount) => Exactly(amount);

    /// <inheritdoc cref="FromMoney"/>
    public static implicit operator StatedAmount(Money amount) => Exactly(amount);

    /// <summary>States the amount or more.</summary>
    /// <param name="amount">The amount, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative.</exception>
    public static StatedAmount AtLeast(Money amount) => new(AmountQualifier.AtLeast, NotNegative(amount));

    /// <summary>States more than the amount.</summary>
    /// <inheritdoc cref="AtLeast"/>
    public static StatedAmount Over(Money amount) => new(AmountQualifier.Over, NotNegative(amount));

    /// <summary>States at most the amount, and nothing below zero.</summary>
    /// <inheritdoc cref="AtLeast"/>
    public static StatedAmount UpTo(Money amount) => new(AmountQualifier.UpTo, NotNegative(amount));

    /// <summary>States less than the amount, and nothing below zero.</summary>
    /// <param name="amount">The amount, more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is zero or negative: nothing would be left.</exception>
    public static StatedAmount Under(Money amount) => amount.IsZero
        ? throw new ArgumentOutOfRangeException(nameof(amount), amount, "Expected more than zero: no amount is under zero and none below it.")
        : new(AmountQualifier.Under, NotNegative(amount));

    /// <summary>States an amount near this one.</summary>
    /// <inheritdoc cref="AtLeast"/>
    public static StatedAmount About(Money amount) => new(AmountQualifier.About, NotNegative(amount));

    /// <summary>States an amount from one to another, both included.</summary>
    /// <param name="low">The lower amount, zero or more.</param>
    /// <param name="high">The higher amount, in the same currency.</param>
    /// <exception cref="CurrencyMismatchException">The currencies differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The lower amount is negative, or the higher one is not above it.</exception>
    public static StatedAmount Between(Money low, Money high) => high <= low
        ? throw new ArgumentOutOfRangeException(nameof(high), high, $"Expected more than {low}.")
        : new(AmountQualifier.Between, NotNegative(low), high.Amount);

    /// <summary>Reads an amount with its hedge.</summary>
    /// <param name="s">The text, such as <c>over EUR 641000000</c>.</param>
    /// <param name="provider">The culture of the decimal separator and the negative sign, or null for the invariant ones.</param>
    /// <exception cref="FormatException">The text is none of the forms, or states an amount that its word doesn't allow.</exception>
    /// <exception cref="OverflowException">An amount has more digits than a decimal holds.</exception>
    public static StatedAmount Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static StatedAmount Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out StatedAmount stated) ? stated : throw StatedAmountText.Exception(s, provider);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="provider">The culture of the decimal separator and the negative sign, or null for the invariant ones.</param>
    public static StatedAmount Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, provider, out StatedAmount stated) ? stated : throw StatedAmountText.Exception(Encoding.UTF8.GetString(utf8Text), provider);

    /// <summary>Reads an amount with its hedge, or says that the text is none, without an allocation.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">The culture of the decimal separator and the negative sign, or null for the invariant ones.</param>
    /// <param name="result">The amount, or undisclosed.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StatedAmount result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out StatedAmount)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out StatedAmount result) => TryRead(s, provider, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out StatedAmount)"/>
    /// <param name="utf8Text">The text as UTF-8.</param>
    /// <param name="provider">The culture of the decimal separator and the negative sign, or null for the invariant ones.</param>
    /// <param name="result">The amount, or undisclosed.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out StatedAmount result) =>
        TryRead(utf8Text, provider, out result);

    /// <summary>Gives the canonical text: equal amounts have equal text.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>Gives the text with its amounts in a format.</summary>
    /// <param name="format">The format of the amounts, as for <see cref="Money"/>.</param>
    /// <param name="formatProvider">The culture of the separators and the negative sign, or null for the invariant ones.</param>
    /// <exception cref="FormatException">There is no such format.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => Qualifier.Code switch
    {
        AmountQualifier.Codes.Undisclosed => Qualifier.Name,
        AmountQualifier.Codes.Exactly => _nominal.ToString(format, formatProvider),
        AmountQualifier.Codes.Between =>
            $"{Qualifier.Name} {_nominal.ToString(format, formatProvider)}{StatedAmountText.And}{High!.Value.ToString(format, formatProvider)}",
        _ => $"{Qualifier.Name} {_nominal.ToString(format, formatProvider)}",
    };

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        string text = ToString(format.ToString(), provider);
        bool fits = text.TryCopyTo(destination);
        charsWritten = fits ? text.Length : 0;
        return fits;
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null) =>
        Encoding.UTF8.TryGetBytes(ToString(format.ToString(), provider), utf8Destination, out bytesWritten);

    /// <summary>Gives an amount in words that it fits, such as the sum of several in the same words.</summary>
    /// <param name="qualifier">The words; not <see cref="AmountQualifier.Undisclosed"/>.</param>
    /// <param name="nominal">The nominal figure.</param>
    /// <param name="high">The upper bound, of an amount between two; else not used.</param>
    internal static StatedAmount Create(AmountQualifier qualifier, Money nominal, decimal high) =>
        new(qualifier, nominal, qualifier == AmountQualifier.Between ? high : 0m);

    /// <summary>Puts an amount together again of its word, figure and high one as they are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static StatedAmount FromParts(AmountQualifier? word, in Money nominal, decimal high) => new(word, nominal, high);

    /// <summary>Says what remains where an exact part of it is taken off, which it has at least: nothing below zero.</summary>
    internal StatedAmount Less(Money part)
    {
        if (High is { } high && part > _nominal)
        {
            return part < high ? UpTo(high - part) : AtLeast(Money.Zero(part.Currency));
        }

        bool hasMore = part < _nominal || (part == _nominal && _qualifier != AmountQualifier.Under);
        return hasMore ? new StatedAmount(_qualifier!, _nominal - part, _high == 0m ? 0m : _high - part.Amount)
            : _qualifier == AmountQualifier.About ? About(Money.Zero(part.Currency)) : AtLeast(Money.Zero(part.Currency));
    }

    /// <summary>Puts another figure under the same words, or says that they don't take it: a figure of the opposite sign, or one for two.</summary>
    internal bool TryRestate(Money figure, out StatedAmount restated)
    {
        bool isSameMoney = IsDisclosed && (figure.IsZero || figure.Sign == _nominal.Sign)
            && _qualifier != AmountQualifier.Between && (_qualifier != AmountQualifier.Under || !figure.IsZero);
        restated = isSameMoney ? new StatedAmount(_qualifier!, figure) : default;
        return isSameMoney;
    }

    private static bool TryRead<T>(ReadOnlySpan<T> text, IFormatProvider? provider, out StatedAmount result)
        where T : unmanaged, IBinaryInteger<T>
    {
        result = default;
        if (StatedAmountText.IsBare(text))
        {
            bool isMoney = StatedAmountText.TryParse(text, provider, out Money amount);
            result = isMoney ? Exactly(amount) : default;
            return isMoney;
        }

        if (!StatedAmountText.TrySplit(text, out AmountQualifier? qualifier, out ReadOnlySpan<T> low, out ReadOnlySpan<T> high))
        {
            return false;
        }

        if (qualifier == AmountQualifier.Undisclosed)
        {
            return true;
        }

        bool isBetween = qualifier == AmountQualifier.Between;
        Money upper = default;
        bool isGood = StatedAmountText.TryParse(low, provider, out Money nominal)
            && (!isBetween || StatedAmountText.TryParse(high, provider, out upper))
            && (qualifier == AmountQualifier.Exactly || nominal.Sign >= 0)
            && (qualifier != AmountQualifier.Under || nominal.Sign > 0)
            && (!isBetween || (upper.Currency == nominal.Currency && upper.Amount > nominal.Amount));
        result = isGood ? new StatedAmount(qualifier, nominal, upper.Amount) : default;
        return isGood;
    }

    private static Money NotNegative(Money amount) => amount.Sign < 0
        ? throw new ArgumentOutOfRangeException(nameof(amount), amount, "Expected zero or more: only an exact amount can be negative.")
        : amount;
}
