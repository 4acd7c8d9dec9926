namespace DefenceAid.Interchange.Parquet;

/// <summary>The numbers, days or flags of a column of a row group, null where there is none.</summary>
internal sealed class Values<T>
    where T : struct, IEquatable<T>
{
    private readonly ArraySegment<T>? _values;
    private readonly ArraySegment<bool>? _areStated;
    private readonly T? _constant;
    private readonly ColumnBuffers? _buffers;
    private Coding? _coding;

    /// <summary>Takes values.</summary>
    /// <param name="values">The value of each row; the default where there is none.</param>
    /// <param name="areStated">Whether each row has one, or null where all have.</param>
    /// <param name="buffers">Where room for numbers comes from.</param>
    public Values(ArraySegment<T> values, ArraySegment<bool>? areStated, ColumnBuffers buffers) => (_values, _areStated, _buffers) = (values, areStated, buffers);

    /// <summary>Takes the value that all rows have.</summary>
    public Values(T? constant) => (_constant, _coding) = (constant, Coding.Same);

    /// <summary>Gets which rows have the same.</summary>
    public Coding Coding => _coding ??= _areStated is null
        ? Coding.OfValues<T>(_values.GetValueOrDefault(), _buffers!)
        : Coding.Of(_buffers!, Coding.OfValues<T>(_values.GetValueOrDefault(), _buffers!), Coding.OfValues<bool>(_areStated.GetValueOrDefault(), _buffers!));

    /// <summary>Gets whether all rows have the same, and whether it is this.</summary>
    public bool AreAll(T? value) => _values is null && EqualityComparer<T?>.Default.Equals(_constant, value);

    /// <summary>Gets whether no row has a value.</summary>
    public bool AreNone => _values is null && _constant is null;

    /// <summary>Gets the values of rows that all have one, or none.</summary>
    public ReadOnlySpan<T> AllStated => _areStated is null ? _values.GetValueOrDefault() : default;

    /// <summary>Gets the value of a row.</summary>
    public T? this[int row] => _values is not { } values ? _constant : _areStated is { } areStated && !areStated[row] ? null : values[row];
}
