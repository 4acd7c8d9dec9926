using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>Money that a table counts and could not convert, with its reason, its number of contributions and its sum in its own currencies.</summary>
/// <param name="Gap">Why it is not converted.</param>
/// <param name="Total">What it comes to; it is in the rows too, in its own currencies.</param>
/// <remarks>Equality: by both members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record ConversionGap(RateGap Gap, AidTotal Total)
{
    /// <summary>Gives the sum and the reason in one readable line.</summary>
    public override string ToString()
    {
        string contributions = Total.Contributions == 1 ? "1 contribution" : $"{Total.Contributions} contributions";
        return $"{string.Join(" + ", Total.Amounts)} ({contributions}), {Gap.Name}";
    }
}
