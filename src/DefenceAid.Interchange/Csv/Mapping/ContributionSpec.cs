using System.Collections.Immutable;

namespace DefenceAid.Interchange.Csv;

/// <summary>What a contribution is made of, beside its entries.</summary>
internal sealed record ContributionSpec(FieldSpec Id, FieldSpec Donors, FieldSpec Recipients)
{
    /// <summary>Gets what kind of aid it is.</summary>
    public FieldSpec? Category { get; init; }

    /// <summary>Gets the form in which it is financed.</summary>
    public FieldSpec? Form { get; init; }

    /// <summary>Gets the route.</summary>
    public FieldSpec? Route { get; init; }

    /// <summary>Gets the counterpart on the route.</summary>
    public FieldSpec? Counterpart { get; init; }

    /// <summary>Gets the coalition.</summary>
    public FieldSpec? Coalition { get; init; }

    /// <summary>Gets the agreement.</summary>
    public FieldSpec? Agreement { get; init; }

    /// <summary>Gets the pool that it pays into.</summary>
    public FieldSpec? Into { get; init; }

    /// <summary>Gets whose money it is.</summary>
    public ImmutableArray<FundingSpec> FundedBy { get; init; } = [];

    /// <summary>Gets the tags.</summary>
    public ImmutableArray<TagSpec> Tags { get; init; } = [];

    /// <summary>Gets the items in kind.</summary>
    public ImmutableArray<ItemSpec> Items { get; init; } = [];

    /// <summary>Gets the sources.</summary>
    public ImmutableArray<SourceSpec> Sources { get; init; } = [];

    /// <summary>Gets the first day on which the version was known.</summary>
    public FieldSpec? RecordedOn { get; init; }

    /// <summary>Gets the day on which another version took its place.</summary>
    public FieldSpec? SupersededOn { get; init; }

    /// <summary>Gets whether the version says that the contribution is withdrawn.</summary>
    public FieldSpec? Withdrawn { get; init; }
}
