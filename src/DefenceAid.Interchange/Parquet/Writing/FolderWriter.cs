using System.Globalization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Writes contributions into partitioned folders: rows are gathered by folder, and the largest part becomes a file when there are too many.</summary>
/// <remarks>One file is open at a time, and the rows in memory are bounded, however many folders there are.</remarks>
internal sealed class FolderWriter(string path, string ledgerText, IReadOnlyCollection<Dimension> dimensions)
{
    private readonly Dictionary<string, List<EntryRow[]>> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private int _allRows;
    private int _files;

    /// <summary>Adds the rows of a contribution.</summary>
    public async Task AddAsync(EntryRow[] rows, CancellationToken cancellationToken)
    {
        string folder = PartitionPath.Of(rows, dimensions);
        if (!_parts.TryGetValue(folder, out List<EntryRow[]>? part))
        {
            part = [];
            _parts.Add(folder, part);
        }

        part.Add(rows);
        _rows[folder] = _rows.GetValueOrDefault(folder) + rows.Length;
        _allRows += rows.Length;
        if (_allRows >= EntryWriter.RowsOfAGroup)
        {
            await WriteAsync(_rows.MaxBy(one => one.Value).Key, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what is left; where there was nothing at all, a file without rows.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_files == 0 && _parts.Count == 0)
        {
            _parts.Add(string.Empty, []);
        }

        foreach (string folder in _parts.Keys.Order(StringComparer.Ordinal).ToArray())
        {
            await WriteAsync(folder, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        List<EntryRow[]> part = _parts[folder];
        _allRows -= _rows.GetValueOrDefault(folder);
        _parts.Remove(folder);
        _rows.Remove(folder);
        string file = string.Create(CultureInfo.InvariantCulture, $"part-{_files++:00000}.parquet");
        await FolderFiles.WriteFileAsync(path, folder.Length == 0 ? file : $"{folder}/{file}", async stream =>
        {
            EntryWriter writer = await EntryWriter.StartAsync(stream, ledgerText, cancellationToken).ConfigureAwait(false);
            foreach (EntryRow[] rows in part)
            {
                await writer.AddAsync(rows, cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }
}
