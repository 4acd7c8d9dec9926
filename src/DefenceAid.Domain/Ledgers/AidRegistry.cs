using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>The parties, groups, coalitions and agreements that contributions refer to, in all their versions.</summary>
/// <remarks>Lists keep the order in which records were added. Equality: the same records in the same order. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class AidRegistry : IEquatable<AidRegistry>
{
    private readonly RecordIndex<Party> _parties;
    private readonly RecordIndex<CountryGroup> _groups;
    private readonly RecordIndex<Coalition> _coalitions;
    private readonly RecordIndex<Agreement> _agreements;

    internal AidRegistry(
        ImmutableArray<Party> parties, ImmutableArray<CountryGroup> groups, ImmutableArray<Coalition> coalitions, ImmutableArray<Agreement> agreements)
    {
        Parties = parties;
        Groups = groups;
        Coalitions = coalitions;
        Agreements = agreements;
        _parties = new RecordIndex<Party>(parties);
        _groups = new RecordIndex<CountryGroup>(groups);
        _coalitions = new RecordIndex<Coalition>(coalitions);
        _agreements = new RecordIndex<Agreement>(agreements);
    }

    /// <summary>A registry without records: enough for totals whose filters name no party above another.</summary>
    public static AidRegistry Empty { get; } = new([], [], [], []);

    /// <summary>Gets every version of every party.</summary>
    public ImmutableArray<Party> Parties { get; }

    /// <summary>Gets every version of every group of countries.</summary>
    public ImmutableArray<CountryGroup> Groups { get; }

    /// <summary>Gets every version of every coalition.</summary>
    public ImmutableArray<Coalition> Coalitions { get; }

    /// <summary>Gets every version of every agreement.</summary>
    public ImmutableArray<Agreement> Agreements { get; }

    /// <summary>Finds a party, or null where none is known by the id or it is withdrawn.</summary>
    /// <param name="id">The id.</param>
    /// <param name="knownOn">The day whose version is meant, or null for the latest.</param>
    public Party? FindParty(Id<Party> id, LocalDate? knownOn = null) => _parties.Find(id, knownOn);

    /// <summary>Finds a group, or null where none is known by the id or it is withdrawn.</summary>
    /// <param name="id">The id.</param>
    /// <param name="knownOn">The day whose version is meant, or null for the latest.</param>
    public CountryGroup? FindGroup(Id<CountryGroup> id, LocalDate? knownOn = null) => _groups.Find(id, knownOn);

    /// <summary>Finds a coalition, or null where none is known by the id or it is withdrawn.</summary>
    /// <param name="id">The id.</param>
    /// <param name="knownOn">The day whose version is meant, or null for the latest.</param>
    public Coalition? FindCoalition(Id<Coalition> id, LocalDate? knownOn = null) => _coalitions.Find(id, knownOn);

    /// <summary>Finds an agreement, or null where none is known by the id or it is withdrawn.</summary>
    /// <param name="id">The id.</param>
    /// <param name="knownOn">The day whose version is meant, or null for the latest.</param>
    public Agreement? FindAgreement(Id<Agreement> id, LocalDate? knownOn = null) => _agreements.Find(id, knownOn);

    /// <summary>Says whether a party is another one, or belongs to it, directly or by way of others.</summary>
    /// <param name="party">The party, or its id.</param>
    /// <param name="whole">The party that it may belong to, or its id.</param>
    /// <param name="knownOn">The day whose versions are meant, or null for the latest.</param>
    public bool BelongsTo(Id<Party> party, Id<Party> whole, LocalDate? knownOn = null) => SelfAndWholes(party, knownOn).Contains(whole);

    /// <inheritdoc/>
    public bool Equals(AidRegistry? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && ImmutableArrayEquality.Same(Parties, other.Parties)
            && ImmutableArrayEquality.Same(Groups, other.Groups)
            && ImmutableArrayEquality.Same(Coalitions, other.Coalitions)
            && ImmutableArrayEquality.Same(Agreements, other.Agreements));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AidRegistry);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Parties.Length, Groups.Length, Coalitions.Length, Agreements.Length);

    /// <summary>Gives a party's country: its own or, where it has none, that of the nearest party that it belongs to and that has one.</summary>
    internal Country? CountryOf(Id<Party> party, LocalDate? knownOn) =>
        SelfAndWholes(party, knownOn).Select(id => FindParty(id, knownOn)?.Country).FirstOrDefault(country => country is not null);

    internal bool Knows(Id<Party> id) => _parties.Knows(id);

    internal bool Knows(Id<CountryGroup> id) => _groups.Knows(id);

    internal bool Knows(Id<Coalition> id) => _coalitions.Knows(id);

    internal bool Knows(Id<Agreement> id) => _agreements.Knows(id);

    // No chain is longer than the list; the bound also ends a cycle, which no built ledger has at any one time.
    private IEnumerable<Id<Party>> SelfAndWholes(Id<Party> party, LocalDate? knownOn)
    {
        Id<Party>? current = party;
        for (int steps = 0; current is { } id && steps <= Parties.Length; steps++)
        {
            yield return id;
            current = FindParty(id, knownOn)?.PartOf;
        }
    }
}
