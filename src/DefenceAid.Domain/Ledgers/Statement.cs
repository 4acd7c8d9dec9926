using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>What was said and is not aid: an interest, a topic, an orientation, who took part. It is never counted.</summary>
/// <remarks>Equality: by all members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Statement : IRecord<Statement>
{
    private Statement(Id<Statement> id, StatementKind kind, string text)
    {
        Id = id;
        Kind = kind;
        Text = text;
    }

    /// <inheritdoc/>
    public Id<Statement> Id { get; }

    /// <inheritdoc/>
    public Revision Revision { get; private init; }

    /// <summary>Gets what kind of thing was said.</summary>
    public StatementKind Kind { get; }

    /// <summary>Gets what was said, in the recorder's words.</summary>
    public string Text { get; }

    /// <summary>Gets when it was said, as far as the source says, or null.</summary>
    public PartialDate? On { get; private init; }

    /// <summary>Gets the parties that said it, or that took part, in the order given.</summary>
    public ImmutableArray<Id<Party>> Parties { get; private init; } = [];

    /// <summary>Gets the coalition that it concerns, or null.</summary>
    public Id<Coalition>? Coalition { get; private init; }

    /// <summary>Gets the directions of assistance that it concerns, in the declared order.</summary>
    public ImmutableArray<AidDirection> Directions { get; private init; } = [];

    /// <summary>Gets where it was published.</summary>
    public ImmutableArray<SourceReference> Sources { get; private init; } = [];

    /// <summary>Gets what a publisher adds and this library does not interpret.</summary>
    public Extensions Extensions { get; private init; }

    /// <summary>Records what was said.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">What kind of thing.</param>
    /// <param name="text">What was said, in the recorder's words.</param>
    /// <param name="on">When, as far as the source says; null where it does not.</param>
    /// <exception cref="ArgumentException">The id is not of the form that <see cref="Id{T}"/> takes, or the text is blank.</exception>
    public static Statement Create(string id, StatementKind kind, string text, PartialDate? on = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new Statement(new Id<Statement>(id), kind, WellFormedText.Require(text, nameof(text))) { On = on };
    }

    /// <summary>Adds parties that said it, or that took part; one that is there already changes nothing.</summary>
    /// <param name="parties">The parties, or their ids.</param>
    /// <exception cref="ArgumentException">An id is the default, which identifies nothing.</exception>
    public Statement By(params ReadOnlySpan<Id<Party>> parties)
    {
        foreach (Id<Party> party in parties)
        {
            party.Require(nameof(parties));
        }

        return this with { Parties = [.. Parties.AddRange(parties).Distinct()] };
    }

    /// <summary>Names the coalition that it concerns.</summary>
    /// <param name="coalition">The coalition, or its id.</param>
    /// <exception cref="ArgumentException">The id is the default, which identifies nothing.</exception>
    public Statement Concerning(Id<Coalition> coalition) => this with { Coalition = coalition.Require(nameof(coalition)) };

    /// <summary>Adds directions of assistance that it concerns; one that is there already changes nothing.</summary>
    /// <param name="directions">The directions.</param>
    public Statement Concerning(params ReadOnlySpan<AidDirection> directions) =>
        this with { Directions = [.. Directions.AddRange(directions).Distinct().Order()] };

    /// <summary>Adds where it was published; one that is there already adds nothing.</summary>
    /// <param name="source">The publication.</param>
    public Statement WithSource(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Sources.Contains(source) ? this : this with { Sources = Sources.Add(source) };
    }

    /// <summary>Keeps what a publisher adds.</summary>
    /// <param name="extensions">The JSON object.</param>
    public Statement WithExtensions(Extensions extensions) => this with { Extensions = extensions };

    /// <inheritdoc/>
    public Statement WithRevision(Revision revision) => this with { Revision = revision };

    /// <inheritdoc/>
    public bool Equals(Statement? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Revision == other.Revision
            && Kind == other.Kind
            && Text == other.Text
            && On == other.On
            && Coalition == other.Coalition
            && Extensions == other.Extensions
            && ImmutableArrayEquality.Same(Parties, other.Parties)
            && ImmutableArrayEquality.Same(Directions, other.Directions)
            && ImmutableArrayEquality.Same(Sources, other.Sources));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Revision, Kind, Text, On, Coalition);
}
