using System.Text;

namespace DefenceAid.Interchange.Csv;

/// <summary>A line of CSV (RFC 4180) that is being put together.</summary>
internal sealed class CsvLine(StringBuilder text)
{
    private bool _isBegun;

    /// <summary>Adds a cell of figures, codes or dates.</summary>
    public CsvLine Add(string? cell)
    {
        if (_isBegun)
        {
            text.Append(',');
        }

        _isBegun = true;
        if (cell is null)
        {
            return this;
        }

        if (cell.AsSpan().ContainsAny(",\"\r\n") || cell.StartsWith(' ') || cell.EndsWith(' '))
        {
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
            return this;
        }

        text.Append(cell);
        return this;
    }

    /// <summary>Adds a cell of text. One that a spreadsheet would take for a formula gets an apostrophe before it; so does one that has some before such a text.</summary>
    public CsvLine AddText(string? cell) => Add(cell is not null && RowReader.IsDefused(cell) ? "'" + cell : cell);

    /// <summary>Ends the line.</summary>
    public void End()
    {
        text.Append("\r\n");
        _isBegun = false;
    }
}
