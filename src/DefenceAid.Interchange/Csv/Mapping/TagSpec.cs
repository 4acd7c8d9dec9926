namespace DefenceAid.Interchange.Csv;

/// <summary>A tag of a key, or whole tags (<c>plan=HAFG20</c>) where there is no key.</summary>
internal sealed record TagSpec(string? Key, FieldSpec Value);
