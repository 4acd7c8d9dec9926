using System.Globalization;
using System.Security.Cryptography;

namespace DefenceAid.Interchange;

/// <summary>The input of a reader: refuses what no end comes of, and takes the digest of what went through.</summary>
internal sealed class BoundedStream(Stream inner, IncrementalHash? hash, CancellationToken cancellationToken) : Stream
{
    /// <summary>The greatest number of bytes in which the reader has to get on to the next element, text or end.</summary>
    public const int MaxStep = 32 * 1024 * 1024;

    private readonly CancellationToken _cancellationToken = cancellationToken;

    private long _sinceProgress;

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
    public void Progress() => _sinceProgress = 0;

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
    }
}
