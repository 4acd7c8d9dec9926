namespace DefenceAid.Interchange.Csv;

/// <summary>A value for the rows that a condition holds of; null where nothing is stated of them.</summary>
internal sealed record CaseSpec(ConditionSpec When, string? Value);
