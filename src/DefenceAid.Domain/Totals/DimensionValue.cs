using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>One value of a dimension: a code, several codes that count jointly, or none.</summary>
/// <remarks>
/// <para>Text: the code; joint ones as <c>dk+nl</c>; empty for none. A date is as precise as its source: <c>2024</c> in a month
/// dimension is 2024, month not stated.</para>
/// <para>Default: no donor. Equality: the same dimension and codes. Ordering: closed sets as declared, others ordinally, none last. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public readonly record struct DimensionValue : IComparable<DimensionValue>
{
    // No id and no code of a source has a control character, so this keeps "a+b" (one id) apart from a and b jointly.
    private const char Separator = '\u001F';

    private readonly Dimension? _dimensionUnlessDonor; // so that the default has one
    private readonly string? _codes;

    /// <summary>Takes codes that are known to be the dimension's.</summary>
    internal DimensionValue(Dimension dimension, string? codes)
    {
        _dimensionUnlessDonor = dimension == Dimension.Donor ? null : dimension;
        _codes = codes;
    }

    /// <summary>Gets the dimension.</summary>
    public Dimension Dimension => _dimensionUnlessDonor ?? Dimension.Donor;

    /// <summary>Gets the codes: one, several that count jointly, or none.</summary>
    public ImmutableArray<string> Codes => _codes is null ? [] : [.. _codes.Split(Separator)];

    /// <summary>Gets the code, or the joint codes as one text that no other value has; null for none.</summary>
    internal string? Text => _codes;

    /// <summary>Gets whether there is no code: no coalition, no direction, no date.</summary>
    public bool IsNone => _codes is null;

    /// <summary>Gives the value of one code.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="code">The code; null for none.</param>
    /// <exception cref="ArgumentException">The dimension has no such code: no such member of a closed set, no id, no currency, no text.</exception>
    public static DimensionValue Of(Dimension dimension, string? code)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        return code is null || DimensionText.IsCode(dimension, code)
            ? new DimensionValue(dimension, code)
            : throw new ArgumentException($"Expected a code of the dimension {dimension} but got \"{ShortText.Of(code)}\".", nameof(code));
    }

    /// <summary>Gives the value of parties, or groups of countries, that count jointly.</summary>
    /// <param name="dimension">Donor, recipient or group.</param>
    /// <param name="codes">Their ids, one at least.</param>
    /// <exception cref="ArgumentException">There is none, one is no id, or the dimension is another.</exception>
    public static DimensionValue Jointly(Dimension dimension, IEnumerable<string> codes)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentNullException.ThrowIfNull(codes);
        if (dimension != Dimension.Donor && dimension != Dimension.Recipient && dimension != Dimension.Group)
        {
            throw new ArgumentException($"Expected the dimension donor, recipient or group but got {dimension}.", nameof(dimension));
        }

        string[] ordered = [.. codes.Select(code => Of(dimension, code).ToString()).Order(StringComparer.Ordinal)];
        return ordered.Length > 0
            ? new DimensionValue(dimension, string.Join(Separator, ordered))
            : throw new ArgumentException("Expected one code at least but got none.", nameof(codes));
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
