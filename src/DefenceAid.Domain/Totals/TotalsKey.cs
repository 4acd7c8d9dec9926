using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Which cell of a table: a value for each dimension of the query, in its order.</summary>
/// <remarks>Equality: the same values. Ordering: value by value. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class TotalsKey : IEquatable<TotalsKey>, IComparable<TotalsKey>
{
    /// <summary>Names a cell.</summary>
    /// <param name="values">A value for each dimension of the query, in its order.</param>
    public TotalsKey(params ImmutableArray<DimensionValue> values) => Values = values.IsDefault ? [] : values;

    /// <summary>Gets the values, in the order of the query's dimensions.</summary>
    public ImmutableArray<DimensionValue> Values { get; }

    /// <summary>Gets the value of a dimension.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <exception cref="ArgumentException">The key has no such dimension.</exception>
    public DimensionValue this[Dimension dimension]
    {
        get
        {
            foreach (DimensionValue value in Values)
            {
                if (value.Dimension == dimension)
                {
                    return value;
                }
            }

            throw new ArgumentException($"Expected one of {string.Join(", ", Values.Select(value => value.Dimension))} but got {dimension}.", nameof(dimension));
        }
    }

    /// <inheritdoc/>
    public bool Equals(TotalsKey? other) => other is not null && ImmutableArrayEquality.Same(Values, other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TotalsKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (DimensionValue value in Values)
        {
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <summary>Compares value by value; null comes first.</summary>
    /// <param name="other">The other key.</param>
    public int CompareTo(TotalsKey? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (int i = 0; i < Math.Min(Values.Length, other.Values.Length); i++)
        {
            if (Values[i].CompareTo(other.Values[i]) is var byValue and not 0)
            {
                return byValue;
            }
        }

        return Values.Length.CompareTo(other.Values.Length);
    }

    /// <summary>Says whether the keys are equal.</summary>
    public static bool operator ==(TotalsKey? left, TotalsKey? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Says whether the keys differ.</summary>
    public static bool operator !=(TotalsKey? left, TotalsKey? right) => !(left == right);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(TotalsKey? left, TotalsKey? right) => Comparer<TotalsKey>.Default.Compare(left, right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(TotalsKey? left, TotalsKey? right) => Comparer<TotalsKey>.Default.Compare(left, right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(TotalsKey? left, TotalsKey? right) => Comparer<TotalsKey>.Default.Compare(left, right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(TotalsKey? left, TotalsKey? right) => Comparer<TotalsKey>.Default.Compare(left, right) >= 0;

    /// <summary>Gives the values in words for people, separated by commas.</summary>
    /// <param name="registry">Where the names are; an id without a record stands for itself.</param>
    /// <param name="knownOn">The day whose names are meant, or null for the latest.</param>
    public string Describe(AidRegistry registry, LocalDate? knownOn = null) =>
        string.Join(", ", Values.Select(value => value.Describe(registry, knownOn)));

    /// <summary>Gives the values, separated by commas; <c>(none)</c> for a value that is none.</summary>
    public override string ToString() => string.Join(", ", Values.Select(value => value.IsNone ? "(none)" : value.ToString()));
}
