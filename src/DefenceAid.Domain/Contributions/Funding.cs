using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>How money moves through pools: which one a contribution pays into, and whose money it is.</summary>
/// <remarks>Stated by <see cref="Contribution.PayingInto"/> and <see cref="Contribution.FundedBy"/>. Equality: by all members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Funding
{
    /// <summary>Nothing is stated.</summary>
    public static readonly Funding NotStated = new();

    private Funding()
    {
    }

    /// <summary>Gets the pool (a fund, a programme) that the contribution pays into, or null.</summary>
    public Id<Party>? Into { get; private init; }

    /// <summary>Gets whose money it is; empty where it is the donors' own, or not stated.</summary>
    public ImmutableArray<FundingSource> FundedBy { get; private init; } = [];

    /// <summary>Names the pool that the contribution pays into.</summary>
    /// <param name="pool">The pool, or its id.</param>
    /// <exception cref="ArgumentException">The id is the default, which identifies nothing.</exception>
    internal Funding PayingInto(Id<Party> pool) => this with { Into = pool.Require(nameof(pool)) };

    /// <summary>Adds whose money it is.</summary>
    /// <param name="source">The party, and the part.</param>
    /// <exception cref="ArgumentException">All of it is somebody's already, or this claims all of it beside others.</exception>
    internal Funding WithSource(FundingSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (!FundedBy.IsEmpty && (source.Amount is null || FundedBy.Any(other => other.Amount is null)))
        {
            throw new ArgumentException($"Expected parts with an amount each, since several parties fund it, but {source.Party} or another one funds all of it.", nameof(source));
        }

        return this with { FundedBy = FundedBy.Add(source) };
    }

    /// <inheritdoc/>
    public bool Equals(Funding? other) =>
        ReferenceEquals(this, other) || (other is not null && Into == other.Into && ImmutableArrayEquality.Same(FundedBy, other.FundedBy));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Into, FundedBy.Length);
}
