using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>What an amount's text says: one figure or two, the hedge and the currency where they stand with it.</summary>
internal readonly record struct Figures(AmountQualifier? Qualifier, decimal Low, decimal? High, Currency? Currency);
