using Parquet;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Writes the rows of one file, a row group whenever there are enough.</summary>
internal sealed class EntryWriter
{
    /// <summary>How many rows a row group has, unless one contribution has more.</summary>
    public const int RowsOfAGroup = 1 << 17;

    private readonly ParquetWriter _writer;

    // Each column takes what they say when it is written.
    private readonly ParquetOptions _options;
    private readonly List<EntryRow> _rows = [];

    private EntryWriter(ParquetWriter writer, ParquetOptions options) => (_writer, _options) = (writer, options);

    /// <summary>Starts a file.</summary>
    /// <param name="stream">Where to; it is not closed.</param>
    /// <param name="ledgerText">The ledger but for its contributions.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task<EntryWriter> StartAsync(Stream stream, string ledgerText, CancellationToken cancellationToken)
    {
        ParquetOptions options = EntrySchema.WritingOptions();
        ParquetWriter writer = await ParquetWriter
            .CreateAsync(EntrySchema.Schema, stream, options, append: false, cancellationToken).ConfigureAwait(false);
        writer.CustomMetadata = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [EntrySchema.FormatKey] = EntrySchema.Format,
            [EntrySchema.LedgerKey] = ledgerText,
        };
        return new EntryWriter(writer, options);
    }

    /// <summary>Adds the rows of a contribution: they stay in one row group.</summary>
    public async Task AddAsync(EntryRow[] rows, CancellationToken cancellationToken)
    {
        if (_rows.Count > 0 && _rows.Count + rows.Length > RowsOfAGroup)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        _rows.AddRange(rows);
    }

    /// <summary>Writes what is left, and the end of the file. Each closing of the library's writer writes an end: a file that was not completed has none, and nobody takes it for a whole one.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_rows.Count == 0)
        {
            return;
        }

        EntryRow[] rows = [.. _rows];
        _rows.Clear();
        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        foreach (EntryColumn column in EntrySchema.Columns)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _options.CompressionMethod = column.IsUnpacked ? CompressionMethod.None : CompressionMethod.Snappy;
            await column.WriteAsync(group, rows, cancellationToken).ConfigureAwait(false);
        }

        group.CompleteValidate();
    }
}
