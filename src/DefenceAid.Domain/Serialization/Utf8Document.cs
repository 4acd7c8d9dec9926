using System.Security.Cryptography;
using System.Text.Unicode;

namespace DefenceAid.Domain.Serialization;

/// <summary>Recognizes what is no UTF-8 text before a parser stumbles over it.</summary>
internal static class Utf8Document
{
    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>Says what the bytes are instead of UTF-8 text, or null where they are that.</summary>
    public static string? Fault(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return "nothing";
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "UTF-16 text; save it as UTF-8";
        }

        if (bytes.Contains((byte)0))
        {
            return "binary data or UTF-16 text";
        }

        return Utf8.IsValid(bytes) ? null : "bytes that are no UTF-8 text";
    }

    /// <summary>Gives the digest by which a document is known again: <c>sha256:</c> and 64 hexadecimal digits in lower case, of all its bytes.</summary>
    public static string Digest(ReadOnlySpan<byte> bytes) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";

    /// <summary>Leaves out a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;

    /// <inheritdoc cref="WithoutMark(ReadOnlySpan{byte})"/>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) => bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;
}
