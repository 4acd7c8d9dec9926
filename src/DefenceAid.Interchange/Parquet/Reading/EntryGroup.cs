using Parquet;
using Parquet.Meta;
using Parquet.Schema;

namespace DefenceAid.Interchange.Parquet;

/// <summary>A row group of a file: what its footer says, and its columns, read when they are asked for.</summary>
internal sealed class EntryGroup
{
    private const int NotRead = -1;

    private readonly ParquetRowGroupReader _reader;
    private readonly IReadOnlyDictionary<string, DataField> _fields;

    /// <summary>Takes a row group.</summary>
    /// <param name="reader">Its reader.</param>
    /// <param name="fields">The columns of the file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="places">What is known of contributions that have rows in several row groups.</param>
    public EntryGroup(ParquetRowGroupReader reader, IReadOnlyDictionary<string, DataField> fields, string path, ContributionPlaces places)
    {
        Places = places;
        _reader = reader;
        _fields = fields;
        Path = path;
        Rows = reader.RowCount is >= 0 and <= EntrySchema.MostRowsOfAGroup
            ? (int)reader.RowCount
            : throw Faults.Unreadable(path, FormattableString.Invariant($"at most {EntrySchema.MostRowsOfAGroup} rows"), FormattableString.Invariant($"{reader.RowCount}"));
    }

    /// <summary>Gets the path of the row group.</summary>
    public string Path { get; }

    /// <summary>Gets the number of rows.</summary>
    public int Rows { get; }

    /// <summary>Gets what is known of contributions that have rows in several row groups.</summary>
    public ContributionPlaces Places { get; }

    /// <summary>Gives what the footer says about a column.</summary>
    public ChunkStatistics Statistics(string column) => new(MetadataOf(_fields[column]), Rows);

    /// <summary>Reads a column of text.</summary>
    public async Task<Texts> TextsAsync(string column, ColumnBuffers buffers, CancellationToken cancellationToken)
    {
        ChunkStatistics statistics = Statistics(column);
        if (statistics.AreNone || statistics.TextOfAll() is not null)
        {
            return new Texts(statistics.TextOfAll());
        }

        Memory<ReadOnlyMemory<char>> texts = buffers.Texts(Rows);
        Memory<int> levels = await ReadAsync(column, texts, buffers, cancellationToken).ConfigureAwait(false);
        return Code(texts.Span, levels.Span, buffers);
    }

    /// <summary>Reads a column of numbers, days or flags.</summary>
    /// <param name="column">The column.</param>
    /// <param name="constant">Gives the value that all rows have, where the footer says it; else null.</param>
    /// <param name="buffers">What is used again from row group to row group.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<Values<T>> ValuesAsync<T>(string column, Func<ChunkStatistics, T?> constant, ColumnBuffers buffers, CancellationToken cancellationToken)
        where T : struct, IEquatable<T>
    {
        ChunkStatistics statistics = Statistics(column);
        if (statistics.AreNone)
        {
            return new Values<T>(null);
        }

        if (statistics.AreSame && constant(statistics) is { } same)
        {
            return new Values<T>(same);
        }

        ArraySegment<T> values = buffers.Room<T>(Rows);
        Memory<int> levels = await ReadAsync<T>(column, values, buffers, cancellationToken).ConfigureAwait(false);
        return Spread(values, levels.Span, buffers);
    }

    private async Task<Memory<int>> ReadAsync<T>(string column, Memory<T> values, ColumnBuffers buffers, CancellationToken cancellationToken)
        where T : struct
    {
        DataField field = _fields[column];
        Memory<int> levels = field.IsNullable ? buffers.Levels(Rows) : default;
        levels.Span.Fill(NotRead); // the room is used again
        if (MetadataOf(field)?.NumValues != Rows)
        {
            throw Faults.Unreadable($"{Path}/{column}", "as many values as rows", "another number");
        }

        try
        {
            await _reader.ReadRawAsync(field, values, field.IsNullable ? levels : (Memory<int>?)null, null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Faults.IsOfBytes(exception))
        {
            throw Faults.Broken($"{Path}/{column}", "a column that can be read", exception);
        }

        return levels.Span.ContainsAnyExceptInRange(0, 1) ? throw Faults.Unreadable($"{Path}/{column}", "as many values as rows", "fewer") : levels;
    }

    private ColumnMetaData? MetadataOf(DataField field) => _reader.GetMetadata(field)?.MetaData;

    private static Texts Code(ReadOnlySpan<ReadOnlyMemory<char>> texts, ReadOnlySpan<int> levels, ColumnBuffers buffers)
    {
        var coder = new TextCoder();
        ArraySegment<int> room = buffers.Room<int>(texts.Length);
        Span<int> codes = room;
        bool areAllStated = !levels.Contains(0);
        int next = 0;
        for (int row = 0; row < codes.Length; row++)
        {
            codes[row] = areAllStated || levels[row] != 0 ? coder.CodeOf(texts[next++], row) : coder.CodeOfNone(row);
        }

        return new Texts(coder.Values.Count > 1 ? room : (ArraySegment<int>?)null, coder.Values, coder.FirstRows);
    }

    // Only those that are there were read, one after the other: each goes to its row, from the last to the first.
    private static Values<T> Spread<T>(ArraySegment<T> values, ReadOnlySpan<int> levels, ColumnBuffers buffers)
        where T : struct, IEquatable<T>
    {
        if (!levels.Contains(0))
        {
            return new Values<T>(values, null, buffers);
        }

        int next = levels.Length - levels.Count(0);
        ArraySegment<bool> areStated = buffers.Room<bool>(levels.Length);
        for (int row = levels.Length - 1; row >= 0; row--)
        {
            areStated[row] = levels[row] != 0;
            values[row] = areStated[row] ? values[--next] : default;
        }

        return new Values<T>(values, areStated, buffers);
    }
}
