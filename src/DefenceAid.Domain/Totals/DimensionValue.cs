using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>One value of a dimension: a code, several codes that count jointly, or none.</summary>
/// <remarks>
/// <para>Text: the code; joint ones as <c>dk+nl</c>; empty for none. A date is as precise as its source: <c>2024</c> in a month
/// dimension is 2024, month not stated.</para>
/// <para>Equality: the same dimension and codes. Ordering: closed sets as declared, others ordinally, none last. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public readonly record struct DimensionValue : IComparable<DimensionValue>
{
    // No id has a control character, so this keeps "a+b" (one id) apart from a and b jointly.
    private const char Separator = '\u001F';

    private readonly string? _codes;

    private DimensionValue(Dimension dimension, string? codes)
    {
        Dimension = dimension;
        _codes = codes;
    }

    /// <summary>Gets the dimension.</summary>
    public Dimension Dimension { get; }

    /// <summary>Gets the codes: one, several that count jointly, or none.</summary>
    public ImmutableArray<string> Codes => _codes is null ? [] : [.. _codes.Split(Separator)];

    /// <summary>Gets whether there is no code: no coalition, no direction, no date.</summary>
    public bool IsNone => _codes is null;

    /// <summary>Gives the value of one code.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="code">The code; null for none.</param>
    public static DimensionValue Of(Dimension dimension, string? code)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return new DimensionValue(dimension, code);
    }

    /// <summary>Gives the value of codes that count jointly.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="codes">The codes, one at least.</param>
    public static DimensionValue Jointly(Dimension dimension, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return new DimensionValue(dimension, string.Join(Separator, codes.Order(StringComparer.Ordinal)));
    }

    /// <summary>Compares by dimension, then as the type's remarks say.</summary>
    /// <param name="other">The other value.</param>
    public int CompareTo(DimensionValue other)
    {
        int byDimension = Comparer<Dimension>.Default.Compare(Dimension, other.Dimension);
        if (byDimension != 0)
        {
            return byDimension;
        }

        if (IsNone || other.IsNone)
        {
            return IsNone.CompareTo(other.IsNone);
        }

        int byOrder = DimensionText.OrderOf(Dimension, _codes!).CompareTo(DimensionText.OrderOf(Dimension, other._codes!));
        return byOrder != 0 ? byOrder : string.CompareOrdinal(_codes, other._codes);
    }

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(DimensionValue left, DimensionValue right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(DimensionValue left, DimensionValue right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(DimensionValue left, DimensionValue right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(DimensionValue left, DimensionValue right) => left.CompareTo(right) >= 0;

    /// <summary>Gives the value in words for people: names instead of ids, and what "none" means here.</summary>
    /// <param name="registry">Where the names are; an id without a record stands for itself.</param>
    /// <param name="knownOn">The day whose names are meant, or null for the latest.</param>
    public string Describe(AidRegistry registry, LocalDate? knownOn = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        Dimension dimension = Dimension;
        return _codes is null
            ? DimensionText.None(dimension)
            : string.Join(" + ", Codes.Select(code => DimensionText.Name(dimension, code, registry, knownOn)));
    }

    /// <summary>Gives the codes as the type's remarks say.</summary>
    public override string ToString() => _codes is null ? string.Empty : _codes.Replace(Separator, '+');
}
