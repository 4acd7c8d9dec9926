namespace DefenceAid.Domain.Totals;

/// <summary>Which amounts of a cell are summed together before anything is divided or converted.</summary>
/// <param name="Source">The currency in which they are stated.</param>
/// <param name="Period">The days whose rates convert them; the default where none does.</param>
/// <param name="Denominator">The denominator of their shares.</param>
internal readonly record struct SumKey(Currency Source, RatePeriod Period, long Denominator);
