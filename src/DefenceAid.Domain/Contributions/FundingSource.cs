using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Whose money a contribution is, for all of it or for a part.</summary>
/// <remarks>Equality: by all members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record FundingSource
{
    /// <summary>Names whose money it is.</summary>
    /// <param name="party">The party, or its id.</param>
    /// <param name="amount">The part, above zero; null for all of it.</param>
    /// <param name="contribution">The contribution by which the money came, where it is known.</param>
    /// <exception cref="ArgumentException">An id is the default, which identifies nothing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The part is not above zero.</exception>
    public FundingSource(Id<Party> party, Money? amount = null, Id<Contribution>? contribution = null)
    {
        if (amount is { } part)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(part.Amount, nameof(amount));
        }

        Party = party.Require(nameof(party));
        Amount = amount;
        Contribution = contribution?.Require(nameof(contribution));
    }

    /// <summary>Gets whose money it is.</summary>
    public Id<Party> Party { get; }

    /// <summary>Gets the part that is, or null for all of it.</summary>
    public Money? Amount { get; }

    /// <summary>Gets the contribution by which the money came, or null.</summary>
    public Id<Contribution>? Contribution { get; }
}
