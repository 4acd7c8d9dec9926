using System.Buffers;
using System.IO.Pipelines;

namespace DefenceAid.Domain.Serialization;

/// <summary>Splits a pipe into lines, with a bound on a line's length.</summary>
internal sealed class LineReader(PipeReader reader, int maxLength)
{
    private byte[] _buffer = new byte[4096];
    private int _length;

    /// <summary>Gets the line at hand, without its line feed; valid until the next is read.</summary>
    public ReadOnlyMemory<byte> Line => _buffer.AsMemory(0, _length);

    /// <summary>Gets whether the line was longer than the bound; it is then empty here.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Gets the number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Goes to the next line; false at the end.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        _length = 0;
        IsTooLong = false;
        bool isAny = false;
        while (true)
        {
            ReadResult result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            ReadOnlySequence<byte> bytes = result.Buffer;
            SequencePosition? end = bytes.PositionOf((byte)'\n');
            ReadOnlySequence<byte> part = end is { } feed ? bytes.Slice(0, feed) : bytes;
            isAny |= end is not null || !part.IsEmpty;
            Keep(part);
            reader.AdvanceTo(end is { } last ? bytes.GetPosition(1, last) : bytes.End);
            if (end is not null || result.IsCompleted)
            {
                Number += isAny ? 1 : 0;
                return isAny;
            }
        }
    }

    private void Keep(ReadOnlySequence<byte> part)
    {
        IsTooLong |= _length + part.Length > maxLength;
        if (IsTooLong)
        {
            _length = 0;
            return;
        }

        int needed = _length + (int)part.Length;
        if (needed > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(needed, _buffer.Length * 2));
        }

        part.CopyTo(_buffer.AsSpan(_length));
        _length = needed;
    }
}
