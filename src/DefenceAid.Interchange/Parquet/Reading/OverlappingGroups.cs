namespace DefenceAid.Interchange.Parquet;

/// <summary>The row groups of a file whose contributions have numbers in common, as far as the footer says: other tools sort and cut rows as they like. In files that
/// the library wrote there are none.</summary>
internal static class OverlappingGroups
{
    /// <summary>Looks for numbers that have rows in several places, in these row groups.</summary>
    /// <param name="groups">All row groups of a file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="Domain.LedgerException">A row group can't be read, or its numbers lie too far apart.</exception>
    public static async Task<ContributionPlaces> FindPlacesAsync(IEnumerable<EntryGroup> groups, CancellationToken cancellationToken)
    {
        EntryGroup[] overlapping = [.. Of(groups)];
        if (Array.TrueForAll(overlapping, HasFirstEntriesAlone))
        {
            return ContributionPlaces.None;
        }

        var places = new ContributionPlaces();
        using var buffers = new ColumnBuffers();
        foreach (EntryGroup group in overlapping)
        {
            places.Add(await EntryColumns.ReadAsync(group, ColumnNeeds.Places, buffers, cancellationToken).ConfigureAwait(false));
        }

        return places;
    }

    private static bool HasFirstEntriesAlone(EntryGroup group) => group.Statistics(ColumnNames.Entry) is { AreSame: true, LeastInt32: 0 };

    // With the least number first, a row group overlaps with one before it, or with the next one, or with none.
    private static IEnumerable<EntryGroup> Of(IEnumerable<EntryGroup> groups)
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
