using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>A sum of stated amounts: per currency its nominal figure and its range, and counts of what is not known.</summary>
/// <remarks>
/// <para>Text: as a person would say it, <c>over SEK 3994000000; 2 undisclosed</c>.</para>
/// <para>Equality: by all members. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record AidTotal
{
    /// <summary>Nothing: no contribution counted.</summary>
    public static readonly AidTotal None = new(0, 0, 0, 0, []);

    internal AidTotal(long contributions, long undisclosed, long approximate, long unconverted, ImmutableArray<CurrencyTotal> amounts)
    {
        Contributions = contributions;
        Undisclosed = undisclosed;
        Approximate = approximate;
        Unconverted = unconverted;
        Amounts = amounts;
    }

    /// <summary>Gets how many contributions count here, those with an undisclosed amount too.</summary>
    public long Contributions { get; }

    /// <summary>Gets how many of them have an amount that is not disclosed; it is no part of any sum, and not zero.</summary>
    public long Undisclosed { get; }

    /// <summary>Gets how many of them have an amount that its source calls approximate.</summary>
    public long Approximate { get; }

    /// <summary>Gets how many of them have an amount that could not be converted as the query asks; it stays in its own currency.</summary>
    public long Unconverted { get; }

    /// <summary>Gets the sums, one for each currency that is there, by code: of converted totals the one asked for, and what could not be
    /// converted to it.</summary>
    public ImmutableArray<CurrencyTotal> Amounts { get; }

    /// <summary>Gets the sum in a currency, or null where there is none.</summary>
    /// <param name="currency">The currency.</param>
    public CurrencyTotal? this[Currency currency] => Amounts.FirstOrDefault(amount => amount.Currency == currency);

    /// <inheritdoc/>
    public bool Equals(AidTotal? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Contributions == other.Contributions
            && Undisclosed == other.Undisclosed
            && Approximate == other.Approximate
            && Unconverted == other.Unconverted
            && ImmutableArrayEquality.Same(Amounts, other.Amounts));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Contributions, Undisclosed, Approximate, Amounts.Length);

    /// <summary>Gives the total as a person would say it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(string.Join(" + ", Amounts));
        Append(text, Undisclosed, "undisclosed");
        Append(text, Approximate, "approximate");
        Append(text, Unconverted, "not converted");
        return text.Length == 0 ? "none" : text.ToString();
    }

    private static void Append(StringBuilder text, long count, string word)
    {
        if (count > 0)
        {
            text.Append(text.Length == 0 ? string.Empty : "; ").Append(CultureInfo.InvariantCulture, $"{count} {word}");
        }
    }
}
