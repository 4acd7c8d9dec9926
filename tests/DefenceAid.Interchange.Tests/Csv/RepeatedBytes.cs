namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>A stream of a beginning, a part that is repeated, and an end; nothing of it is kept in memory.</summary>
internal sealed class RepeatedBytes(byte[] start, byte[] part, long times, byte[] end) : Stream
{
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => start.Length + (part.Length * times) + end.Length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, Length - _position);
        for (int i = 0; i < count; i++)
        {
            buffer[i] = At(_position + i);
        }

        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private byte At(long place) => place < start.Length
        ? start[place]
        : place < Length - end.Length ? part[(place - start.Length) % part.Length] : end[place - Length + end.Length];
}
