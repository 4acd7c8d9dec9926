using Parquet;
using Parquet.Schema;

namespace DefenceAid.Interchange.Tests.Parquet;

/// <summary>Writes a file again with something changed, as somebody else's tool would.</summary>
internal static class EditedFile
{
    /// <summary>Changes a value of some rows of the first row group.</summary>
    public static Task<MemoryStream> SetAsync(Stream file, string column, object? value, params int[] rows) =>
        WriteAsync(file, fields => fields, (field, values) =>
        {
            if (field.Name == column)
            {
                Array.ForEach(rows, row => values.SetValue(value, row));
            }
        });

    /// <summary>Leaves a column out.</summary>
    public static Task<MemoryStream> DropAsync(Stream file, string column) =>
        WriteAsync(file, fields => fields.Where(field => field.Name != column), (_, _) => { });

    /// <summary>Writes a file of another schema, with metadata.</summary>
    public static async Task<MemoryStream> OfAsync(DataField<int> field, Dictionary<string, string> metadata)
    {
        var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(field), stream))
        {
            writer.CustomMetadata = metadata;
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await group.WriteAsync<int>(field, new int?[] { 1 }.AsMemory());
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>Writes a row group of so many rows, with the columns and the metadata of a file, and no value but in columns that need one.</summary>
    public static async Task WriteTallAsync(Stream to, Stream file, int rows)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, new ParquetOptions { UseDateOnlyTypeForDates = true }, leaveStreamOpen: true);
        DataField[] fields = [.. reader.Schema.DataFields.Select(Copy)];
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), to))
        {
            writer.CustomMetadata = reader.CustomMetadata;
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            foreach (DataField field in fields)
            {
                await WriteNullsAsync(group, field, rows);
            }
        }

        to.Position = 0;
    }

    private static Task WriteNullsAsync(ParquetRowGroupWriter to, DataField field, int rows) => Type.GetTypeCode(field.ClrType) switch
    {
        TypeCode.Int64 when !field.IsNullable => to.WriteAsync<long>(field, new long[rows].AsMemory()),
        TypeCode.Int64 => to.WriteAsync<long>(field, new long?[rows].AsMemory()),
        TypeCode.Int32 => to.WriteAsync<int>(field, new int?[rows].AsMemory()),
        TypeCode.Boolean => to.WriteAsync<bool>(field, new bool?[rows].AsMemory()),
        TypeCode.Decimal => to.WriteAsync<decimal>(field, new decimal?[rows].AsMemory()),
        _ when field.ClrType == typeof(DateOnly) => to.WriteAsync<DateOnly>(field, new DateOnly?[rows].AsMemory()),
        _ => to.WriteAsync(field, new string?[rows]!, null),
    };

    private static async Task<MemoryStream> WriteAsync(Stream file, Func<IEnumerable<DataField>, IEnumerable<DataField>> choose, Action<DataField, Array> edit)
    {
        await using ParquetReader reader = await ParquetReader.CreateAsync(file, new ParquetOptions { UseDateOnlyTypeForDates = true }, leaveStreamOpen: true);
        var stream = new MemoryStream();
        DataField[] fields = [.. choose(reader.Schema.DataFields).Select(Copy)];
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream))
        {
            writer.CustomMetadata = reader.CustomMetadata;
            using ParquetRowGroupWriter to = writer.CreateRowGroup();
            ParquetRowGroupReader from = reader.OpenRowGroupReader(0);
            foreach (DataField field in fields)
            {
                await CopyAsync(from, reader.Schema.FindDataField(field.Name), to, field, edit);
            }
        }

        stream.Position = 0;
        return stream;
    }

    private static DataField Copy(DataField field) => field is DecimalDataField number
        ? new DecimalDataField(number.Name, number.Precision, number.Scale, forceByteArrayEncoding: true, isNullable: true)
        : new DataField(field.Name, field.ClrType == typeof(ReadOnlyMemory<char>) ? typeof(string) : field.ClrType, field.IsNullable);

    private static Task CopyAsync(ParquetRowGroupReader from, DataField read, ParquetRowGroupWriter to, DataField written, Action<DataField, Array> edit) => Type.GetTypeCode(read.ClrType) switch
    {
        TypeCode.Int64 when !read.IsNullable => CopyPlainAsync(from, read, to, written, edit),
        TypeCode.Int64 => CopyAsync<long>(from, read, to, written, edit),
        TypeCode.Int32 => CopyAsync<int>(from, read, to, written, edit),
        TypeCode.Boolean => CopyAsync<bool>(from, read, to, written, edit),
        TypeCode.Decimal => CopyAsync<decimal>(from, read, to, written, edit),
        _ when read.ClrType == typeof(DateOnly) => CopyAsync<DateOnly>(from, read, to, written, edit),
        _ => CopyTextAsync(from, read, to, written, edit),
    };

    private static async Task CopyAsync<T>(ParquetRowGroupReader from, DataField read, ParquetRowGroupWriter to, DataField written, Action<DataField, Array> edit)
        where T : struct
    {
        var values = new T?[from.RowCount];
        await from.ReadAsync<T>(read, values.AsMemory(), null);
        edit(written, values);
        await to.WriteAsync<T>(written, values.AsMemory());
    }

    private static async Task CopyPlainAsync(ParquetRowGroupReader from, DataField read, ParquetRowGroupWriter to, DataField written, Action<DataField, Array> edit)
    {
        var values = new long[from.RowCount];
        await from.ReadAsync<long>(read, values.AsMemory(), null);
        edit(written, values);
        await to.WriteAsync<long>(written, values.AsMemory());
    }

    private static async Task CopyTextAsync(ParquetRowGroupReader from, DataField read, ParquetRowGroupWriter to, DataField written, Action<DataField, Array> edit)
    {
        var values = new string?[from.RowCount];
        await from.ReadAsync(read, values.AsMemory()!, null);
        edit(written, values);
        await to.WriteAsync(written, values!, null);
    }
}
