namespace DefenceAid.Domain;

/// <summary>What the table of countries says of one code.</summary>
internal sealed record CountryRow(string Code, string? Alpha3, int? NumericCode, string Name, PartialDate? WithdrawnOn);
