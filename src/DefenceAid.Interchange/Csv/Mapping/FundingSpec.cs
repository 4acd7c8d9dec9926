namespace DefenceAid.Interchange.Csv;

/// <summary>Whose money a contribution is.</summary>
internal sealed record FundingSpec(FieldSpec Party, FieldSpec? Amount, FieldSpec? Currency, FieldSpec? Contribution);
