namespace DefenceAid.Domain.Totals;

/// <summary>A fold into an array with a place for every batch that there can be.</summary>
internal sealed class DenseBatchFold : BatchFold
{
    // The sum of four of these is still below zero, and that of one and the largest batch, too.
    private const int Skip = -(1 << 28);

    private readonly int[]? _profiles;
    private readonly int[]? _revisions;
    private readonly int[]? _kinds;
    private readonly int[]? _dates;

    public DenseBatchFold(ContributionTable table, TableProjection projection)
        : base(table, (int)projection.Batches)
    {
        _profiles = MapOf(projection.Profiles, projection.Dates.Count * projection.Kinds.Count);
        _dates = MapOf(projection.Dates, projection.Kinds.Count);
        _kinds = MapOf(projection.Kinds, 1);
        _revisions = MapOf(projection.Revisions, 0);
    }

    /// <inheritdoc/>
    public override void Add(BatchFold other)
    {
        for (int batch = 0; batch < Sums.Length; batch++)
        {
            Add(batch, other, batch);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Batch> ToBatches()
    {
        for (int batch = 0; batch < Sums.Length; batch++)
        {
            if (Sums[batch].Count > 0)
            {
                yield return ToBatch(batch, batch);
            }
        }
    }

    /// <inheritdoc/>
    protected override void Number(RowBlock block, int from, Span<int> batches)
    {
        batches.Clear();
        block.Profiles.AddMapped(batches, from, _profiles);
        block.Dates.AddMapped(batches, from, _dates);
        block.Kinds.AddMapped(batches, from, _kinds);
        block.Revisions.AddMapped(batches, from, _revisions);
    }

    // Null where the column makes no difference.
    private static int[]? MapOf(RowClasses classes, int stride) => classes.IsOne ? null : classes.ToMap(stride, Skip);
}
