using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Parties that build one capability of a beneficiary together; its members and their roles change over time.</summary>
/// <remarks>
/// <para>Several leads are normal. A role that changes is several memberships, each with its days; a membership whose
/// validity is open holds on every day of the coalition's own <see cref="Validity"/>, and none holds outside it.</para>
/// <para>Equality: by all members; arrays by their elements in order. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Coalition : IRecord<Coalition>
{
    private Coalition(Id<Coalition> id, string name, Capability capability, Id<Party> beneficiary)
    {
        ArgumentNullException.ThrowIfNull(capability);
        Id = id.Require(nameof(id));
        Name = WellFormedText.Require(name, nameof(name));
        Capability = capability;
        Beneficiary = beneficiary.Require(nameof(beneficiary));
    }

    /// <inheritdoc/>
    public Id<Coalition> Id { get; }

    /// <summary>Gets the name.</summary>
    public string Name { get; private init; }

    /// <summary>Gets the capability that it builds.</summary>
    public Capability Capability { get; }

    /// <summary>Gets the party whose capability it builds.</summary>
    public Id<Party> Beneficiary { get; }

    /// <summary>Gets the days on which it exists; open where not stated.</summary>
    public Validity Validity { get; private init; }

    /// <summary>Gets the memberships, in the order stated, none of them twice.</summary>
    public ImmutableArray<Membership> Memberships { get; private init; } = [];

    /// <summary>Gets where the facts were published, in the order added.</summary>
    public ImmutableArray<SourceReference> Sources { get; private init; } = [];

    /// <summary>Gets what the publisher adds and the library does not interpret.</summary>
    public Extensions Extensions { get; private init; }

    /// <inheritdoc/>
    public Revision Revision { get; private init; }

    /// <summary>Creates a coalition without members.</summary>
    /// <param name="id">The identifier.</param>
    /// <param name="name">The name.</param>
    /// <param name="capability">The capability that it builds.</param>
    /// <param name="beneficiary">The party whose capability it builds.</param>
    /// <exception cref="ArgumentException">An identifier is the default, or the name is blank or not well-formed.</exception>
    public static Coalition Create(Id<Coalition> id, string name, Capability capability, Id<Party> beneficiary) =>
        new(id, name, capability, beneficiary);

    /// <inheritdoc cref="Create(Id{Coalition}, string, Capability, Id{Party})"/>
    public static Coalition Create(string id, string name, Capability capability, Id<Party> beneficiary) =>
        new(new Id<Coalition>(id), name, capability, beneficiary);

    /// <summary>Gives the identifier.</summary>
    /// <param name="coalition">The coalition.</param>
    public static implicit operator Id<Coalition>(Coalition coalition)
    {
        ArgumentNullException.ThrowIfNull(coalition);
        return coalition.Id;
    }

    /// <summary>Adds a membership. One that is there already, equal in everything with its source, adds nothing.</summary>
    /// <param name="party">The party.</param>
    /// <param name="role">Its part.</param>
    /// <param name="validity">The days on which it plays it; the coalition's own, where not stated.</param>
    /// <param name="observedOn">The date that the statement is of, or null.</param>
    /// <param name="source">Where it was published, or null.</param>
    /// <exception cref="ArgumentException">The party's identifier is the default.</exception>
    public Coalition WithMember(
        Id<Party> party, CoalitionRole role, Validity validity = default, PartialDate? observedOn = null, SourceReference? source = null) =>
        WithMembership(new Membership(party, role, validity, observedOn, source));

    /// <summary>Adds a membership. One that is there already, equal in everything with its source, adds nothing.</summary>
    /// <param name="membership">The membership.</param>
    public Coalition WithMembership(Membership membership)
    {
        ArgumentNullException.ThrowIfNull(membership);
        return Memberships.Contains(membership) ? this : this with { Memberships = Memberships.Add(membership) };
    }

    /// <summary>Gives the leads on a day, each once, in the order first stated.</summary>
    /// <param name="date">The day.</param>
    public ImmutableArray<Id<Party>> LeadsOn(LocalDate date) => PartiesOn(date, CoalitionRole.Lead);

    /// <summary>Gives the leads and members on a day, each once, in the order first stated; observers are no members.</summary>
    /// <param name="date">The day.</param>
    public ImmutableArray<Id<Party>> MembersOn(LocalDate date) => PartiesOn(date, CoalitionRole.Member);

    /// <summary>Gives the strongest role that a party has on a day, or null where it has none.</summary>
    /// <param name="party">The party.</param>
    /// <param name="date">The day.</param>
    public CoalitionRole? RoleOf(Id<Party> party, LocalDate date) =>
        HoldingOn(date).Where(membership => membership.Party == party).Select(membership => membership.Role).Min();

    /// <summary>Unites what two sources know of one coalition: memberships and sources of both, this one's first,
    /// none of them twice.</summary>
    /// <param name="other">The same version of the same coalition; where only one of the two states its validity,
    /// or has extensions, these are taken.</param>
    /// <exception cref="ArgumentException">The two differ in something else than memberships and sources;
    /// the message says in what.</exception>
    public Coalition CombineWith(Coalition other)
    {
        ArgumentNullException.ThrowIfNull(other);
        RequireSame("id", Id, other.Id);
        RequireSame("revision", Revision, other.Revision);
        RequireSame("name", Name, other.Name);
        RequireSame("capability", Capability, other.Capability);
        RequireSame("beneficiary", Beneficiary, other.Beneficiary);
        if (Validity != Validity.Always && other.Validity != Validity.Always)
        {
            RequireSame("validity", Validity, other.Validity);
        }

        if (!Extensions.IsEmpty && !other.Extensions.IsEmpty)
        {
            RequireSame("extensions", Extensions, other.Extensions);
        }

        return this with
        {
            Validity = Validity == Validity.Always ? other.Validity : Validity,
            Memberships = [.. Memberships.Union(other.Memberships)],
            Sources = [.. Sources.Union(other.Sources)],
            Extensions = Extensions.IsEmpty ? other.Extensions : Extensions,
        };
    }

    /// <summary>Renames the coalition.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is blank or not well-formed.</exception>
    public Coalition WithName(string name) => this with { Name = WellFormedText.Require(name, nameof(name)) };

    /// <summary>Sets the days on which it exists.</summary>
    /// <param name="validity">The days.</param>
    public Coalition WithValidity(Validity validity) => this with { Validity = validity };

    /// <summary>Adds a source; one that is there already adds nothing.</summary>
    /// <param name="source">The source.</param>
    public Coalition WithSource(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Sources.Contains(source) ? this : this with { Sources = Sources.Add(source) };
    }

    /// <summary>Sets the extensions.</summary>
    /// <param name="extensions">The extensions.</param>
    public Coalition WithExtensions(Extensions extensions) => this with { Extensions = extensions };

    /// <inheritdoc/>
    public Coalition WithRevision(Revision revision) => this with { Revision = revision };

    /// <summary>Compares all members; arrays by their elements in order.</summary>
    /// <param name="other">The other coalition.</param>
    public bool Equals(Coalition? other) =>
        other is not null && Id == other.Id && Name == other.Name && Capability == other.Capability && Beneficiary == other.Beneficiary
        && Validity == other.Validity && Extensions == other.Extensions && Revision == other.Revision
        && ImmutableArrayEquality.Same(Memberships, other.Memberships) && ImmutableArrayEquality.Same(Sources, other.Sources);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        HashCode.Combine(Id, Name, Capability, Beneficiary, Validity, Revision, ImmutableArrayEquality.Hash(Memberships));

    /// <summary>Gives the identifier and the name.</summary>
    public override string ToString() => $"{Id} ({Name})";

    private static void RequireSame<T>(string what, T mine, T other)
    {
        if (!EqualityComparer<T>.Default.Equals(mine, other))
        {
            throw new ArgumentException($"Expected the same coalition but its {what} is {other} instead of {mine}.", nameof(other));
        }
    }

    private IEnumerable<Membership> HoldingOn(LocalDate date) =>
        Validity.Contains(date) ? Memberships.Where(membership => membership.Validity.Contains(date)) : [];

    private ImmutableArray<Id<Party>> PartiesOn(LocalDate date, CoalitionRole weakest) =>
        [.. HoldingOn(date).Where(membership => membership.Role <= weakest).Select(membership => membership.Party).Distinct()];
}
