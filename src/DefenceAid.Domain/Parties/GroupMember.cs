using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>A country's membership of a group.</summary>
/// <remarks>Equality: by all members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record GroupMember
{
    /// <summary>States a membership.</summary>
    /// <param name="country">The country.</param>
    /// <param name="validity">The days on which it is a member.</param>
    /// <exception cref="ArgumentException">The country is <c>ZZ</c>, not stated.</exception>
    public GroupMember(Country country, Validity validity = default)
    {
        if (country == default)
        {
            throw new ArgumentException("Expected a country but got ZZ, not stated.", nameof(country));
        }

        Country = country;
        Validity = validity;
    }

    /// <summary>Gets the country.</summary>
    public Country Country { get; }

    /// <summary>Gets the days on which it is a member.</summary>
    public Validity Validity { get; }

    /// <summary>Gives the country and the days.</summary>
    public override string ToString() => $"{Country} {Validity}";
}
