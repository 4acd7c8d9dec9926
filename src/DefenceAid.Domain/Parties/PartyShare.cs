using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>One party's share: its weight among the <see cref="PartyShares.TotalWeight"/>.</summary>
/// <remarks>
/// <para>Default: no party with no weight, which no <see cref="PartyShares"/> has. Equality: by both members. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public readonly record struct PartyShare
{
    internal PartyShare(Id<Party> party, long weight)
    {
        Party = party;
        Weight = weight;
    }

    /// <summary>Gets the party.</summary>
    public Id<Party> Party { get; }

    /// <summary>Gets the weight, 1 or more.</summary>
    public long Weight { get; }
}
