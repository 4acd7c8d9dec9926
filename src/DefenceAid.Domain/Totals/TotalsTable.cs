using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>The answer to a query: a row for each group, the total of all, and what was listed instead of counted.</summary>
/// <remarks>
/// <para>Rows are in the order of their keys. A contribution in several rows counts once in <see cref="Total"/>.</para>
/// <para>Equality: the same query, rows, total, gaps and exclusions. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class TotalsTable : IReadOnlyList<TotalsRow>, IEquatable<TotalsTable>
{
    // Made when a row is first asked for by its key.
    private readonly Lazy<FrozenDictionary<TotalsKey, AidTotal>> _byKey;

    internal TotalsTable(
        TotalsManifest manifest, ImmutableArray<TotalsRow> rows, AidTotal total, ImmutableArray<ConversionGap> unconverted, ImmutableArray<Exclusion> exclusions)
    {
        Manifest = manifest;
        Rows = rows;
        Total = total;
        Unconverted = unconverted;
        Exclusions = exclusions;
        _byKey = new Lazy<FrozenDictionary<TotalsKey, AidTotal>>(() => Rows.ToFrozenDictionary(row => row.Key, row => row.Total));
    }

    /// <summary>Gets the query that this answers.</summary>
    public TotalsQuery Query => Manifest.Query;

    /// <summary>Gets what it was made by and from: library, rates, documents. It is no part of the table's equality.</summary>
    public TotalsManifest Manifest { get; }

    /// <summary>Gets the rows, in the order of their keys.</summary>
    public ImmutableArray<TotalsRow> Rows { get; }

    /// <summary>Gets what all rows come to.</summary>
    public AidTotal Total { get; }

    /// <summary>Gets what the rows count and the rates could not convert, in the order of the reasons; empty where there is nothing.</summary>
    public ImmutableArray<ConversionGap> Unconverted { get; }

    /// <summary>Gets what was listed instead of counted, in the order of the reasons; empty where nothing was.</summary>
    public ImmutableArray<Exclusion> Exclusions { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Count => Rows.Length;

    /// <summary>Gets a row by its place, from 0.</summary>
    /// <param name="index">The place.</param>
    public TotalsRow this[int index] => Rows[index];

    /// <summary>Gets what a group comes to; nothing where no contribution is in it.</summary>
    /// <param name="key">The group.</param>
    public AidTotal this[TotalsKey key] => _byKey.Value.GetValueOrDefault(key, AidTotal.None);

    /// <summary>Gets what the group of these codes comes to; nothing where no contribution is in it.</summary>
    /// <param name="codes">A code for each dimension of the query, in its order; null for none.</param>
    /// <exception cref="ArgumentException">There are more or fewer codes than dimensions, or a dimension has no such code.</exception>
    public AidTotal this[params string?[] codes]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(codes);
            return codes.Length == Query.Dimensions.Length
                ? this[new TotalsKey([.. Query.Dimensions.Zip(codes, DimensionValue.Of)])]
                : throw new ArgumentException($"Expected a code for each of {Query.Dimensions.Length} dimensions but got {codes.Length}.", nameof(codes));
        }
    }

    /// <summary>Gives the rows, in the order of their keys.</summary>
    public IEnumerator<TotalsRow> GetEnumerator() => ((IEnumerable<TotalsRow>)Rows).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(TotalsTable? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Query == other.Query
            && Total == other.Total
            && ImmutableArrayEquality.Same(Rows, other.Rows)
            && ImmutableArrayEquality.Same(Unconverted, other.Unconverted)
            && ImmutableArrayEquality.Same(Exclusions, other.Exclusions));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TotalsTable);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Query, Rows.Length, Total);
}
