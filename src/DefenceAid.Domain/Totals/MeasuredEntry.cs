namespace DefenceAid.Domain.Totals;

/// <summary>An entry that a query counts, or lists with the reason why it does not; measured at a stage, where it may be a lower bound.</summary>
internal readonly record struct MeasuredEntry(StageEntry Entry, AidStage Stage, bool IsAtLeast, ExclusionReason? Reason);
