namespace DefenceAid.Interchange.Csv;

/// <summary>Text of which everything from the last released place on can be read again, so that reading can go on after a broken record.</summary>
internal sealed class WindowedText(TextReader source) : TextReader
{
    // No character of Unicode, and the sign by which the record reader would know a comment: there are none.
    private const char NoCharacter = '\uFFFE';

    private char[] _window = new char[128 * 1024];
    private int _start;
    private int _supplied;
    private int _end;
    private bool _isEnded;

    /// <summary>Gets the sign of a comment that no text has.</summary>
    public static char NoComment => NoCharacter;

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        if (_supplied == _end && !Fill())
        {
            return 0;
        }

        int count = Math.Min(buffer.Length, _end - _supplied);
        _window.AsSpan(_supplied, count).CopyTo(buffer);
        _supplied += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <summary>Looks at what comes next without supplying it.</summary>
    /// <param name="count">How many characters are wanted; fewer are given at the end.</param>
    public ReadOnlySpan<char> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
        }

        return _window.AsSpan(_start, Math.Min(count, _end - _start));
    }

    /// <summary>Lets go of text that was read.</summary>
    /// <param name="count">How many characters from the last released place on.</param>
    public void Release(int count) => _start += count;

    /// <summary>Goes on after the next line end from the last released place on; the line is not kept, however long it is.</summary>
    public void SkipLine()
    {
        int at;
        while ((at = _window.AsSpan(_start, _end - _start).IndexOfAny('\r', '\n')) < 0)
        {
            _start = _supplied = _end = 0;
            if (!Fill())
            {
                return;
            }
        }

        bool isReturn = _window[_start + at] == '\r';
        _start += at + 1;
        _supplied = _start;
        if (isReturn && (_start < _end || Fill()) && _window[_start] == '\n')
        {
            _start++;
            _supplied = _start;
        }
    }

    private bool Fill()
    {
        if (_isEnded)
        {
            return false;
        }

        MakeRoom();
        int read = source.Read(_window.AsSpan(_end));
        _window.AsSpan(_end, read).Replace(NoCharacter, DecodedText.Undecodable);
        _end += read;
        _isEnded = read == 0;
        return !_isEnded;
    }

    private void MakeRoom()
    {
        if (_end < _window.Length)
        {
            return;
        }

        if (_start == 0)
        {
            Array.Resize(ref _window, _window.Length * 2);
            return;
        }

        _window.AsSpan(_start, _end - _start).CopyTo(_window);
        _end -= _start;
        _supplied -= _start;
        _start = 0;
    }
}
