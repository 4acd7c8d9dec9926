using DefenceAid.Cli.Input;

namespace DefenceAid.Cli.Output;

/// <summary>A stream that says how far it is read or written and, where it can't be read further, which it is.</summary>
/// <param name="stream">The stream.</param>
/// <param name="name">Its name for people.</param>
/// <param name="progress">Where it says how far.</param>
/// <param name="leaveOpen">Whether the stream is left open when this one is closed.</param>
internal sealed class FollowedStream(Stream stream, string name, Progress progress, bool leaveOpen) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => stream.CanRead;

    /// <inheritdoc/>
    public override bool CanSeek => stream.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => stream.CanWrite;

    /// <inheritdoc/>
    public override long Length => stream.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => stream.Position;
        set => stream.Position = value;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Followed(stream.Read(buffer));
        }
        catch (IOException exception)
        {
            throw InputFile.Unreadable(name, exception);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Followed(await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
        }
        catch (IOException exception)
        {
            throw InputFile.Unreadable(name, exception);
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush() => stream.Flush();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    /// <inheritdoc/>
    public override void SetLength(long value) => stream.SetLength(value);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        stream.Write(buffer);
        Followed(buffer.Length);
    }

    /// <inheritdoc/>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await stream.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        Followed(buffer.Length);
    }

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            progress.Clear();
            if (!leaveOpen)
            {
                stream.Dispose();
            }
        }

        base.Dispose(disposing);
    }

    private int Followed(int bytes)
    {
        progress.Advance(this, bytes);
        return bytes;
    }
}
