using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>A group of countries whose members change over time, such as the European Union.</summary>
/// <remarks>
/// <para>Equality: by all members; arrays by their elements in order. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record CountryGroup : IRecord<CountryGroup>
{
    private CountryGroup(Id<CountryGroup> id, string name)
    {
        Id = id.Require(nameof(id));
        Name = WellFormedText.Require(name, nameof(name));
    }

    /// <inheritdoc/>
    public Id<CountryGroup> Id { get; }

    /// <summary>Gets the name.</summary>
    public string Name { get; private init; }

    /// <summary>Gets the memberships, in the order stated; a country that left and came back has several.</summary>
    public ImmutableArray<GroupMember> Members { get; private init; } = [];

    /// <summary>Gets where the facts were published, in the order added.</summary>
    public ImmutableArray<SourceReference> Sources { get; private init; } = [];

    /// <summary>Gets what the publisher adds and the library does not interpret.</summary>
    public Extensions Extensions { get; private init; }

    /// <inheritdoc/>
    public Revision Revision { get; private init; }

    /// <summary>Creates a group without members.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The identifier is the default, or the name is blank or not well-formed.</exception>
    public static CountryGroup Create(Id<CountryGroup> id, string name) => new(id, name);

    /// <inheritdoc cref="Create(Id{CountryGroup}, string)"/>
    public static CountryGroup Create(string id, string name) => new(new Id<CountryGroup>(id), name);

    /// <summary>Gives the identifier.</summary>
    /// <param name="group">The group.</param>
    public static implicit operator Id<CountryGroup>(CountryGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Id;
    }

    /// <summary>Adds a membership.</summary>
    /// <param name="country">The country.</param>
    /// <param name="validity">The days on which it is a member; always, where not stated.</param>
    /// <exception cref="ArgumentException">The country is <c>ZZ</c>, or is a member on some of these days already.</exception>
    public CountryGroup WithMember(Country country, Validity validity = default)
    {
        var member = new GroupMember(country, validity);
        foreach (GroupMember stated in Members)
        {
            if (stated.Country == country && stated.Validity.Common(validity) is not null)
            {
                throw new ArgumentException(
                    $"Expected days on which {country} is no member yet but got {validity}, which meets {stated.Validity}.",
                    nameof(validity));
            }
        }

        return this with { Members = Members.Add(member) };
    }

    /// <summary>Gives the countries that are members on a day, in the order stated.</summary>
    /// <param name="date">The day.</param>
    public ImmutableArray<Country> MembersOn(LocalDate date) =>
        [.. Members.Where(member => member.Validity.Contains(date)).Select(member => member.Country)];

    /// <summary>Says whether a country is a member on a day.</summary>
    /// <param name="country">The country.</param>
    /// <param name="date">The day.</param>
    public bool Contains(Country country, LocalDate date)
    {
        foreach (GroupMember member in Members)
        {
            if (member.Country == country && member.Validity.Contains(date))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Renames the group.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is blank or not well-formed.</exception>
    public CountryGroup WithName(string name) => this with { Name = WellFormedText.Require(name, nameof(name)) };

    /// <summary>Adds a source; one that is there already adds nothing.</summary>
    /// <param name="source">The source.</param>
    public CountryGroup WithSource(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Sources.Contains(source) ? this : this with { Sources = Sources.Add(source) };
    }

    /// <summary>Sets the extensions.</summary>
    /// <param name="extensions">The extensions.</param>
    public CountryGroup WithExtensions(Extensions extensions) => this with { Extensions = extensions };

    /// <inheritdoc/>
    public CountryGroup WithRevision(Revision revision) => this with { Revision = revision };

    /// <summary>Compares all members; arrays by their elements in order.</summary>
    /// <param name="other">The other group.</param>
    public bool Equals(CountryGroup? other) =>
        other is not null && Id == other.Id && Name == other.Name && Extensions == other.Extensions && Revision == other.Revision
        && ImmutableArrayEquality.Same(Members, other.Members) && ImmutableArrayEquality.Same(Sources, other.Sources);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Revision, ImmutableArrayEquality.Hash(Members));

    /// <summary>Gives the identifier and the name.</summary>
    public override string ToString() => $"{Id} ({Name})";
}
