using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>An item given in kind. Its value is a check on the contribution's amount and is never added.</summary>
/// <remarks>Equality: by all members. Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed record AidItem
{
    /// <summary>Describes an item.</summary>
    /// <param name="description">What it is, in words.</param>
    /// <param name="quantity">How many, in the unit that the description names; null where the source does not say.</param>
    /// <param name="value">What it is worth in all, or null where the source does not say.</param>
    /// <param name="valuation">How it was valued; null stands for <see cref="ValuationBasis.NotStated"/>.</param>
    /// <exception cref="ArgumentException">The description is blank or not well-formed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quantity is negative.</exception>
    public AidItem(string description, decimal? quantity = null, StatedAmount? value = null, ValuationBasis? valuation = null)
    {
        Description = WellFormedText.Require(description, nameof(description));
        ArgumentOutOfRangeException.ThrowIfNegative(quantity ?? 0, nameof(quantity));
        Quantity = quantity;
        Value = value;
        Valuation = valuation ?? ValuationBasis.NotStated;
    }

    /// <summary>Gets what it is.</summary>
    public string Description { get; }

    /// <summary>Gets how many, in the unit that the description names, or null.</summary>
    public decimal? Quantity { get; }

    /// <summary>Gets what it is worth in all, or null.</summary>
    public StatedAmount? Value { get; }

    /// <summary>Gets how it was valued.</summary>
    public ValuationBasis Valuation { get; }
}
