using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Who signed an agreement for a party.</summary>
/// <remarks>Equality: by all members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Signature
{
    /// <summary>States a signature.</summary>
    /// <param name="party">The party that is bound.</param>
    /// <param name="person">The person's name, or null where not stated.</param>
    /// <param name="office">The person's office, or null where not stated.</param>
    /// <exception cref="ArgumentException">The party's identifier is the default, or a text is blank or not well-formed.</exception>
    public Signature(Id<Party> party, string? person = null, string? office = null)
    {
        Party = party.Require(nameof(party));
        Person = person is null ? null : WellFormedText.Require(person, nameof(person));
        Office = office is null ? null : WellFormedText.Require(office, nameof(office));
    }

    /// <summary>Gets the party that is bound.</summary>
    public Id<Party> Party { get; }

    /// <summary>Gets the person's name, or null where not stated.</summary>
    public string? Person { get; }

    /// <summary>Gets the person's office, or null where not stated.</summary>
    public string? Office { get; }

    /// <summary>Gives the party, the person and the office, as far as stated.</summary>
    public override string ToString() => string.Join(", ", new[] { Party.Value, Person, Office }.Where(part => part is not null));
}
