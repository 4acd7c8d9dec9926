using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace DefenceAid.Domain;

/// <summary>The days on which something holds, open at either end where the source states no end.</summary>
/// <remarks>
/// <para>Text: an ISO 8601 interval of days, <c>2024-02-14/2025-12-31</c>, with <c>..</c> for an open end. Both ends belong to it.</para>
/// <para>Default: <c>../..</c>, always. Equality: the same ends. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<Validity>))]
public readonly record struct Validity : ISpanParsable<Validity>, IFormattable
{
    private const string OpenEnd = "..";

    /// <summary>Open at both ends.</summary>
    public static readonly Validity Always;

    /// <summary>States the days.</summary>
    /// <param name="from">The first day, or null where none is stated.</param>
    /// <param name="until">The last day, or null where none is stated.</param>
    /// <exception cref="ArgumentException">The last day is before the first, or a day is not of the ISO calendar in year 1 or later.</exception>
    public Validity(LocalDate? from, LocalDate? until)
    {
        From = from is { } first ? PartialDate.RequireIso(first, nameof(from)) : null;
        Until = until is { } last ? PartialDate.RequireIso(last, nameof(until)) : null;
        if (from > until)
        {
            throw new ArgumentException($"Expected a last day on or after the first, {from:uuuu-MM-dd}, but got {until:uuuu-MM-dd}.", nameof(until));
        }
    }

    /// <summary>Gets the first day, or null where none is stated.</summary>
    public LocalDate? From { get; }

    /// <summary>Gets the last day, or null where none is stated.</summary>
    public LocalDate? Until { get; }

    /// <summary>Starts on a day and is open at the end.</summary>
    /// <param name="from">The first day.</param>
    public static Validity Since(LocalDate from) => new(from, null);

    /// <summary>Says whether a day belongs to it.</summary>
    /// <param name="day">The day.</param>
    public bool Contains(LocalDate day) => !(day < From) && !(day > Until);

    /// <summary>Gives the days that belong to both, or null where none does.</summary>
    /// <param name="other">The other interval.</param>
    internal Validity? Common(Validity other)
    {
        LocalDate? from = From is { } mine && other.From is { } theirs ? LocalDate.Max(mine, theirs) : From ?? other.From;
        LocalDate? until = Until is { } ours && other.Until is { } last ? LocalDate.Min(ours, last) : Until ?? other.Until;
        return from > until ? null : new Validity(from, until);
    }

    /// <summary>Reads an interval.</summary>
    /// <param name="s">The text, such as <c>2024-02-14/..</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The text is no interval of days, or its last day is before its first.</exception>
    public static Validity Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static Validity Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out Validity validity)
            ? validity
            : throw new FormatException($"Expected an interval of days such as 2024-02-14/.. but got \"{ShortText.Of(s)}\".");

    /// <summary>Reads an interval, or says that the text is none.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">The interval, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Validity result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out Validity)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Validity result)
    {
        result = default;
        int slash = s.IndexOf('/');
        if (slash < 0 || !TryParseEnd(s[..slash], out LocalDate? from) || !TryParseEnd(s[(slash + 1)..], out LocalDate? until) || from > until)
        {
            return false;
        }

        result = new Validity(from, until);
        return true;
    }

    /// <summary>Gives the text that <see cref="Parse(string, IFormatProvider)"/> reads, the same in every culture.</summary>
    public override string ToString() => $"{Text(From)}/{Text(Until)}";

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    private static bool TryParseEnd(ReadOnlySpan<char> text, out LocalDate? day)
    {
        day = null;
        if (text.SequenceEqual(OpenEnd))
        {
            return true;
        }

        if (text.Length != 10 || !PartialDate.TryParse(text, CultureInfo.InvariantCulture, out PartialDate date))
        {
            return false;
        }

        day = date.FirstDay;
        return true;
    }

    private static string Text(LocalDate? day) => day is { } stated ? LocalDatePattern.Iso.Format(stated) : OpenEnd;
}
