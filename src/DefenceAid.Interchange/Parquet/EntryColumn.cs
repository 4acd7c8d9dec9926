using Parquet;
using Parquet.Schema;

namespace DefenceAid.Interchange.Parquet;

/// <summary>A column of a file.</summary>
internal abstract class EntryColumn(DataField field)
{
    /// <summary>Gets the column as the library has it.</summary>
    public DataField Field { get; } = field;

    /// <summary>Gets the column's name.</summary>
    public string Name => Field.Name;

    /// <summary>Gets whether packing saves next to nothing, and is left out so that reading is faster.</summary>
    public bool IsUnpacked { get; init; }

    /// <summary>Writes the column of a row group.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter group, EntryRow[] rows, CancellationToken cancellationToken);
}
