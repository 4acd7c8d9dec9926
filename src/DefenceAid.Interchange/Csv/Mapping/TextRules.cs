using System.Collections.Frozen;
using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>How figures, hedges and dates are written.</summary>
internal sealed record TextRules
{
    /// <summary>Gets the texts that state nothing, beside the empty one.</summary>
    public ImmutableArray<string> NotStated { get; init; } = [];

    /// <summary>Gets whether a sign before what a spreadsheet would take for a formula is taken off.</summary>
    public bool IsDefused { get; init; }

    /// <summary>Gets the decimal separator.</summary>
    public char Decimal { get; init; } = '.';

    /// <summary>Gets what separates thousands, or null where nothing does.</summary>
    public char? Group { get; init; }

    /// <summary>Gets the words before a figure.</summary>
    public FrozenDictionary<string, AmountQualifier> Hedges { get; init; } = AmountWords.Hedges;

    /// <summary>Gets the words after a figure, and what they multiply it by.</summary>
    public FrozenDictionary<string, decimal> Scales { get; init; } = AmountWords.Scales;

    /// <summary>Gets the signs and words that stand for currencies, beside their codes.</summary>
    public FrozenDictionary<string, Currency> Symbols { get; init; } = AmountWords.Symbols;

    /// <summary>Gets the forms of dates, tried in order before ISO 8601 and English words.</summary>
    public ImmutableArray<DatePattern> DateForms { get; init; } = [];

    /// <summary>Gets what becomes of a date that only bounds.</summary>
    public DateBound Bounds { get; init; }
}
