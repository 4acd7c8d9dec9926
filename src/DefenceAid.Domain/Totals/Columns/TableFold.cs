using System.Runtime.InteropServices;

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

        Post(folds[0].ToBatches(), projection, totals);
    }

    // Batches that differ in their amounts alone are posted together.
    private static void Post(IEnumerable<Batch> batches, TableProjection projection, PartialTotals totals)
    {
        var amounts = new List<AmountOfMany>();
        Contribution? first = null;
        (long Cell, int Line) line = default;
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
