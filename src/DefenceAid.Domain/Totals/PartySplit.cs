namespace DefenceAid.Domain.Totals;

/// <summary>The part of a contribution that one value of a party dimension has, or that a filter can't attribute.</summary>
internal readonly record struct PartySplit(DimensionValue Value, ShareOfAmount Share, ExclusionReason? Reason);
