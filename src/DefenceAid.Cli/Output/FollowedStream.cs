using DefenceAid.Cli.Input;

namespace DefenceAid.Cli.Output;

/// <summary>An input that says how far it is read and, where it can't be read further, which it is.</summary>
/// <param name="stream">The stream; closed with this one.</param>
/// <param name="name">Its name for people.</param>
/// <param name="progress">Where it says how far.</param>
internal sealed class FollowedStream(Stream stream, string name, Progress progress) : Stream
{
    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => stream.CanSeek;

    /// <inheritdoc/>
    public override bool CanWrite => false;

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
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            progress.Clear();
            stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Followed(int bytes)
    {
        progress.Advance(bytes);
        return bytes;
    }
}
