using Parquet;
using Parquet.Schema;

namespace DefenceAid.Interchange.Parquet;

/// <summary>A column of numbers, days or flags.</summary>
internal sealed class ValueColumn<T> : EntryColumn
    where T : struct
{
    private readonly Func<EntryRow, T?> _valueOf;

    public ValueColumn(string name, Func<EntryRow, T?> valueOf, bool isNullable = true)
        : this(new DataField<T>(name, isNullable), valueOf)
    {
    }

    public ValueColumn(DataField field, Func<EntryRow, T?> valueOf)
        : base(field) => _valueOf = valueOf;

    /// <inheritdoc/>
    public override Task WriteAsync(ParquetRowGroupWriter group, EntryRow[] rows, CancellationToken cancellationToken) => Field.IsNullable
        ? group.WriteAsync<T>(Field, Array.ConvertAll(rows, row => _valueOf(row)).AsMemory(), null, null, cancellationToken)
        : group.WriteAsync<T>(Field, Array.ConvertAll(rows, row => _valueOf(row).GetValueOrDefault()).AsMemory(), null, null, cancellationToken);
}
