namespace DefenceAid.Domain.Totals;

/// <summary>How an entry's money gets into a result: the amount that is summed, the currency it ends up in, and the days whose rates convert it.</summary>
/// <param name="Amount">The amount; of a restated entry, what its publisher makes of it.</param>
/// <param name="Result">The currency that it ends up in, or null where it is undisclosed.</param>
/// <param name="Period">The days whose rates are used; the default where none is.</param>
/// <param name="Gap">Why it stays in its own currency though it is to be converted, or null.</param>
internal readonly record struct Valuation(StatedAmount Amount, Currency? Result, RatePeriod Period, RateGap? Gap);
