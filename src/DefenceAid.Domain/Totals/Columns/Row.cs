namespace DefenceAid.Domain.Totals;

/// <summary>An entry of a table, as numbers.</summary>
/// <param name="Profile">The number of the contribution's profile.</param>
/// <param name="Revision">The number of the contribution's revision.</param>
/// <param name="Kind">The number of the entry's kind.</param>
/// <param name="Dates">The number of the entry's dates.</param>
/// <param name="Digits">The digits of the amount.</param>
/// <param name="High">The digits of the upper bound, of an amount between two; else zero.</param>
internal readonly record struct Row(int Profile, int Revision, int Kind, int Dates, long Digits, long High);
