namespace DefenceAid.Domain.Totals;

/// <summary>A fold into an array with a place for every batch that there can be.</summary>
internal sealed class DenseBatchFold : BatchFold
{
    /// <summary>The most batches that there can be.</summary>
    public const long MostBatches = 1 << 28;

    // The sum of four of these is still below zero, and that of one and the largest batch, too.
    private const int Skip = -(int)MostBatches;

    // So few batches that summing a block by itself, and adding its sums to the others, costs nothing.
    private const int MostNarrowBatches = 4096;

    private readonly NarrowSum[] _ofBlock;
    private readonly int[]? _profiles;
    private readonly int[]? _revisions;
    private readonly int[]? _kinds;
    private readonly int[]? _dates;

    public DenseBatchFold(ContributionTable table, TableProjection projection)
        : base(table, (int)projection.Batches)
    {
        _ofBlock = new NarrowSum[Sums.Length <= MostNarrowBatches ? Sums.Length : 0];
        _profiles = MapOf(projection.Profiles, projection.Dates.Count * projection.Kinds.Count);
        _dates = MapOf(projection.Dates, projection.Kinds.Count);
        _kinds = MapOf(projection.Kinds, 1);
        _revisions = MapOf(projection.Revisions, 0);
    }

    /// <inheritdoc/>
    public override int Batches => Sums.Length;

    /// <inheritdoc/>
    public override void AddSingle(RowBlock block)
    {
        if (OnlyColumn(block) is not ({ } column, { } map) || block.Digits.IsZero || !block.Highs.IsZero)
        {
            base.AddSingle(block);
        }
        else if (_ofBlock.Length > 0 && block.Digits.FitNarrowSums)
        {
            _ofBlock.AsSpan().Clear();
            column.AddDigits(_ofBlock, map, block.Digits);
            for (int batch = 0; batch < _ofBlock.Length; batch++)
            {
                Sums[batch].Add(_ofBlock[batch]);
            }
        }
        else
        {
            column.AddDigits<BatchSum>(Sums, map, block.Digits);
        }
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
    public override IEnumerable<Batch> ToBatches(int part, int parts)
    {
        int until = (int)((long)Sums.Length * (part + 1) / parts);
        for (int batch = (int)((long)Sums.Length * part / parts); batch < until; batch++)
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

    // The column that alone makes a difference to the rows of a block, if there is one.
    private (IndexColumn? Column, int[]? Map) OnlyColumn(RowBlock block)
    {
        (IndexColumn Column, int[]? Map)[] columns = [(block.Profiles, _profiles), (block.Dates, _dates), (block.Kinds, _kinds), (block.Revisions, _revisions)];
        return Array.FindAll(columns, column => column.Map is not null) is [var (only, map)] && !only.IsConstant ? (only, map) : default;
    }

    // Null where the column makes no difference.
    private static int[]? MapOf(RowClasses classes, int stride) => classes.IsOne ? null : classes.ToMap(stride, Skip);
}
