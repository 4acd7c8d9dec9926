namespace DefenceAid.Domain.Totals;

/// <summary>What a query says of one party on a date.</summary>
/// <param name="IsMeant">Whether the filters mean it, or may mean it.</param>
/// <param name="Doubt">Why it can't be told whether they do, or null where they do.</param>
/// <param name="Groups">Its groups of countries.</param>
/// <param name="IsInside">Whether it is inside the perimeter.</param>
internal readonly record struct PartyStanding(bool IsMeant, ExclusionReason? Doubt, GroupStanding Groups, bool IsInside);
