using System.Collections.Immutable;

namespace DefenceAid.Domain;

/// <summary>What a source seldom states of a contribution, kept apart, so that those of which it states nothing of the kind are small and share one.</summary>
internal sealed record ContributionDetails
{
    // Ids of 8 bytes, of which the default is none: as nullable values they would take twice that.
    private readonly Id<Coalition> _coalition;
    private readonly Id<Agreement> _agreement;

    private ContributionDetails()
    {
    }

    /// <summary>Gets those of which nothing is stated.</summary>
    public static ContributionDetails None { get; } = new();

    /// <summary>Gets the coalition in whose format it is given, or null.</summary>
    public Id<Coalition>? Coalition
    {
        get => _coalition.IsEmpty ? null : _coalition;
        init => _coalition = value ?? default;
    }

    /// <summary>Gets the agreement or authority under which it is given, or null.</summary>
    public Id<Agreement>? Agreement
    {
        get => _agreement.IsEmpty ? null : _agreement;
        init => _agreement = value ?? default;
    }

    /// <summary>Gets the pools that the money passes.</summary>
    public Funding Funding { get; init; } = Funding.NotStated;

    /// <summary>Gets the items in kind, as stated.</summary>
    public ImmutableArray<AidItem> Items { get; init; } = [];

    /// <summary>Gets the tags, each once, in ordinal order.</summary>
    public ImmutableArray<Tag> Tags { get; init; } = [];

    /// <summary>Gets where it was published.</summary>
    public ImmutableArray<SourceReference> Sources { get; init; } = [];

    /// <summary>Gets what a publisher adds and this library does not interpret.</summary>
    public Extensions Extensions { get; init; }

    /// <summary>Makes the details of what was read.</summary>
    /// <exception cref="ArgumentException">The parties that fund it are none that a <see cref="Funding"/> takes.</exception>
    public static ContributionDetails Of(ContributionParts parts)
    {
        bool areNone = parts is { Coalition: null, Agreement: null, Into: null, FundedBy.IsEmpty: true, Items.IsEmpty: true, Tags.IsEmpty: true, Sources.IsEmpty: true }
            && parts.Extensions == default;
        return areNone ? None : new ContributionDetails
        {
            Coalition = parts.Coalition,
            Agreement = parts.Agreement,
            Funding = parts.Funding,
            Items = parts.Items,
            Tags = parts.Tags,
            Sources = parts.Sources,
            Extensions = parts.Extensions,
        };
    }

    /// <summary>Gives the details without items, sources and extensions.</summary>
    public ContributionDetails WithoutRecords() =>
        Items.IsEmpty && Sources.IsEmpty && Extensions == default ? this : this with { Items = [], Sources = [], Extensions = default };

    /// <inheritdoc/>
    public bool Equals(ContributionDetails? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _coalition == other._coalition
            && _agreement == other._agreement
            && Funding == other.Funding
            && Extensions == other.Extensions
            && ImmutableArrayEquality.Same(Items, other.Items)
            && ImmutableArrayEquality.Same(Tags, other.Tags)
            && ImmutableArrayEquality.Same(Sources, other.Sources));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_coalition, _agreement, Funding, Items.Length, Tags.Length, Sources.Length);
}
