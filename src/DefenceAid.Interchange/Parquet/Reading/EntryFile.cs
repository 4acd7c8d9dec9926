using DefenceAid.Domain;
using Parquet;
using Parquet.Schema;

namespace DefenceAid.Interchange.Parquet;

/// <summary>An opened file, known to be one of this format and to have its columns.</summary>
internal sealed class EntryFile : IAsyncDisposable
{
    private readonly ParquetReader _reader;
    private readonly Stream? _stream;
    private readonly Dictionary<string, DataField> _fields;

    private EntryFile(ParquetReader reader, DataField[] fields, Stream? stream, string path)
    {
        _reader = reader;
        _stream = stream;
        Path = path;
        _fields = EntrySchema.Columns.ToDictionary(column => column.Name, column => FieldOf(fields, column.Name)!, StringComparer.Ordinal);
    }

    /// <summary>Gets what stands before the places in it: empty, or the file's name and a slash.</summary>
    public string Path { get; }

    /// <summary>Gets the number of row groups.</summary>
    public int Groups => _reader.RowGroupCount;

    /// <summary>Gets the ledger but for its contributions, as text.</summary>
    public string LedgerText => _reader.CustomMetadata[EntrySchema.LedgerKey];

    /// <summary>Opens a file.</summary>
    /// <param name="stream">The file, from its beginning.</param>
    /// <param name="path">What stands before the places in it.</param>
    /// <param name="leaveOpen">Whether the stream stays open.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">It is no Parquet file, or one of another schema.</exception>
    public static async Task<EntryFile> OpenAsync(Stream stream, string path, bool leaveOpen, CancellationToken cancellationToken)
    {
        ParquetReader? reader = null;
        try
        {
            reader = await ReaderAsync(stream, path, cancellationToken).ConfigureAwait(false);
            DataField[] fields = FieldsOf(reader, path);
            Check(reader, fields, path);
            return new EntryFile(reader, fields, leaveOpen ? null : stream, path);
        }
        catch (Exception exception) when (exception is LedgerException or OperationCanceledException)
        {
            await CloseAsync(reader, leaveOpen ? null : stream).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Looks for contributions that have rows in several row groups.</summary>
    /// <exception cref="LedgerException">A row group has too many rows, its footer or its numbers can't be read, or these lie too far apart.</exception>
    public Task<ContributionPlaces> FindPlacesAsync(CancellationToken cancellationToken) =>
        OverlappingGroups.FindPlacesAsync(Enumerable.Range(0, Groups).Select(number => Group(number, ContributionPlaces.None)), cancellationToken);

    /// <summary>Opens a row group.</summary>
    /// <param name="number">Its number, from zero.</param>
    /// <param name="places">What was found; nothing where no row is read.</param>
    /// <exception cref="LedgerException">It has too many rows, or its footer is broken.</exception>
    public EntryGroup Group(int number, ContributionPlaces places)
    {
        string path = Faults.PathOf(Path, number);
        return new EntryGroup(GroupReader(number, path), _fields, path, places);
    }

    /// <summary>Checks that the file is of a ledger.</summary>
    /// <exception cref="LedgerException">It is of another.</exception>
    public void RequireLedger(string ledgerText)
    {
        if (LedgerText != ledgerText)
        {
            throw Faults.Unreadable(Path + EntrySchema.LedgerKey, "the same ledger as in the first file of the folder", "another");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => CloseAsync(_reader, _stream);

    // What the library throws on broken bytes is caught around its own calls alone.
    private static async Task<ParquetReader> ReaderAsync(Stream stream, string path, CancellationToken cancellationToken)
    {
        try
        {
            return await ParquetReader.CreateAsync(stream, EntrySchema.ReadingOptions(), leaveStreamOpen: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Faults.IsOfBytes(exception))
        {
            throw Faults.Broken(path.TrimEnd('/'), "a Parquet file", exception);
        }
    }

    private static DataField[] FieldsOf(ParquetReader reader, string path)
    {
        try
        {
            return reader.Schema.DataFields;
        }
        catch (Exception exception) when (Faults.IsOfBytes(exception))
        {
            throw Faults.Broken(path.TrimEnd('/'), "a Parquet file with a schema", exception);
        }
    }

    private ParquetRowGroupReader GroupReader(int number, string path)
    {
        try
        {
            return _reader.OpenRowGroupReader(number);
        }
        catch (Exception exception) when (Faults.IsOfBytes(exception))
        {
            throw Faults.Broken(path, "a row group that can be read", exception);
        }
    }

    private static DataField? FieldOf(DataField[] fields, string column) =>
        Array.Find(fields, field => field.Path.Length == 1 && field.Name == column);

    private static async ValueTask CloseAsync(ParquetReader? reader, Stream? stream)
    {
        if (reader is not null)
        {
            await reader.DisposeAsync().ConfigureAwait(false);
        }

        if (stream is not null)
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static void Check(ParquetReader reader, DataField[] fields, string path)
    {
        string name = path.TrimEnd('/');
        string? format = reader.CustomMetadata.GetValueOrDefault(EntrySchema.FormatKey);
        if (format != EntrySchema.Format)
        {
            throw Faults.Unreadable(
                name, $"the metadata {EntrySchema.FormatKey}: {EntrySchema.Format}", format is null ? "a file without it" : $"\"{ShortText.Of(format)}\"");
        }

        if (!reader.CustomMetadata.ContainsKey(EntrySchema.LedgerKey))
        {
            throw Faults.Unreadable(name, $"the metadata {EntrySchema.LedgerKey}", "a file without it");
        }

        foreach (EntryColumn column in EntrySchema.Columns)
        {
            string? actual = Fault(column.Field, FieldOf(fields, column.Name));
            if (actual is not null)
            {
                throw Faults.Unreadable(path + column.Name, $"a column of {TypeOf(column.Field)}", actual);
            }
        }
    }

    private static string? Fault(DataField expected, DataField? actual) =>
        actual is null ? "a file without it"
        : actual.IsArray || TypeOf(actual) != TypeOf(expected) ? actual.IsArray ? "a list" : TypeOf(actual)
        : null;

    private static string TypeOf(DataField field) => field switch
    {
        DecimalDataField number => FormattableString.Invariant($"decimal({number.Precision}, {number.Scale})"),
        _ when field.ClrType == typeof(ReadOnlyMemory<char>) => "text",
        _ when field.ClrType == typeof(DateOnly) => "days",
        _ => field.ClrType.Name,
    };
}
