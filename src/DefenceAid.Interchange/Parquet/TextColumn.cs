using Parquet;
using Parquet.Schema;

namespace DefenceAid.Interchange.Parquet;

/// <summary>A column of text, null where there is none.</summary>
internal sealed class TextColumn(string name, Func<EntryRow, string?> valueOf) : EntryColumn(new DataField(name, typeof(string), isNullable: true))
{
    /// <summary>Gets whether nearly every row has a text of its own, so that a dictionary saves nothing.</summary>
    public bool IsMostlyDistinct { get; init; }

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, EntryRow[] rows, CancellationToken cancellationToken) =>
        group.WriteAsync(Field, Array.ConvertAll(rows, row => valueOf(row))!, null);
}
