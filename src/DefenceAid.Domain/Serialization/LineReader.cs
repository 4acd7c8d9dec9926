namespace DefenceAid.Domain.Serialization;

/// <summary>Splits a stream into lines, with a bound on a line's length; a line is looked at where it was read to.</summary>
internal sealed class LineReader(Stream stream, int maxLength)
{
    private const int UsualLength = 1 << 16;

    private byte[] _buffer = new byte[UsualLength];
    private int _start;
    private int _searched;
    private int _end;
    private bool _isAtEnd;
    private bool _isPassingOver;

    /// <summary>Gets the line at hand, without its line feed; valid until more is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Gets whether the line was longer than the bound; it is then empty here.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Gets the number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Goes to the next line that was read; false where more has to be read.</summary>
    public bool TryNext()
    {
        int length = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
        bool isRest = length < 0 && _isAtEnd && (_start < _end || _isPassingOver);
        if (length < 0 && !isRest)
        {
            _searched = _end;
            return false;
        }

        int feed = isRest ? _end : _searched + length;
        IsTooLong = _isPassingOver || feed - _start > maxLength;
        Line = IsTooLong ? default : _buffer.AsMemory(_start, feed - _start);
        Number++;
        _start = isRest ? _end : feed + 1;
        _searched = _start;
        _isPassingOver = false;
        return true;
    }

    /// <summary>Reads more; false at the end.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_isAtEnd)
        {
            return false;
        }

        MakeRoom();
        int read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _isAtEnd = read == 0;
        _end += read;
        return true;
    }

    // What was begun goes to the front; where it is longer than a line may be, it is forgotten.
    private void MakeRoom()
    {
        int begun = _end - _start;
        _isPassingOver |= begun > maxLength;
        begun = _isPassingOver ? 0 : begun;
        byte[] next = begun > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
        _buffer.AsSpan(_start, begun).CopyTo(next);
        _buffer = next;
        (_start, _searched, _end) = (0, begun, begun);
    }
}
