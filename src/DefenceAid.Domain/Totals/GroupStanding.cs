using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>The groups of countries that a party belongs to on a date, of those that a query asks about.</summary>
/// <param name="Sure">The groups that it belongs to on every day that the date can be, by id.</param>
/// <param name="Unclear">The groups that it belongs to on some of these days, or of which nothing is known.</param>
/// <param name="IsInOne">Whether on each of these days it belongs to one of the groups.</param>
internal readonly record struct GroupStanding(ImmutableArray<string> Sure, ImmutableArray<string> Unclear, bool IsInOne)
{
    /// <summary>The standing of a party in no group.</summary>
    public static readonly GroupStanding None = new([], [], false);

    /// <summary>Gets the value of the dimension.</summary>
    public DimensionValue Value => !Unclear.IsEmpty
        ? DimensionValue.Of(Dimension.Group, DimensionText.UnclearGroup)
        : Sure.IsEmpty ? DimensionValue.Of(Dimension.Group, null) : DimensionValue.Jointly(Dimension.Group, Sure);

    /// <summary>Gives the groups that two parties both belong to, and those to which both may belong.</summary>
    public GroupStanding And(GroupStanding other)
    {
        ImmutableArray<string> sure = [.. Sure.Intersect(other.Sure, StringComparer.Ordinal)];
        IEnumerable<string> possible = Sure.Concat(Unclear).Intersect(other.Sure.Concat(other.Unclear), StringComparer.Ordinal);
        return new GroupStanding(sure, [.. possible.Except(sure, StringComparer.Ordinal)], IsInOne && other.IsInOne);
    }
}
