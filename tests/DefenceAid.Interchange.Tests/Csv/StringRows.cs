namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>Text that is made row by row while it is read.</summary>
internal sealed class StringRows(string start, Func<int, string> row, int rows) : TextReader
{
    private string _text = start;
    private int _at;
    private int _next;

    public override int Read(Span<char> buffer)
    {
        if (_at == _text.Length)
        {
            if (_next == rows)
            {
                return 0;
            }

            (_text, _at) = (row(_next++), 0);
        }

        int count = Math.Min(buffer.Length, _text.Length - _at);
        _text.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));
}
