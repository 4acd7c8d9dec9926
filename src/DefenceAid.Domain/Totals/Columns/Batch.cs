namespace DefenceAid.Domain.Totals;

/// <summary>What the rows of a batch come to.</summary>
/// <param name="Number">The number of the batch.</param>
/// <param name="Digits">The digits of the sum of the amounts.</param>
/// <param name="High">The digits of the sum of the upper bounds, of amounts between two.</param>
/// <param name="Count">The number of contributions.</param>
internal readonly record struct Batch(long Number, Int128 Digits, Int128 High, long Count);
