using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>A country or territory by its ISO 3166-1 code; withdrawn codes too, and XK for Kosovo.</summary>
/// <remarks>
/// <para>Text: the two-letter code in capitals, the same in every culture.
/// A withdrawn code that another country took over means that country.</para>
/// <para>Default: <c>ZZ</c>, not stated; it is no member of <see cref="All"/>. Size: 2 bytes.</para>
/// <para>Equality and ordering: by code, ordinal. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Country>))]
public readonly record struct Country : IComparable<Country>, ISpanParsable<Country>, ISpanFormattable
{
    // The place of the code counted back from ZZ, so that the default is ZZ.
    private readonly ushort _beforeLast;

    private Country(int place) => _beforeLast = (ushort)(CountryTable.LastPlace - place);

    /// <summary>Gets every country, ordered by code: active and withdrawn ones, without <c>ZZ</c>.</summary>
    public static ImmutableArray<Country> All { get; } =
        [.. CountryTable.Places.Where(place => place != CountryTable.LastPlace).Select(place => new Country(place))];

    /// <summary>Gets the two-letter code.</summary>
    public string Code => Row.Code;

    /// <summary>Gets the three-letter code, or null for <c>XK</c> and <c>ZZ</c>, which ISO gives none.
    /// A withdrawn one may have been given anew.</summary>
    public string? Alpha3 => Row.Alpha3;

    /// <summary>Gets the numeric code, 1 to 999, or null where there is none. Two names of one territory share theirs.</summary>
    public int? NumericCode => Row.NumericCode;

    /// <summary>Gets the name in English, the short one that people use.</summary>
    public string Name => Row.Name;

    /// <summary>Gets the month or the year in which the code was withdrawn, or null where it was not.</summary>
    public PartialDate? WithdrawnOn => Row.WithdrawnOn;

    private int Place => CountryTable.LastPlace - _beforeLast;

    private CountryRow Row => CountryTable.At(Place);

    /// <summary>Finds the country with a code.</summary>
    /// <param name="code">The two-letter code in capitals.</param>
    /// <exception cref="FormatException">No country has that code.</exception>
    public static Country Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Parse(code.AsSpan(), null);
    }

    /// <summary>Finds the country with a code, without an exception or an allocation.</summary>
    /// <param name="code">The two-letter code in capitals.</param>
    /// <param name="country">The country, or the default where there is none.</param>
    public static bool TryOf(ReadOnlySpan<char> code, out Country country)
    {
        bool known = CountryTable.TryFind(code, out int place);
        country = known ? new Country(place) : default;
        return known;
    }

    /// <summary>Reads a country's code.</summary>
    /// <param name="s">The two-letter code in capitals.</param>
    /// <param name="provider">Not used: a code is the same in every culture.</param>
    /// <exception cref="FormatException">No country has that code.</exception>
    public static Country Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Country Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryOf(s, out Country country)
            ? country
            : throw new FormatException($"Expected the two-letter code of a country, such as LT, but got \"{ShortText.Of(s)}\".");

    /// <summary>Reads a country's code, or says that the text is none.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: a code is the same in every culture.</param>
    /// <param name="result">The country, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Country result) =>
        TryOf(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Country)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Country result) => TryOf(s, out result);

    /// <summary>Compares the codes ordinally.</summary>
    /// <param name="other">The other country.</param>
    public int CompareTo(Country other) => other._beforeLast.CompareTo(_beforeLast);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Country left, Country right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Country left, Country right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Country left, Country right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Country left, Country right) => left.CompareTo(right) >= 0;

    /// <summary>Gives the two-letter code.</summary>
    public override string ToString() => Code;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Code;

    bool ISpanFormattable.TryFormat(
        Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Code.TryCopyTo(destination);
        charsWritten = fits ? Code.Length : 0;
        return fits;
    }
}
