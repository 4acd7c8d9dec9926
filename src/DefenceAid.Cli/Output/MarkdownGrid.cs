namespace DefenceAid.Cli.Output;

/// <summary>A grid as a table in GitHub's Markdown; characters that Markdown would obey are escaped.</summary>
internal static class MarkdownGrid
{
    /// <summary>Writes the table, its footer in bold.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="grid">The grid.</param>
    public static void Write(TextWriter output, TextGrid grid)
    {
        WriteRow(output, grid.Columns.Select(column => column.Header));
        WriteRow(output, grid.Columns.Select(column => column.IsRightAligned ? "---:" : "---"));
        foreach (string[] row in grid.Rows)
        {
            WriteRow(output, row.Select(MarkdownText.Escape));
        }

        if (grid.Footer is { } footer)
        {
            WriteRow(output, footer.Select(cell => cell.Length == 0 ? cell : $"**{MarkdownText.Escape(cell)}**"));
        }
    }

    private static void WriteRow(TextWriter output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}
