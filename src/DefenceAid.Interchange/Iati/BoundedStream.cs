using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace DefenceAid.Interchange;

/// <summary>The input of a reader: refuses what no end comes of, and takes the digest of what went through.</summary>
internal sealed class BoundedStream(Stream inner, IncrementalHash? hash, CancellationToken cancellationToken) : Stream
{
    /// <summary>The greatest number of bytes in which the reader has to get on to the next element, text or end.</summary>
    public const int MaxStep = 32 * 1024 * 1024;

    // A reader compares the names of an element's attributes with each other: of a million it would take half a minute.
    private const int LongStep = 1024 * 1024;
    private const int MaxAttributes = 50_000;

    private static readonly SearchValues<byte> Spaces = SearchValues.Create(0, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n');

    private readonly CancellationToken _cancellationToken = cancellationToken;

    private long _sinceProgress;
    private int _attributes;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Notes that the reader got on.</summary>
    public void Progress() => (_sinceProgress, _attributes) = (0, 0);

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        Took(buffer[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read = await inner.ReadAsync(buffer, cancellationToken.CanBeCanceled ? cancellationToken : _cancellationToken).ConfigureAwait(false);
        Took(buffer.Span[..read]);
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Took(ReadOnlySpan<byte> bytes)
    {
        hash?.AppendData(bytes);
        _sinceProgress += bytes.Length;
        if (_sinceProgress > MaxStep)
        {
            throw new StepTooLongException(string.Create(CultureInfo.InvariantCulture, $"more than {MaxStep} bytes without an end"));
        }

        _attributes += _sinceProgress > LongStep ? AttributesIn(bytes) : 0;
        if (_attributes > MaxAttributes)
        {
            throw new StepTooLongException("an element of too many attributes");
        }
    }

    // What looks like the beginning of an attribute's value, in any encoding in which it is read: a text hardly has it.
    private static int AttributesIn(ReadOnlySpan<byte> bytes)
    {
        int count = 0;
        for (int at = bytes.IndexOf((byte)'='); at >= 0; at = bytes.IndexOf((byte)'='))
        {
            bytes = bytes[(at + 1)..];
            int next = bytes.IndexOfAnyExcept(Spaces);
            count += next >= 0 && bytes[next] is (byte)'"' or (byte)'\'' ? 1 : 0;
        }

        return count;
    }
}
