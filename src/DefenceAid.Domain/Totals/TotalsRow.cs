using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>One group of a table.</summary>
/// <param name="Key">Which group.</param>
/// <param name="Total">What it comes to.</param>
/// <remarks>Equality: by both members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record TotalsRow(TotalsKey Key, AidTotal Total);
