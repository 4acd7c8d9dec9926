namespace DefenceAid.Interchange.Csv;

/// <summary>What an item in kind is made of.</summary>
internal sealed record ItemSpec(FieldSpec Description, FieldSpec? Quantity, FieldSpec? Value, FieldSpec? Currency, FieldSpec? Valuation);
