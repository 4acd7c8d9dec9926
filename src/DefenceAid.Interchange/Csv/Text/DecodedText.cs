using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DefenceAid.Interchange.Csv;

/// <summary>Bytes as characters; what is no text in the encoding becomes <see cref="Undecodable"/>, so that it can be reported where it stands.</summary>
internal sealed class DecodedText : TextReader
{
    /// <summary>Stands for bytes that are no text. It is no character of Unicode, and no file has it.</summary>
    public const char Undecodable = '\uFFFF';

    [SuppressMessage("Reliability", "CA2213", Justification = "The stream is the caller's, who closes it.")]
    private readonly Stream _stream;
    private readonly Decoder _decoder;
    private readonly byte[] _bytes = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isEnded;

    /// <summary>Reads a stream from its beginning; a byte order mark is recognized, and stronger than the encoding that is named.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="named">The encoding without a byte order mark.</param>
    public DecodedText(Stream stream, Encoding named)
    {
        _stream = stream;
        _end = stream.ReadAtLeast(_bytes, FileSignature.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> start = _bytes.AsSpan(0, _end);
        (Encoding encoding, _start) = WithMark(start) ?? (named, 0);
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(Undecodable.ToString());
        Encoding = strict;
        _decoder = strict.GetDecoder();
        Fault = FileSignature.Of(start[..Math.Min(start.Length, FileSignature.Length)], encoding is not (UnicodeEncoding or UTF32Encoding));
    }

    /// <summary>Gets the encoding that is used.</summary>
    public Encoding Encoding { get; }

    /// <summary>Gets what the bytes are instead of text, or null.</summary>
    public string? Fault { get; }

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (_start == _end && !_isEnded)
            {
                _start = 0;
                _end = _stream.Read(_bytes);
                _isEnded = _end == 0;
            }

            _decoder.Convert(_bytes.AsSpan(_start, _end - _start), buffer, flush: _isEnded, out int used, out int written, out _);
            _start += used;
            if (written > 0 || _isEnded)
            {
                return written;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    private static (Encoding Encoding, int Length)? WithMark(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };
}
