namespace DefenceAid.Domain.Totals;

/// <summary>An entry that stands for those of many contributions, which nothing in a query tells apart but their amounts.</summary>
/// <param name="Profile">One of the contributions, without its entries.</param>
/// <param name="Entry">The entry; its amount is one of those that it stands for.</param>
/// <param name="FirstAmount">The place of the first of its amounts among those of several entries.</param>
internal readonly record struct EntryOfMany(Contribution Profile, StageEntry Entry, int FirstAmount);
