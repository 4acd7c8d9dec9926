namespace DefenceAid.Domain.Totals;

/// <summary>An entry that a query counts, or lists with the reason why it does not.</summary>
internal readonly record struct MeasuredEntry(StageEntry Entry, ExclusionReason? Reason);
