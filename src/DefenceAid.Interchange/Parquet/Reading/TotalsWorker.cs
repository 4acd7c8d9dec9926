using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>One core's part of a total: folds one row group after the other into its share.</summary>
internal sealed class TotalsWorker(TotalsRun run) : IDisposable
{
    private readonly ColumnBuffers _buffers = new();

    /// <summary>Gets the share.</summary>
    public PartialTotals Share { get; } = run.Query.Start(run.Registry, run.Rates);

    /// <summary>Adds a row group.</summary>
    public async Task AddAsync(EntryGroup group, CancellationToken cancellationToken)
    {
        if (group.Rows > 0 && run.Filter.MayCount(group))
        {
            EntryColumns columns = await EntryColumns.ReadAsync(group, run.Needs, _buffers, cancellationToken).ConfigureAwait(false);
            Share.Add(GroupTable.Of(columns, run.Registry, run.Report));
        }
    }

    /// <summary>Gives back what it read into; the share stays.</summary>
    public void Dispose() => _buffers.Dispose();
}
