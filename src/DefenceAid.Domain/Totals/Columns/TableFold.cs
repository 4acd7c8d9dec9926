namespace DefenceAid.Domain.Totals;

/// <summary>Folds the rows of a table on all cores, and adds them batch by batch to a share of the totals.</summary>
internal static class TableFold
{
    // A core is not worth starting for fewer.
    private const int FewestBlocksForEach = 2;

    /// <summary>Adds all rows of a table; its contributions that are kept whole are not among them.</summary>
    /// <param name="totals">The share that they are added to.</param>
    /// <param name="table">The table.</param>
    /// <param name="projection">The query's view of it.</param>
    /// <param name="start">Starts another share of the same totals.</param>
    public static void Add(PartialTotals totals, ContributionTable table, TableProjection projection, Func<PartialTotals> start)
    {
        int blocks = table.Single.Length + table.Several.Length;
        int runs = Math.Max(1, Math.Min(Environment.ProcessorCount, blocks / FewestBlocksForEach));
        var folds = new BatchFold[runs];
        var shares = new PartialTotals[runs];
        int next = -1;
        Parallel.For(0, runs, run =>
        {
            folds[run] = BatchFold.Start(table, projection);
            shares[run] = run == 0 ? totals : start();
            for (int block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                Add(table, block, folds[run], shares[run]);
            }
        });
        for (int run = 1; run < runs; run++)
        {
            folds[0].Add(folds[run]);
            totals.Merge(shares[run]);
        }

        foreach ((long batch, Int128 digits, Int128 high, long count) in folds[0].ToBatches())
        {
            totals.Add(projection.ContributionOf(batch, digits, high), count);
        }
    }

    private static void Add(ContributionTable table, int block, BatchFold fold, PartialTotals share)
    {
        if (block < table.Single.Length)
        {
            fold.AddSingle(table.Single[block]);
        }
        else
        {
            fold.AddSeveral(table.Several[block - table.Single.Length], share);
        }
    }
}
