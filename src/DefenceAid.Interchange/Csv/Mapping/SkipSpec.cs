namespace DefenceAid.Interchange.Csv;

/// <summary>Which rows are left out, and why.</summary>
internal sealed record SkipSpec(ConditionSpec? When, ConditionSpec? Unless, string Reason);
