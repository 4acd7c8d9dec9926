using System.Text;

namespace DefenceAid.Interchange;

/// <summary>Gathers the pieces of one element's text; there is one nearly always.</summary>
internal sealed class TextBuffer
{
    private string? _first;
    private StringBuilder? _all;

    /// <summary>Adds a piece.</summary>
    /// <param name="piece">The piece.</param>
    public void Add(string piece)
    {
        if (_first is null)
        {
            _first = piece;
            return;
        }

        _all ??= new StringBuilder(_first);
        _all.Append(piece);
    }

    /// <summary>Gives the text, and starts again.</summary>
    public string Take()
    {
        string text = _all?.ToString() ?? _first ?? string.Empty;
        _first = null;
        _all = null;
        return text;
    }
}
