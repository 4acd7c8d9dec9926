namespace DefenceAid.Domain.Totals;

/// <summary>The sum of amounts that are stated in the same words.</summary>
/// <param name="Sum">The sum, in these words; or undisclosed.</param>
/// <param name="Count">The number of contributions.</param>
internal readonly record struct AmountOfMany(StatedAmount Sum, long Count);
