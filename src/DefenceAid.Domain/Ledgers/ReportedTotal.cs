using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>A total that somebody published, to be compared with the records; it is never added to them.</summary>
/// <remarks>Equality: by all members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record ReportedTotal : IRecord<ReportedTotal>
{
    private ReportedTotal(Id<ReportedTotal> id, StatedAmount amount, AidScope scope)
    {
        Id = id;
        Amount = amount;
        Scope = scope;
    }

    /// <inheritdoc/>
    public Id<ReportedTotal> Id { get; }

    /// <inheritdoc/>
    public Revision Revision { get; private init; }

    /// <summary>Gets the figure, as it was published.</summary>
    public StatedAmount Amount { get; }

    /// <summary>Gets which money it is about.</summary>
    public AidScope Scope { get; }

    /// <summary>Gets where it was published.</summary>
    public ImmutableArray<SourceReference> Sources { get; private init; } = [];

    /// <summary>Gets what a publisher adds and this library does not interpret.</summary>
    public Extensions Extensions { get; private init; }

    /// <summary>Records a published figure.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="amount">The figure, as it was published.</param>
    /// <param name="scope">Which money it is about.</param>
    /// <param name="source">Where it was published.</param>
    /// <exception cref="ArgumentException">The id is not of the form that <see cref="Id{T}"/> takes, or the figure is undisclosed.</exception>
    public static ReportedTotal Create(string id, StatedAmount amount, AidScope scope, SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Create(id, amount, scope).WithSource(source);
    }

    /// <summary>Adds where it was published; one that is there already adds nothing.</summary>
    /// <param name="source">The publication.</param>
    public ReportedTotal WithSource(SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Sources.Contains(source) ? this : this with { Sources = Sources.Add(source) };
    }

    /// <summary>Keeps what a publisher adds.</summary>
    /// <param name="extensions">The JSON object.</param>
    public ReportedTotal WithExtensions(Extensions extensions) => this with { Extensions = extensions };

    /// <inheritdoc/>
    public ReportedTotal WithRevision(Revision revision) => this with { Revision = revision };

    /// <inheritdoc/>
    public bool Equals(ReportedTotal? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Revision == other.Revision
            && Amount == other.Amount
            && Scope == other.Scope
            && Extensions == other.Extensions
            && ImmutableArrayEquality.Same(Sources, other.Sources));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Revision, Amount, Scope);

    /// <summary>Records a figure whose source is added afterwards, as documents do.</summary>
    internal static ReportedTotal Create(string id, StatedAmount amount, AidScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return amount.IsDisclosed
            ? new ReportedTotal(new Id<ReportedTotal>(id), amount, scope)
            : throw new ArgumentException("Expected a figure that was published but got an undisclosed one.", nameof(amount));
    }
}
