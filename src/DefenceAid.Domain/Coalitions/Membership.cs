using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>That a party plays a part in a coalition, as one source states it.</summary>
/// <remarks>Equality: by all members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Membership
{
    /// <summary>States a membership.</summary>
    /// <param name="party">The party.</param>
    /// <param name="role">Its part.</param>
    /// <param name="validity">The days on which it plays it; always, where not stated.</param>
    /// <param name="observedOn">The date that the statement is of, or null.</param>
    /// <param name="source">Where it was published, or null.</param>
    /// <exception cref="ArgumentException">The party's identifier is the default.</exception>
    public Membership(
        Id<Party> party, CoalitionRole role, Validity validity = default, PartialDate? observedOn = null, SourceReference? source = null)
    {
        ArgumentNullException.ThrowIfNull(role);
        Party = party.Require(nameof(party));
        Role = role;
        Validity = validity;
        ObservedOn = observedOn;
        Source = source;
    }

    /// <summary>Gets the party.</summary>
    public Id<Party> Party { get; }

    /// <summary>Gets its part.</summary>
    public CoalitionRole Role { get; }

    /// <summary>Gets the days on which it plays it; open where not stated.</summary>
    public Validity Validity { get; }

    /// <summary>Gets the date that the statement is of, or null. It limits nothing: <see cref="Validity"/> does.</summary>
    public PartialDate? ObservedOn { get; }

    /// <summary>Gets where it was published, or null.</summary>
    public SourceReference? Source { get; }

    /// <summary>Gives party, role and days.</summary>
    public override string ToString() => $"{Party} {Role} {Validity}";
}
