using System.Buffers;

namespace DefenceAid.Interchange.Csv;

/// <summary>Recognizes by its first bytes what is no text, whatever its name ends with.</summary>
internal static class FileSignature
{
    /// <summary>The number of bytes that are looked at.</summary>
    public const int Length = 512;

    private static readonly (byte[] Start, string Name)[] Known =
    [
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive, such as an .xlsx or .ods spreadsheet. Save the sheet as CSV"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
        ([0x1F, 0x8B], "a gzip file. Unpack it"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file, such as an .xls spreadsheet. Save the sheet as CSV"),
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF file"),
        ([0x50, 0x41, 0x52, 0x31], "a Parquet file"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a Zstandard file. Unpack it"),
    ];

    private static readonly SearchValues<byte> NeverInText = SearchValues.Create(0, 1, 2, 3, 4, 5, 6, 7, 8);

    /// <summary>Says what it is, or gives null where it may be text.</summary>
    /// <param name="start">The first bytes.</param>
    /// <param name="isOneByteText">Whether the encoding is one in which no control character is part of another character.</param>
    public static string? Of(ReadOnlySpan<byte> start, bool isOneByteText)
    {
        foreach ((byte[] known, string name) in Known)
        {
            if (start.StartsWith(known))
            {
                return name;
            }
        }

        return isOneByteText && start.ContainsAny(NeverInText)
            ? "bytes that no text has. Where it is UTF-16, name that in the mapping's \"encoding\""
            : null;
    }
}
