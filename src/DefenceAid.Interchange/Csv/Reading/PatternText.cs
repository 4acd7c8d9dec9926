using System.Globalization;

namespace DefenceAid.Interchange.Csv;

/// <summary>A text that is put together of parts, in a given place first.</summary>
internal ref struct PatternText(Span<char> place)
{
    private Span<char> _place = place;
    private int _length;

    /// <summary>Gets the text.</summary>
    public readonly ReadOnlySpan<char> Text => _place[.._length];

    /// <summary>Adds a part.</summary>
    public void Append(ReadOnlySpan<char> part)
    {
        Require(part.Length);
        part.CopyTo(_place[_length..]);
        _length += part.Length;
    }

    /// <summary>Adds a number.</summary>
    public void Append(long number)
    {
        Require(20);
        number.TryFormat(_place[_length..], out int written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Require(int more)
    {
        if (_length + more > _place.Length)
        {
            var larger = new char[(_length + more) * 2];
            Text.CopyTo(larger);
            _place = larger;
        }
    }
}
