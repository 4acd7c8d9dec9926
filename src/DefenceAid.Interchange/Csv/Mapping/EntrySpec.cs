using System.Collections.Immutable;

namespace DefenceAid.Interchange.Csv;

/// <summary>What an entry of a contribution is made of.</summary>
internal sealed record EntrySpec(FieldSpec Stage, FieldSpec Amount)
{
    /// <summary>Gets which rows have the entry; null for all.</summary>
    public ConditionSpec? When { get; init; }

    /// <summary>Gets which rows don't have it; null for none.</summary>
    public ConditionSpec? Unless { get; init; }

    /// <summary>Gets which rows leave the amount undisclosed, whatever stands in its column.</summary>
    public ConditionSpec? UndisclosedWhen { get; init; }

    /// <summary>Gets whether there is no entry where no amount is stated; else there is one, and its amount is undisclosed.</summary>
    public bool IsOmittedWhereNotStated { get; init; }

    /// <summary>Gets the currency, where it does not stand with the amount.</summary>
    public FieldSpec? Currency { get; init; }

    /// <summary>Gets the hedge, where it does not stand with the amount.</summary>
    public FieldSpec? Qualifier { get; init; }

    /// <summary>Gets the higher figure of two.</summary>
    public FieldSpec? High { get; init; }

    /// <summary>Gets when.</summary>
    public FieldSpec? On { get; init; }

    /// <summary>Gets the period meant.</summary>
    public FieldSpec? For { get; init; }

    /// <summary>Gets the day of the rate.</summary>
    public FieldSpec? RateOn { get; init; }

    /// <summary>Gets the source's own code.</summary>
    public FieldSpec? SourceCode { get; init; }

    /// <summary>Gets whether it takes back.</summary>
    public FieldSpec? Cancellation { get; init; }

    /// <summary>Gets the same money in other currencies.</summary>
    public ImmutableArray<(FieldSpec Amount, FieldSpec? Currency)> Restatements { get; init; } = [];
}
