namespace DefenceAid.Domain.Totals;

/// <summary>Sums the rows of a table by batch: one fold for each core.</summary>
internal abstract class BatchFold
{
    // Few enough that the numbers of their batches stay in the nearest cache.
    protected const int RowsAtOnce = 2048;

    private readonly ContributionTable _table;
    private readonly int[] _batches = new int[RowsAtOnce];
    private int[] _batchesOfBlock = [];

    protected BatchFold(ContributionTable table, int batches)
    {
        _table = table;
        Sums = new BatchSum[batches];
    }

    /// <summary>Gets the sums of nominal figures, and the counts of contributions.</summary>
    protected BatchSum[] Sums { get; set; }

    /// <summary>Gets the sums of upper bounds, of amounts between two; null where there are none.</summary>
    protected BatchSum[]? Highs { get; set; }

    /// <summary>Starts a fold.</summary>
    public static BatchFold Start(ContributionTable table, TableProjection projection) =>
        projection.IsDense ? new DenseBatchFold(table, projection) : new HashedBatchFold(table, projection);

    /// <summary>Gets how many batches there are, some of them without rows.</summary>
    public abstract int Batches { get; }

    /// <summary>Adds rows of contributions with one entry each.</summary>
    public virtual void AddSingle(RowBlock block)
    {
        for (int from = 0; from < block.Length; from += RowsAtOnce)
        {
            Span<int> batches = _batches.AsSpan(0, Math.Min(RowsAtOnce, block.Length - from));
            Number(block, from, batches);
            block.Digits.AddTo(Sums, batches, from);
            if (!block.Highs.IsZero)
            {
                Highs ??= new BatchSum[Sums.Length];
                block.Highs.AddTo(Highs, batches, from);
            }
        }
    }

    /// <summary>Adds rows of contributions with several entries: by batch where all of one are in the same, else as a contribution.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="others">Where contributions are added.</param>
    public void AddSeveral(RowBlock block, PartialTotals others)
    {
        ReadOnlySpan<int> all = Number(block);
        for (int i = 0; i < block.Starts.Length; i++)
        {
            Range rows = block.Starts[i]..(i + 1 < block.Starts.Length ? block.Starts[i + 1] : block.Length);
            ReadOnlySpan<int> batches = all[rows];
            if (batches[0] >= 0 && !batches.ContainsAnyExcept(batches[0]) && AreIncrementsOfOneStage(block, rows))
            {
                Add(block, rows, batches[0]);
            }
            else if (batches.ContainsAnyExceptInRange(int.MinValue, -1))
            {
                others.Add(_table.ContributionOf(block, rows));
            }
        }
    }

    /// <summary>Adds the rows of another fold of the same query and table.</summary>
    public abstract void Add(BatchFold other);

    /// <summary>Gives a part of the batches that have rows, in the order of their numbers.</summary>
    /// <param name="part">Which part, from zero.</param>
    /// <param name="parts">In how many parts they are given.</param>
    public abstract IEnumerable<Batch> ToBatches(int part, int parts);

    /// <summary>Finds the batch of each of some rows; a number below zero where the query does not mean the row.</summary>
    protected abstract void Number(RowBlock block, int from, Span<int> batches);

    /// <summary>Adds the sums of a batch of another fold.</summary>
    protected void Add(int batch, BatchFold other, int theirs)
    {
        Sums[batch].Add(other.Sums[theirs]);
        if (other.Highs is { } highs)
        {
            Highs ??= new BatchSum[Sums.Length];
            Highs[batch].Add(highs[theirs]);
        }
    }

    /// <summary>Gives a batch, of this number here.</summary>
    protected Batch ToBatch(long batch, int here) =>
        new(batch, Sums[here].Digits, Highs?[here].Digits ?? 0, Sums[here].Count);

    private ReadOnlySpan<int> Number(RowBlock block)
    {
        if (_batchesOfBlock.Length < block.Length)
        {
            _batchesOfBlock = new int[block.Length];
        }

        for (int from = 0; from < block.Length; from += RowsAtOnce)
        {
            Number(block, from, _batchesOfBlock.AsSpan(from, Math.Min(RowsAtOnce, block.Length - from)));
        }

        return _batchesOfBlock.AsSpan(0, block.Length);
    }

    private bool AreIncrementsOfOneStage(RowBlock block, Range rows)
    {
        (int start, int length) = rows.GetOffsetAndLength(block.Length);
        EntryKind first = _table.Kinds[block.Kinds[start]];
        for (int row = start + 1; row < start + length; row++)
        {
            EntryKind next = _table.Kinds[block.Kinds[row]];
            if (next.Stage != first.Stage || next.IsCancellation)
            {
                return false;
            }
        }

        return !first.IsCancellation;
    }

    private void Add(RowBlock block, Range rows, int batch)
    {
        (int start, int length) = rows.GetOffsetAndLength(block.Length);
        Sums[batch].Add(block.Digits[start]);
        for (int row = start + 1; row < start + length; row++)
        {
            Sums[batch].AddMore(block.Digits[row]);
        }

        if (!block.Highs.IsZero)
        {
            Highs ??= new BatchSum[Sums.Length];
            for (int row = start; row < start + length; row++)
            {
                Highs[batch].AddMore(block.Highs[row]);
            }
        }
    }
}
