using Spectre.Console;

namespace DefenceAid.Cli.Output;

/// <summary>Draws a grid as plain text.</summary>
internal static class TableText
{
    // Wider than any line, and not drawn: a table is as wide as its cells.
    private const int NoWrapping = 1_000_000;

    // What a column of words can be squeezed to, and the space between columns and at the edges.
    private const int NarrowWords = 12;
    private const int Between = 3;
    private const int Edges = 4;

    /// <summary>Draws the grid, without colours, with LF at the line ends and no white space before them.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="width">The columns to keep to, or null where no line is wrapped.</param>
    public static string Render(TextGrid grid, int? width)
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width ?? NoWrapping;
        console.Profile.Capabilities.Unicode = true;
        console.Write(Draw(grid, KeepsFiguresWhole(grid, console.Profile.Width)));
        return string.Concat(text.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd() + "\n"));
    }

    // Text, not markup: a bracket in a name is a bracket.
    private static Table Draw(TextGrid grid, bool keepsFiguresWhole)
    {
        var table = new Table { Border = TableBorder.Horizontal, UseSafeBorder = false, ShowFooters = grid.Footer is not null };
        for (int i = 0; i < grid.Columns.Length; i++)
        {
            table.AddColumn(new TableColumn(new Text(grid.Columns[i].Header))
            {
                Alignment = grid.Columns[i].IsRightAligned ? Justify.Right : Justify.Left,
                NoWrap = grid.Columns[i].IsRightAligned && keepsFiguresWhole,
                Footer = grid.Footer is { } footer ? new Text(footer[i]) : null,
            });
        }

        foreach (string[] row in grid.Rows)
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        return table;
    }

    // In a narrow terminal words wrap first. Where that is not enough, figures do too: nothing is cut off.
    private static bool KeepsFiguresWhole(TextGrid grid, int width)
    {
        IEnumerable<string[]> rows = [[.. grid.Columns.Select(column => column.Header)], .. grid.Rows, .. grid.Footer is { } footer ? [footer] : Array.Empty<string[]>()];
        int needed = grid.Columns
            .Select((column, place) => column.IsRightAligned ? rows.SelectMany(row => row[place].Split('\n')).Max(line => line.Length) : NarrowWords)
            .Sum() + (Between * (grid.Columns.Length - 1)) + Edges;
        return needed <= width;
    }
}
