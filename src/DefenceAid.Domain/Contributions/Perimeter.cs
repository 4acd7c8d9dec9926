using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>A set of pools (funds, programmes) within which money is counted once: as it comes in from outside.</summary>
/// <remarks>
/// <para>What moves between the pools, or is paid out of them, was counted when it came in. A party that belongs to a pool is inside with it.
/// Money that has nothing to do with the pools counts as it does without a perimeter.</para>
/// <para>Equality: the same pools. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record Perimeter
{
    private Perimeter(ImmutableArray<Id<Party>> pools) => Pools = pools;

    /// <summary>Gets the pools, ordered by id, each once; one at least.</summary>
    public ImmutableArray<Id<Party>> Pools { get; }

    /// <summary>Draws a perimeter around pools.</summary>
    /// <param name="pools">The pools, or their ids; one at least. Name every pool that money passes through on its way.</param>
    /// <exception cref="ArgumentException">There is none, or an id is the default, which identifies nothing.</exception>
    public static Perimeter Of(params ReadOnlySpan<Id<Party>> pools)
    {
        if (pools.IsEmpty)
        {
            throw new ArgumentException("Expected one pool at least but got none.", nameof(pools));
        }

        foreach (Id<Party> pool in pools)
        {
            pool.Require(nameof(pools));
        }

        return new Perimeter([.. pools.ToImmutableArray().Distinct().Order()]);
    }

    /// <inheritdoc/>
    public bool Equals(Perimeter? other) => ReferenceEquals(this, other) || (other is not null && ImmutableArrayEquality.Same(Pools, other.Pools));

    /// <inheritdoc/>
    public override int GetHashCode() => ImmutableArrayEquality.Hash(Pools);

    /// <summary>Gives the ids, separated by commas.</summary>
    public override string ToString() => string.Join(", ", Pools);
}
