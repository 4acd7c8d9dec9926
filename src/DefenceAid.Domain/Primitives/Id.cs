using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>The stable identifier of a record of one kind: <c>Id&lt;Party&gt;</c> never stands in for <c>Id&lt;Coalition&gt;</c>.</summary>
/// <remarks>
/// <para>Text: 1 to 256 characters of well-formed Unicode, no control characters, no white space at either end.</para>
/// <para>Default: the empty text, which no record has. Equality and ordering: ordinal. Thread safety: immutable.</para>
/// </remarks>
/// <typeparam name="T">The kind of record.</typeparam>
[JsonConverter(typeof(IdJsonConverterFactory))]
public readonly record struct Id<T> : IComparable<Id<T>>, ISpanParsable<Id<T>>, IFormattable
    where T : class
{
    /// <summary>The greatest number of characters.</summary>
    public const int MaxLength = 256;

    private readonly string? _value;

    /// <summary>Creates an identifier.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is empty, too long or not of the form that the type's remarks give.</exception>
    public Id(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (!IsGood(value))
        {
            throw new ArgumentException(Message(value), nameof(value));
        }

        _value = value;
    }

    private Id(string value, bool isGood) => _value = isGood ? value : null;

    /// <summary>Gets the text; empty for the default.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Gets whether this is the default, which identifies nothing.</summary>
    public bool IsEmpty => _value is null;

    /// <summary>Reads an identifier.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: an identifier is the same in every culture.</param>
    /// <exception cref="FormatException">The text is no identifier.</exception>
    public static Id<T> Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out Id<T> id) ? id : throw new FormatException(Message(s));
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Id<T> Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out Id<T> id) ? id : throw new FormatException(Message(s));

    /// <summary>Reads an identifier, or says that the text is none, which allocates nothing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: an identifier is the same in every culture.</param>
    /// <param name="result">The identifier, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Id<T> result)
    {
        bool good = IsGood(s);
        result = good ? new Id<T>(s!, isGood: true) : default;
        return good;
    }

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Id{T})"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Id<T> result)
    {
        bool good = IsGood(s);
        result = good ? new Id<T>(s.ToString(), isGood: true) : default;
        return good;
    }

    /// <summary>Compares the texts ordinally.</summary>
    /// <param name="other">The other identifier.</param>
    public int CompareTo(Id<T> other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Id<T> left, Id<T> right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Id<T> left, Id<T> right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Id<T> left, Id<T> right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Id<T> left, Id<T> right) => left.CompareTo(right) >= 0;

    /// <summary>Gives the text.</summary>
    public override string ToString() => Value;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value;

    /// <summary>Gives this identifier, and refuses the default: a record and its references have an identifier.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentException">This is the default.</exception>
    internal Id<T> Require(string name) =>
        IsEmpty ? throw new ArgumentException($"Expected an id of {typeof(T).Name} but got the default, which identifies nothing.", name) : this;

    private static bool IsGood(ReadOnlySpan<char> value) =>
        value.Length is > 0 and <= MaxLength && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]) && WellFormedText.IsGood(value);

    private static string Message(ReadOnlySpan<char> value) => $"Expected an id of {typeof(T).Name} but got {value.Length switch
    {
        0 => "an empty text",
        > MaxLength => string.Create(CultureInfo.InvariantCulture, $"{value.Length} characters, more than {MaxLength}"),
        _ => WellFormedText.Fault(value) ?? $"\"{ShortText.Of(value)}\", with white space at an end",
    }}.";
}
