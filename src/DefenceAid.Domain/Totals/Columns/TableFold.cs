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

    // Batches that differ in their amounts alone are posted together, and an entry stands for those of one batch after the other, too.
    private static void Post(IEnumerable<Batch> batches, TableProjection projection, PartialTotals totals)
    {
        var entries = new List<EntryOfMany>();
        var amounts = new List<AmountOfMany>();
        (long Cell, long Line) line = (-1, -1);
        (long Number, StageEntry? Entry) last = default;
        foreach (Batch batch in batches)
        {
            if (projection.LineOf(batch.Number) is var next && next != line)
            {
                line = next;
                if (entries.Count == ReadAhead.BlockSize)
                {
                    AddAll(entries, amounts, totals);
                }

                long number = projection.EntryNumberOf(batch.Number);
                last = last.Entry is not null && last.Number == number ? last : (number, projection.EntryOf(batch));
                entries.Add(new EntryOfMany(projection.ProfileOf(batch.Number), last.Entry!, amounts.Count));
            }

            amounts.Add(projection.AmountOf(batch));
        }

        AddAll(entries, amounts, totals);
    }

    private static void AddAll(List<EntryOfMany> entries, List<AmountOfMany> amounts, PartialTotals totals)
    {
        totals.Add(CollectionsMarshal.AsSpan(entries), CollectionsMarshal.AsSpan(amounts));
        entries.Clear();
        amounts.Clear();
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
