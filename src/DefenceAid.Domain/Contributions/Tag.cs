using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>A name that a publisher gives to a set of contributions: a plan, a package, a programme line.</summary>
/// <remarks>
/// <para>Text: <c>plan=HAFG20</c>; the key has no equals sign, and neither side is empty or has white space at an end.</para>
/// <para>Default: empty, which no record has. Equality: ordinal. Ordering: by key, then value, ordinal. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Tag>))]
public readonly record struct Tag : IComparable<Tag>, ISpanParsable<Tag>, IFormattable
{
    private readonly string? _key;
    private readonly string? _value;

    /// <summary>Names a set.</summary>
    /// <param name="key">What kind of set, such as <c>plan</c>.</param>
    /// <param name="value">Which one, such as <c>HAFG20</c>.</param>
    /// <exception cref="ArgumentException">A side is not of the form that the type's remarks give.</exception>
    public Tag(string key, string value)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        if (!IsSide(key) || !IsSide(value) || key.Contains('=', StringComparison.Ordinal))
        {
            throw new ArgumentException($"Expected a tag such as plan=HAFG20 but got \"{ShortText.Of(key)}={ShortText.Of(value)}\".", nameof(key));
        }

        _key = key;
        _value = value;
    }

    /// <summary>Gets what kind of set it names.</summary>
    public string Key => _key ?? string.Empty;

    /// <summary>Gets which one it names.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Reads a tag.</summary>
    /// <param name="s">The text, such as <c>plan=HAFG20</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The text is no tag.</exception>
    public static Tag Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Tag Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryParse(s, provider, out Tag tag)
        ? tag
        : throw new FormatException($"Expected a tag such as plan=HAFG20 but got \"{ShortText.Of(s)}\".");

    /// <summary>Reads a tag, or says that the text is none.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">The tag, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Tag result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Tag)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Tag result)
    {
        int equals = s.IndexOf('=');
        bool good = equals > 0 && IsSide(s[..equals]) && IsSide(s[(equals + 1)..]);
        result = good ? new Tag(s[..equals].ToString(), s[(equals + 1)..].ToString()) : default;
        return good;
    }

    /// <summary>Compares by key, then value, ordinally.</summary>
    /// <param name="other">The other tag.</param>
    public int CompareTo(Tag other) =>
        string.CompareOrdinal(Key, other.Key) is var byKey and not 0 ? byKey : string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Tag left, Tag right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Tag left, Tag right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Tag left, Tag right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Tag left, Tag right) => left.CompareTo(right) >= 0;

    /// <summary>Gives the text that <see cref="Parse(string, IFormatProvider)"/> reads.</summary>
    public override string ToString() => $"{Key}={Value}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Requires a tag other than the default.</summary>
    internal Tag Require(string name) => _key is null ? throw new ArgumentException("Expected a tag such as plan=HAFG20 but got the default, which is none.", name) : this;

    private static bool IsSide(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1]) && WellFormedText.IsGood(text);
}
