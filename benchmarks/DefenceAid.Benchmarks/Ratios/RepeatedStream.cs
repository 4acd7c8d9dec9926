namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The same bytes many times over: a stream of any length that takes no memory for it.</summary>
/// <param name="head">What comes before them once.</param>
/// <param name="bytes">The bytes.</param>
/// <param name="times">How often they come.</param>
/// <param name="tail">What comes behind them once.</param>
internal sealed class RepeatedStream(byte[] head, byte[] bytes, int times, byte[] tail) : Stream
{
    private readonly byte[] _tail = tail;
    private byte[] _piece = head;
    private int _place;
    private int _left = times;

    /// <summary>Gives the same bytes many times over.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="times">How often they come.</param>
    public RepeatedStream(byte[] bytes, int times)
        : this([], bytes, times, [])
    {
    }

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

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_place == _piece.Length && _left >= 0)
        {
            _piece = _left > 0 ? bytes : _tail;
            _place = 0;
            _left--;
        }

        int length = Math.Min(buffer.Length, _piece.Length - _place);
        _piece.AsSpan(_place, length).CopyTo(buffer);
        _place += length;
        return length;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

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
}
