using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>Money that a query might mean and does not count, with its reason, its number of contributions and its sum.</summary>
/// <param name="Reason">Why it is listed instead.</param>
/// <param name="Total">What it comes to.</param>
/// <remarks>Equality: by both members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Exclusion(ExclusionReason Reason, AidTotal Total)
{
    /// <summary>Gives the sum and the reason in one readable line.</summary>
    public override string ToString()
    {
        string contributions = Total.Contributions == 1 ? "1 contribution" : $"{Total.Contributions} contributions";
        return $"{Total} ({contributions}), {char.ToLowerInvariant(Reason.Name[0])}{Reason.Name[1..]}";
    }
}
