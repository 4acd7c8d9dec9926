namespace DefenceAid.Domain.Totals;

/// <summary>What one entry adds to one cell, or to a list of exclusions: its share of the entry's amount.</summary>
internal readonly record struct Posting(TotalsKey Key, StageEntry Entry, ShareOfAmount Share, bool IsAtLeast, ExclusionReason? Reason);
