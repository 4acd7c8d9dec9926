using System.Collections.Immutable;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Totals the files of a folder on all cores: each takes the next file and, when there is none, row groups of files that others have begun.</summary>
internal sealed class FolderTotals(ParquetFolder folder, TotalsRun run, string ledgerText)
{
    private const int NotKnown = -1;

    private readonly ImmutableArray<string> _files =
        [.. folder.Files.Where(file => PartitionPath.Read(file).All(value => run.Filter.MayCount(value.Column, value.Value)))];

    private readonly Lock _placesLock = new();
    private int[] _nextGroups = [];
    private int[] _groups = [];
    private Task<ContributionPlaces>?[] _places = [];
    private int _nextFile;

    /// <summary>Totals them.</summary>
    public async Task<PartialTotals> RunAsync(CancellationToken cancellationToken)
    {
        _nextGroups = new int[_files.Length];
        _groups = new int[_files.Length];
        _groups.AsSpan().Fill(NotKnown);
        _places = new Task<ContributionPlaces>?[_files.Length];
        TotalsWorker[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new TotalsWorker(run))];
        await Task.WhenAll(workers.Select(worker => Task.Run(() => WorkAsync(worker, cancellationToken), cancellationToken))).ConfigureAwait(false);
        foreach (TotalsWorker worker in workers.AsSpan(1))
        {
            workers[0].Share.Merge(worker.Share);
        }

        return workers[0].Share;
    }

    private async Task WorkAsync(TotalsWorker worker, CancellationToken cancellationToken)
    {
        using (worker)
        {
            await AddFilesAsync(worker, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AddFilesAsync(TotalsWorker worker, CancellationToken cancellationToken)
    {
        for (int file = Interlocked.Increment(ref _nextFile) - 1; file < _files.Length; file = Interlocked.Increment(ref _nextFile) - 1)
        {
            await AddAsync(worker, file, cancellationToken).ConfigureAwait(false);
        }

        for (int file = 0; file < _files.Length; file++)
        {
            int groups = Volatile.Read(ref _groups[file]);
            if (groups == NotKnown || groups > Volatile.Read(ref _nextGroups[file]))
            {
                await AddAsync(worker, file, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task AddAsync(TotalsWorker worker, int number, CancellationToken cancellationToken)
    {
        EntryFile file = await folder.OpenAsync(_files[number], cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            file.RequireLedger(ledgerText);
            Volatile.Write(ref _groups[number], file.Groups);
            ContributionPlaces places = await FindPlacesAsync(number, file, cancellationToken).ConfigureAwait(false);
            for (int group = Interlocked.Increment(ref _nextGroups[number]) - 1; group < file.Groups; group = Interlocked.Increment(ref _nextGroups[number]) - 1)
            {
                EntryGroup rows = file.Group(group, places);
                FolderPlaces.Check(rows, _files[number], run.Report);
                await worker.AddAsync(rows, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // The first core that comes to a file looks, in the file as it has opened it, and stays until that is done; the others wait.
    private Task<ContributionPlaces> FindPlacesAsync(int number, EntryFile file, CancellationToken cancellationToken)
    {
        lock (_placesLock)
        {
            return _places[number] ??= Task.Run(() => file.FindPlacesAsync(cancellationToken), cancellationToken);
        }
    }
}
