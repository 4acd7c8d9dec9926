using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Folds the rows of a table on all cores, and adds them batch by batch to a share of the totals.</summary>
internal static class TableFold
{
    // A core is not worth starting for fewer.
    private const int FewestBlocksForEach = 2;
    private const int FewestBatchesForEach = 4096;

    /// <summary>Adds all rows of a table; its contributions that are kept whole are not among them.</summary>
    /// <param name="totals">The share that they are added to.</param>
    /// <param name="table">The table.</param>
    /// <param name="projection">The query's view of it.</param>
    /// <param name="start">Starts another share of the same totals.</param>
    public static void Add(PartialTotals totals, ContributionTable table, TableProjection projection, Func<PartialTotals> start)
    {
        if (projection.Batches == 0)
        {
            return;
        }

        int blocks = table.Single.Length + table.Several.Length;
        int runs = Math.Max(1, Math.Min(Environment.ProcessorCount, blocks / FewestBlocksForEach));
        var folds = new BatchFold[runs];
        var shares = new PartialTotals[runs];
        int next = -1;
        for (int run = 0; run < runs; run++)
        {
            shares[run] = run == 0 ? totals : start();
        }

        Cores.Run(runs, run =>
        {
            folds[run] = BatchFold.Start(table, projection);
            for (int block = Interlocked.Increment(ref next); block < blocks; block = Interlocked.Increment(ref next))
            {
                Add(table, block, folds[run], shares[run]);
            }
        });
        foreach (BatchFold fold in folds.AsSpan(1))
        {
            folds[0].Add(fold);
        }

        int posters = folds[0].Batches < FewestBatchesForEach * 2 ? 1 : runs;
        Cores.Run(posters, run => Post(folds[0].ToBatches(run, posters), projection, shares[run]));
        foreach (PartialTotals share in shares.AsSpan(1))
        {
            totals.TakeOver(share);
        }
    }

    // Batches that differ in their amounts alone are posted together.
    private static void Post(IEnumerable<Batch> batches, TableProjection projection, PartialTotals totals)
    {
        var amounts = new List<AmountOfMany>();
        Contribution? first = null;
        (long Cell, long Line) line = default;
        foreach (Batch batch in batches)
        {
            if (first is null || projection.LineOf(batch.Number) != line)
            {
                AddAll(first, amounts, totals);
                first = projection.ContributionOf(batch);
                line = projection.LineOf(batch.Number);
            }

            amounts.Add(projection.AmountOf(batch));
        }

        AddAll(first, amounts, totals);
    }

    private static void AddAll(Contribution? contribution, List<AmountOfMany> amounts, PartialTotals totals)
    {
        if (contribution is not null)
        {
            totals.Add(contribution, CollectionsMarshal.AsSpan(amounts));
            amounts.Clear();
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
