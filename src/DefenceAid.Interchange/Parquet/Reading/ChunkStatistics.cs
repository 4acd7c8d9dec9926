using System.Buffers.Binary;
using System.Text;
using Parquet.Meta;

namespace DefenceAid.Interchange.Parquet;

/// <summary>What the footer of a file says about a column of a row group: enough to do without reading it, or nothing.</summary>
internal sealed class ChunkStatistics
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[]? _least;
    private readonly byte[]? _most;
    private readonly long? _nulls;
    private readonly long _rows;

    /// <summary>Takes what the footer says; bounds that were cut off are none.</summary>
    public ChunkStatistics(ColumnMetaData? column, long rows)
    {
        Statistics? stated = column?.Statistics;
        _rows = rows;
        _nulls = stated?.NullCount;
        _least = stated is { IsMinValueExact: not false } ? stated.MinValue : null;
        _most = stated is { IsMaxValueExact: not false } ? stated.MaxValue : null;
    }

    /// <summary>Gets whether no row has a value.</summary>
    public bool AreNone => _nulls == _rows;

    /// <summary>Gets whether all rows have a value.</summary>
    public bool AreAllStated => _nulls == 0;

    /// <summary>Gets how many rows have no value, or null where the footer does not say.</summary>
    public long? Nulls => _nulls;

    /// <summary>Gets whether all rows have the same value.</summary>
    public bool AreSame => AreAllStated && _least is not null && _most is not null && _least.AsSpan().SequenceEqual(_most);

    /// <summary>Says whether a text may be in a row. Writers order text by UTF-8 or by UTF-16, which differ beyond ASCII: there it always may.</summary>
    public bool MayHave(string text)
    {
        if (AreNone)
        {
            return false;
        }

        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return !(IsAscii(bytes) && ((IsAscii(_least) && _least.AsSpan().SequenceCompareTo(bytes) > 0) || (IsAscii(_most) && _most.AsSpan().SequenceCompareTo(bytes) < 0)));
    }

    /// <summary>Gives the least number, in 32 bits, or null where it is not known.</summary>
    public int? LeastInt32 => Int32(_least);

    /// <summary>Gives the greatest number, in 32 bits, or null where it is not known.</summary>
    public int? MostInt32 => Int32(_most);

    /// <summary>Gives the least number, in 64 bits, or null where it is not known.</summary>
    public long? LeastInt64 => _least is { Length: sizeof(long) } ? BinaryPrimitives.ReadInt64LittleEndian(_least) : null;

    /// <summary>Gives the greatest number, in 64 bits, or null where it is not known.</summary>
    public long? MostInt64 => _most is { Length: sizeof(long) } ? BinaryPrimitives.ReadInt64LittleEndian(_most) : null;

    /// <summary>Gives the bounds as they are, or null where one is not known.</summary>
    public (byte[] Least, byte[] Most)? Bounds => _least is null || _most is null ? null : (_least, _most);

    /// <summary>Gives the text that all rows have, where all have the same.</summary>
    public string? TextOfAll()
    {
        try
        {
            return AreSame ? Strict.GetString(_least!) : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsAscii(byte[]? text) => text is not null && Ascii.IsValid(text);

    private static int? Int32(byte[]? bytes) => bytes is { Length: sizeof(int) } ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : null;
}
