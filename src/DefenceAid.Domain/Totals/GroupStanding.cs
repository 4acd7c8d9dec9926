using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>The groups of countries that a party belongs to on a date, of those that a query asks about.</summary>
/// <param name="Sure">The groups that it belongs to on every day that the date can be, by id.</param>
/// <param name="IsUnclear">Whether there is another one that it belongs to on some of these days.</param>
internal readonly record struct GroupStanding(ImmutableArray<string> Sure, bool IsUnclear)
{
    /// <summary>The standing of a party in no group.</summary>
    public static readonly GroupStanding None = new([], false);

    /// <summary>Gets the value of the dimension.</summary>
    public DimensionValue Value => IsUnclear
        ? DimensionValue.Of(Dimension.Group, DimensionText.UnclearGroup)
        : Sure.IsEmpty ? DimensionValue.Of(Dimension.Group, null) : DimensionValue.Jointly(Dimension.Group, Sure);

    /// <summary>Gives the groups that two parties both belong to.</summary>
    public GroupStanding And(GroupStanding other) => new([.. Sure.Intersect(other.Sure, StringComparer.Ordinal)], IsUnclear || other.IsUnclear);
}
