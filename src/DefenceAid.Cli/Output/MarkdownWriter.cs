using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Totals as a table in GitHub's Markdown; characters that Markdown would obey are escaped.</summary>
internal sealed class MarkdownWriter : ITotalsWriter
{
    /// <inheritdoc/>
    public bool CanExplain => true;

    /// <inheritdoc/>
    public void Write(ToolConsole console, TotalsTable table, AidLedger ledger)
    {
        TextGrid grid = TotalsGrid.Of(table, ledger.Registry, total => total.ToString());
        console.Output.WriteLine(MarkdownText.Escape(ScopeText.Of(table.Query)));
        console.Output.WriteLine();
        WriteRow(console.Output, grid.Columns.Select(column => column.Header));
        WriteRow(console.Output, grid.Columns.Select(column => column.IsRightAligned ? "---:" : "---"));
        foreach (string[] row in grid.Rows)
        {
            WriteRow(console.Output, row.Select(MarkdownText.Escape));
        }

        if (grid.Footer is { } footer)
        {
            WriteRow(console.Output, footer.Select(cell => cell.Length == 0 ? cell : $"**{MarkdownText.Escape(cell)}**"));
        }
    }

    /// <inheritdoc/>
    public void Explain(ToolConsole console, TotalsTable table, AidLedger ledger, RateTable? rates)
    {
        foreach (ExplanationSection section in ExplanationSection.AllOf(table, ledger, rates))
        {
            console.Output.WriteLine();
            console.Output.WriteLine($"### {MarkdownText.Escape(section.Heading)}");
            console.Output.WriteLine();
            foreach (ExplainedRow row in section.Rows)
            {
                console.Output.WriteLine($"- {MarkdownText.Escape(row.ToString())}");
                foreach (string detail in ExplanationSection.DetailsOf(row))
                {
                    console.Output.WriteLine($"  - {MarkdownText.Escape(detail)}");
                }
            }
        }
    }

    private static void WriteRow(TextWriter output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}
