namespace DefenceAid.Domain.Totals;

/// <summary>What a query knows of the dates of a row.</summary>
/// <param name="Shown">The date as far as the dimensions show it, or null.</param>
/// <param name="Doubt">Why the row is listed and not counted, or null.</param>
/// <param name="Period">The days whose rates are used; the default where none are.</param>
/// <param name="Gap">Why there are none, or null.</param>
internal readonly record struct DateClass(PartialDate? Shown, ExclusionReason? Doubt, RatePeriod Period, RateGap? Gap);
