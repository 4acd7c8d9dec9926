using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>A currency, fund or metal that ISO 4217 lists or has listed.</summary>
/// <remarks>
/// <para>Text: the alphabetic code, in upper case. A code that the standard gave out twice stands for its latest use.</para>
/// <para>Default: <c>XXX</c>, no currency. Size: 2 bytes. Equality: by code. Ordering: by code, ordinal. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Currency>))]
public readonly record struct Currency
    : IComparable<Currency>, ISpanParsable<Currency>, ISpanFormattable, IUtf8SpanParsable<Currency>, IUtf8SpanFormattable
{
    /// <summary>The number of characters of a code.</summary>
    internal const int CodeLength = 3;

    // The letters as a number to the base 26, less that of XXX, so that the default is XXX.
    private const int Letters = 26;
    private const int NoCurrency = (((('X' - 'A') * Letters) + ('X' - 'A')) * Letters) + ('X' - 'A');

    private readonly short _packed;

    private Currency(string code)
        : this(Pack(code[0], code[1], code[2]))
    {
    }

    private Currency(int letters) => _packed = (short)(letters - NoCurrency);

    /// <summary>Gets every currency, active, historic and fund, ordered by code.</summary>
    public static ImmutableArray<Currency> All => CurrencyTable.Currencies;

    /// <summary>Gets no currency, the default.</summary>
    public static Currency XXX { get; } = new("XXX");

    /// <summary>Gets the UAE dirham.</summary>
    public static Currency AED { get; } = new("AED");

    /// <summary>Gets the Australian dollar.</summary>
    public static Currency AUD { get; } = new("AUD");

    /// <summary>Gets the Azerbaijan manat.</summary>
    public static Currency AZN { get; } = new("AZN");

    /// <summary>Gets the convertible mark of Bosnia and Herzegovina.</summary>
    public static Currency BAM { get; } = new("BAM");

    /// <summary>Gets the Bulgarian lev, which the euro replaced in 2026.</summary>
    public static Currency BGN { get; } = new("BGN");

    /// <summary>Gets the Brazilian real.</summary>
    public static Currency BRL { get; } = new("BRL");

    /// <summary>Gets the Canadian dollar.</summary>
    public static Currency CAD { get; } = new("CAD");

    /// <summary>Gets the Swiss franc.</summary>
    public static Currency CHF { get; } = new("CHF");

    /// <summary>Gets the Chilean peso.</summary>
    public static Currency CLP { get; } = new("CLP");

    /// <summary>Gets the Chinese yuan renminbi.</summary>
    public static Currency CNY { get; } = new("CNY");

    /// <summary>Gets the Colombian peso.</summary>
    public static Currency COP { get; } = new("COP");

    /// <summary>Gets the Czech koruna.</summary>
    public static Currency CZK { get; } = new("CZK");

    /// <summary>Gets the Danish krone.</summary>
    public static Currency DKK { get; } = new("DKK");

    /// <summary>Gets the euro.</summary>
    public static Currency EUR { get; } = new("EUR");

    /// <summary>Gets the pound sterling.</summary>
    public static Currency GBP { get; } = new("GBP");

    /// <summary>Gets the Georgian lari.</summary>
    public static Currency GEL { get; } = new("GEL");

    /// <summary>Gets the Croatian kuna, which the euro replaced in 2023.</summary>
    public static Currency HRK { get; } = new("HRK");

    /// <summary>Gets the Hungarian forint.</summary>
    public static Currency HUF { get; } = new("HUF");

    /// <summary>Gets the Indonesian rupiah.</summary>
    public static Currency IDR { get; } = new("IDR");

    /// <summary>Gets the new Israeli sheqel.</summary>
    public static Currency ILS { get; } = new("ILS");

    /// <summary>Gets the Indian rupee.</summary>
    public static Currency INR { get; } = new("INR");

    /// <summary>Gets the Iceland krona.</summary>
    public static Currency ISK { get; } = new("ISK");

    /// <summary>Gets the Japanese yen.</summary>
    public static Currency JPY { get; } = new("JPY");

    /// <summary>Gets the South Korean won.</summary>
    public static Currency KRW { get; } = new("KRW");

    /// <summary>Gets the Kuwaiti dinar.</summary>
    public static Currency KWD { get; } = new("KWD");

    /// <summary>Gets the Kazakh tenge.</summary>
    public static Currency KZT { get; } = new("KZT");

    /// <summary>Gets the Moldovan leu.</summary>
    public static Currency MDL { get; } = new("MDL");

    /// <summary>Gets the denar of North Macedonia.</summary>
    public static Currency MKD { get; } = new("MKD");

    /// <summary>Gets the Mexican peso.</summary>
    public static Currency MXN { get; } = new("MXN");

    /// <summary>Gets the Malaysian ringgit.</summary>
    public static Currency MYR { get; } = new("MYR");

    /// <summary>Gets the Norwegian krone.</summary>
    public static Currency NOK { get; } = new("NOK");

    /// <summary>Gets the New Zealand dollar.</summary>
    public static Currency NZD { get; } = new("NZD");

    /// <summary>Gets the Philippine peso.</summary>
    public static Currency PHP { get; } = new("PHP");

    /// <summary>Gets the Polish zloty.</summary>
    public static Currency PLN { get; } = new("PLN");

    /// <summary>Gets the Qatari rial.</summary>
    public static Currency QAR { get; } = new("QAR");

    /// <summary>Gets the Romanian leu.</summary>
    public static Currency RON { get; } = new("RON");

    /// <summary>Gets the Serbian dinar.</summary>
    public static Currency RSD { get; } = new("RSD");

    /// <summary>Gets the Saudi riyal.</summary>
    public static Currency SAR { get; } = new("SAR");

    /// <summary>Gets the Swedish krona.</summary>
    public static Currency SEK { get; } = new("SEK");

    /// <summary>Gets the Singapore dollar.</summary>
    public static Currency SGD { get; } = new("SGD");

    /// <summary>Gets the Thai baht.</summary>
    public static Currency THB { get; } = new("THB");

    /// <summary>Gets the Turkish lira.</summary>
    public static Currency TRY { get; } = new("TRY");

    /// <summary>Gets the New Taiwan dollar.</summary>
    public static Currency TWD { get; } = new("TWD");

    /// <summary>Gets the Ukrainian hryvnia.</summary>
    public static Currency UAH { get; } = new("UAH");

    /// <summary>Gets the US dollar.</summary>
    public static Currency USD { get; } = new("USD");

    /// <summary>Gets the special drawing right of the International Monetary Fund.</summary>
    public static Currency XDR { get; } = new("XDR");

    /// <summary>Gets the South African rand.</summary>
    public static Currency ZAR { get; } = new("ZAR");

    /// <summary>Gets the alphabetic code, three letters.</summary>
    public string Code => Entry.Code;

    /// <summary>Gets the numeric code, 1 to 999, or null where the standard gave none. A historic one can be in use again.</summary>
    public int? NumericCode => Entry.NumericCode;

    /// <summary>Gets the decimal digits of the minor unit, 0 to 4, or null where there is none (gold) or, for a historic code, none is known:
    /// the list of historic codes states no minor unit.</summary>
    public int? MinorUnitDigits => Entry.MinorUnitDigits;

    /// <summary>Gets the English name.</summary>
    public string Name => Entry.Name;

    /// <summary>Gets when the code was withdrawn, a month or a year, or null while it is active.</summary>
    public PartialDate? WithdrawnOn => Entry.WithdrawnOn;

    /// <summary>Gets whether the code is on the active list.</summary>
    public bool IsActive => Entry.WithdrawnOn is null;

    /// <summary>Gets whether the code stands for a fund: a unit of account of a country beside its currency.</summary>
    public bool IsFund => Entry.IsFund;

    /// <summary>Gets the currency that replaced this one, where one did; it can be historic too.</summary>
    public Currency? Successor => Entry.Successor;

    /// <summary>Gets the place in <see cref="All"/>.</summary>
    internal int Index => CurrencyTable.IndexOf(Packed);

    private int Packed => _packed + NoCurrency;

    private CurrencyTable.Entry Entry => CurrencyTable.EntryOf(Packed);

    /// <summary>Finds the currency with a code.</summary>
    /// <param name="code">The alphabetic code, in upper case.</param>
    /// <exception cref="FormatException">ISO 4217 lists no such code.</exception>
    public static Currency Of(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Parse(code.AsSpan(), null);
    }

    /// <summary>Finds the currency with a code, without an exception or an allocation.</summary>
    /// <param name="code">The alphabetic code, in upper case.</param>
    /// <param name="currency">The currency, or the default where there is none.</param>
    public static bool TryOf(ReadOnlySpan<char> code, out Currency currency)
    {
        currency = default;
        return code.Length == CodeLength && TryOf(code[0], code[1], code[2], out currency);
    }

    /// <summary>Reads a code.</summary>
    /// <param name="s">The alphabetic code, in upper case.</param>
    /// <param name="provider">Not used: a code is the same in every culture.</param>
    /// <exception cref="FormatException">ISO 4217 lists no such code.</exception>
    public static Currency Parse(string s, IFormatProvider? provider = null) => Of(s);

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Currency Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => TryOf(s, out Currency currency)
        ? currency
        : throw new FormatException($"Expected a currency code of ISO 4217, such as EUR, but got \"{ShortText.Of(s)}\".");

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    /// <param name="utf8Text">The alphabetic code, in upper case, as UTF-8.</param>
    /// <param name="provider">Not used: a code is the same in every culture.</param>
    public static Currency Parse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider = null) =>
        TryParse(utf8Text, provider, out Currency currency) ? currency : Parse(ShortText.Of(utf8Text), provider);

    /// <summary>Reads a code, or says that the text is none.</summary>
    /// <param name="s">The alphabetic code, in upper case.</param>
    /// <param name="provider">Not used: a code is the same in every culture.</param>
    /// <param name="result">The currency, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Currency result) => TryOf(s, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Currency)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Currency result) => TryOf(s, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Currency)"/>
    /// <param name="utf8Text">The alphabetic code, in upper case, as UTF-8.</param>
    /// <param name="provider">Not used: a code is the same in every culture.</param>
    /// <param name="result">The currency, or the default.</param>
    public static bool TryParse(ReadOnlySpan<byte> utf8Text, IFormatProvider? provider, out Currency result)
    {
        result = default;
        return utf8Text.Length == CodeLength && TryOf((char)utf8Text[0], (char)utf8Text[1], (char)utf8Text[2], out result);
    }

    /// <summary>Compares the codes ordinally.</summary>
    /// <param name="other">The other currency.</param>
    public int CompareTo(Currency other) => _packed.CompareTo(other._packed);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Currency left, Currency right) => left._packed < right._packed;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Currency left, Currency right) => left._packed <= right._packed;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Currency left, Currency right) => left._packed > right._packed;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Currency left, Currency right) => left._packed >= right._packed;

    /// <summary>Gives the code.</summary>
    public override string ToString() => Code;

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Code;

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        bool fits = Code.TryCopyTo(destination);
        charsWritten = fits ? CodeLength : 0;
        return fits;
    }

    bool IUtf8SpanFormattable.TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Encoding.UTF8.TryGetBytes(Code, utf8Destination, out bytesWritten);

    /// <summary>Gives the letters of a code as a number to the base 26, or -1 where one is no capital letter.</summary>
    internal static int Pack(char first, char second, char third) =>
        char.IsAsciiLetterUpper(first) && char.IsAsciiLetterUpper(second) && char.IsAsciiLetterUpper(third)
            ? ((((first - 'A') * Letters) + (second - 'A')) * Letters) + (third - 'A')
            : -1;

    /// <summary>Makes the currency of a row of the table.</summary>
    internal static Currency FromTable(string code) => new(code);

    internal static bool TryOf(char first, char second, char third, out Currency currency)
    {
        int packed = Pack(first, second, third);
        bool known = packed >= 0 && CurrencyTable.IndexOf(packed) >= 0;
        currency = known ? new Currency(packed) : default;
        return known;
    }
}
