namespace DefenceAid.Domain.Totals;

/// <summary>What one entry adds to one cell, or to a list of exclusions.</summary>
/// <param name="Path">The path to the cell.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Valuation">The amount, and how it is converted.</param>
/// <param name="Share">The share of the amount that is added.</param>
/// <param name="IsSubtracted">Whether the share is taken away instead.</param>
/// <param name="IsAtLeast">Whether the amount may be more, whatever its words say.</param>
/// <param name="Reason">Why it is listed and not counted, or null where it is counted.</param>
internal readonly record struct Posting(
    CellPath Path, StageEntry Entry, Valuation Valuation, ShareOfAmount Share, bool IsSubtracted, bool IsAtLeast, ExclusionReason? Reason)
{
    /// <summary>Gets whether the source calls the amount approximate.</summary>
    public bool IsApproximate => ReferenceEquals(Valuation.Amount.Qualifier, AmountQualifier.About);
}
