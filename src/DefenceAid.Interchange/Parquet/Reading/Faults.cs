using System.Globalization;
using DefenceAid.Domain;
using Parquet;
using Parquet.Meta.Proto;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Says what is wrong with a file, and where.</summary>
internal static class Faults
{
    /// <summary>Says whether an exception is one that broken bytes cause.</summary>
    public static bool IsOfBytes(Exception exception) =>
        exception is ParquetException or ThriftProtocolException or IOException or InvalidDataException or ArgumentException or InvalidOperationException
            or NotSupportedException or ArithmeticException or IndexOutOfRangeException or InvalidCastException or NullReferenceException
            or FormatException or OutOfMemoryException or KeyNotFoundException;

    /// <summary>Makes the exception of a file that can't be read further.</summary>
    public static LedgerException Unreadable(string path, string expected, string actual) =>
        new([new Finding(FindingCodes.Unreadable, FindingSeverity.Error, path, expected, actual)]);

    /// <summary>Makes the exception of a file that the reader can't read.</summary>
    public static LedgerException Broken(string path, string expected, Exception exception) =>
        Unreadable(path, expected, ShortText.Of(exception.Message.AsSpan().TrimEnd('.')));

    /// <summary>Gives the path of a row group.</summary>
    public static string PathOf(string file, int group) => string.Create(CultureInfo.InvariantCulture, $"{file}row-group[{group}]");
}
