using System.Collections.Frozen;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Finds the contributions of a file whose rows are not side by side in one row group: other tools sort and cut as they like, and a part must not count as
/// the whole.</summary>
/// <remarks>Of the places where such a contribution has rows, all but one begin with another entry than the first. Only row groups whose numbers overlap, as far as
/// the footer says, are looked into.</remarks>
internal static class RowsApart
{
    /// <summary>The most contributions whose rows may be apart: their numbers are in memory.</summary>
    public const int Most = 1 << 20;

    /// <summary>Gives their numbers.</summary>
    /// <param name="groups">The row groups of the file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Domain.LedgerException">There are too many, or a row group can't be read.</exception>
    public static async Task<FrozenSet<long?>> FindAsync(IReadOnlyCollection<EntryGroup> groups, CancellationToken cancellationToken)
    {
        var apart = new HashSet<long?>();
        using var buffers = new ColumnBuffers();
        foreach (EntryGroup group in Overlapping(groups))
        {
            EntryColumns columns = await EntryColumns.ReadAsync(group, ColumnNeeds.Places, buffers, cancellationToken).ConfigureAwait(false);
            apart.UnionWith(ContributionRows.NumbersWithoutStart(columns));
            if (apart.Count > Most)
            {
                throw Faults.Unreadable(
                    $"{group.Path}/{ColumnNames.Contribution}", FormattableString.Invariant($"the rows of contributions side by side, of all but {Most} at most"), "more that are apart");
            }
        }

        return apart.ToFrozenSet();
    }

    // With the least number first, a row group overlaps with one before it, or with the next one, or with none.
    private static IEnumerable<EntryGroup> Overlapping(IReadOnlyCollection<EntryGroup> groups)
    {
        (EntryGroup Group, long Least, long Most)[] sorted = [.. groups.Where(group => group.Rows > 0).Select(Bounded).OrderBy(one => one.Least)];
        long most = long.MinValue;
        for (int i = 0; i < sorted.Length; i++)
        {
            bool overlapsBefore = i > 0 && sorted[i].Least <= most;
            bool overlapsNext = i + 1 < sorted.Length && sorted[i + 1].Least <= sorted[i].Most;
            most = Math.Max(most, sorted[i].Most);
            if (overlapsBefore || overlapsNext)
            {
                yield return sorted[i].Group;
            }
        }
    }

    // What the footer does not say, or a row without a number, may be any.
    private static (EntryGroup Group, long Least, long Most) Bounded(EntryGroup group)
    {
        ChunkStatistics numbers = group.Statistics(ColumnNames.Contribution);
        return numbers is { AreAllStated: true, LeastInt64: { } least, MostInt64: { } most } ? (group, least, most) : (group, long.MinValue, long.MaxValue);
    }
}
