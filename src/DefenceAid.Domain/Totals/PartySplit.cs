namespace DefenceAid.Domain.Totals;

/// <summary>The part of an amount that one value of a party dimension has, or that a filter can't attribute.</summary>
/// <param name="Value">The party; none where the query does not group by it.</param>
/// <param name="Group">The party's groups of countries; none where the query does not group by them.</param>
/// <param name="IsInside">Whether the party is inside the perimeter; null where it is for some of several joint ones.</param>
/// <param name="Share">The part.</param>
/// <param name="Reason">Why it is listed and not counted, or null where it is counted.</param>
internal readonly record struct PartySplit(DimensionValue Value, DimensionValue Group, bool? IsInside, ShareOfAmount Share, ExclusionReason? Reason);
