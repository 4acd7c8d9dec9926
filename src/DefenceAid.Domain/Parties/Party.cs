using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Whoever gives, receives, signs, leads or supplies.</summary>
/// <remarks>
/// <para>Equality: by all members; arrays by their elements in order. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Party : IRecord<Party>
{
    private Party(Id<Party> id, string name, PartyKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Id = id.Require(nameof(id));
        Name = WellFormedText.Require(name, nameof(name));
        Kind = kind;
    }

    /// <inheritdoc/>
    public Id<Party> Id { get; }

    /// <summary>Gets the name.</summary>
    public string Name { get; private init; }

    /// <summary>Gets what it is.</summary>
    public PartyKind Kind { get; }

    /// <summary>Gets the country that it is of, or null where it has none or none is stated.</summary>
    public Country? Country { get; private init; }

    /// <summary>Gets the party that it belongs to, or null. That no circle arises is checked where all parties are known,
    /// in the ledger.</summary>
    public Id<Party>? PartOf { get; private init; }

    /// <summary>Gets where the facts were published, in the order added.</summary>
    public ImmutableArray<SourceReference> Sources { get; private init; } = [];

    /// <summary>Gets what the publisher adds and the library does not interpret.</summary>
    public Extensions Extensions { get; private init; }

    /// <inheritdoc/>
    public Revision Revision { get; private init; }

    /// <summary>Creates a party of any kind.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="kind">What it is.</param>
    /// <exception cref="ArgumentException">The identifier is the default, or the name is blank or not well-formed.</exception>
    public static Party Create(Id<Party> id, string name, PartyKind kind) => new(id, name, kind);

    /// <inheritdoc cref="Create(Id{Party}, string, PartyKind)"/>
    public static Party Create(string id, string name, PartyKind kind) => new(new Id<Party>(id), name, kind);

    /// <summary>Creates the government of a country.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="country">The country.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed.</exception>
    public static Party Government(string id, string name, Country country) =>
        Create(id, name, PartyKind.Government).WithCountry(country);

    /// <summary>Creates a ministry or an agency, of the country of the party that it belongs to.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="partOf">The party that it belongs to.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed,
    /// or the party is its own parent.</exception>
    public static Party Ministry(string id, string name, Party partOf) => Create(id, name, PartyKind.Ministry).Under(partOf);

    /// <summary>Creates an armed force, of the country of the party that it belongs to.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="partOf">The party that it belongs to.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed,
    /// or the party is its own parent.</exception>
    public static Party ArmedForce(string id, string name, Party partOf) => Create(id, name, PartyKind.ArmedForce).Under(partOf);

    /// <summary>Creates an organisation of states.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed.</exception>
    public static Party InternationalOrganisation(string id, string name) =>
        Create(id, name, PartyKind.InternationalOrganisation);

    /// <summary>Creates a fund that several parties pay into.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed.</exception>
    public static Party PooledFund(string id, string name) => Create(id, name, PartyKind.PooledFund);

    /// <summary>Creates a programme, a plan or an appeal.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed.</exception>
    public static Party Programme(string id, string name) => Create(id, name, PartyKind.Programme);

    /// <summary>Creates a territory or a part of a state.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="country">The country.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed.</exception>
    public static Party Territory(string id, string name, Country country) =>
        Create(id, name, PartyKind.Territory).WithCountry(country);

    /// <summary>Creates a company.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="country">The country of its seat; <c>ZZ</c>, the default, where not stated.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed.</exception>
    public static Party Company(string id, string name, Country country = default) =>
        Create(id, name, PartyKind.Company).WithCountry(country);

    /// <summary>Creates a charity, a foundation, or people who gave together.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="country">The country of its seat; <c>ZZ</c>, the default, where not stated.</param>
    /// <exception cref="ArgumentException">The identifier or the name is blank or not well-formed.</exception>
    public static Party CivilSociety(string id, string name, Country country = default) =>
        Create(id, name, PartyKind.CivilSociety).WithCountry(country);

    /// <summary>Gives the identifier.</summary>
    /// <param name="party">The party.</param>
    public static implicit operator Id<Party>(Party party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.Id;
    }

    /// <summary>Renames the party.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is blank or not well-formed.</exception>
    public Party WithName(string name) => this with { Name = WellFormedText.Require(name, nameof(name)) };

    /// <summary>Sets the country.</summary>
    /// <param name="country">The country; <c>ZZ</c>, not stated, takes it away.</param>
    public Party WithCountry(Country country) => this with { Country = country == default ? null : country };

    /// <summary>Says which party it belongs to; its country stays as it is.</summary>
    /// <param name="partOf">The party that it belongs to.</param>
    /// <exception cref="ArgumentException">The identifier is the default or its own.</exception>
    public Party WithPartOf(Id<Party> partOf) => partOf.Require(nameof(partOf)) == Id
        ? throw new ArgumentException($"Expected another party than {Id} itself: a party is no part of itself.", nameof(partOf))
        : this with { PartOf = partOf };

    /// <summary>Adds a source; one that is there already adds nothing.</summary>
    /// <param name="source">The source.</param>
    public Party WithSource(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Sources.Contains(source) ? this : this with { Sources = Sources.Add(source) };
    }

    /// <summary>Sets the extensions.</summary>
    /// <param name="extensions">The extensions.</param>
    public Party WithExtensions(Extensions extensions) => this with { Extensions = extensions };

    /// <inheritdoc/>
    public Party WithRevision(Revision revision) => this with { Revision = revision };

    /// <summary>Compares all members; arrays by their elements in order.</summary>
    /// <param name="other">The other party.</param>
    public bool Equals(Party? other) =>
        other is not null && Id == other.Id && Name == other.Name && Kind == other.Kind
        && Country == other.Country && PartOf == other.PartOf && Extensions == other.Extensions && Revision == other.Revision
        && ImmutableArrayEquality.Same(Sources, other.Sources);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Kind, Country, PartOf, Revision);

    /// <summary>Gives the identifier and the name.</summary>
    public override string ToString() => $"{Id} ({Name})";

    private Party Under(Party partOf)
    {
        ArgumentNullException.ThrowIfNull(partOf);
        return WithPartOf(partOf.Id) with { Country = partOf.Country };
    }
}
