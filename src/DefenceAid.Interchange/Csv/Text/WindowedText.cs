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
    private char? _delimiter;
    private int _delimitersInLine;

    /// <summary>Gets the sign of a comment that no text has.</summary>
    public static char NoComment => NoCharacter;

    /// <summary>Gets whether there was a sign that stands for bytes that are no text, or for more cells than are read.</summary>
    public bool HadUndecodable { get; private set; }

    /// <summary>Says what separates cells, so that a line of more than the reader takes is spoilt before it takes its time.</summary>
    /// <param name="delimiter">The sign.</param>
    public void KeepCellsFew(char delimiter)
    {
        _delimiter = delimiter;
        Check(_window.AsSpan(_start, _end - _start));
    }

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

    /// <summary>Passes over a byte order mark, which a text still has where its bytes were decoded as a whole.</summary>
    public void SkipMark()
    {
        if (Peek(1) is ['\uFEFF'])
        {
            _start++;
            _supplied = _start;
        }
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
        Span<char> added = _window.AsSpan(_end, read);
        added.Replace(NoCharacter, DecodedText.Undecodable);
        Check(added);
        _end += read;
        _isEnded = read == 0;
        return !_isEnded;
    }

    private void Check(Span<char> added)
    {
        Spoil(added);
        HadUndecodable |= added.Contains(DecodedText.Undecodable);
    }

    // The record reader makes room for cells a few at a time: of a million in one line it would take minutes and gigabytes.
    private void Spoil(Span<char> added)
    {
        if (_delimiter is not { } delimiter)
        {
            return;
        }

        if (_delimitersInLine + added.Count(delimiter) <= HeaderLine.MaxColumns)
        {
            int last = added.LastIndexOfAny('\r', '\n');
            _delimitersInLine = last < 0 ? _delimitersInLine + added.Count(delimiter) : added[(last + 1)..].Count(delimiter);
            return;
        }

        foreach (ref char sign in added)
        {
            if (sign is '\r' or '\n')
            {
                _delimitersInLine = 0;
            }
            else if (sign == delimiter && ++_delimitersInLine > HeaderLine.MaxColumns)
            {
                sign = DecodedText.Undecodable;
            }
        }
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
