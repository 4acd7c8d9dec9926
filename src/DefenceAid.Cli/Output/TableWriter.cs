using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Totals as a table for people: names, and amounts in words.</summary>
internal sealed class TableWriter : ITotalsWriter
{
    /// <inheritdoc/>
    public bool CanExplain => true;

    /// <inheritdoc/>
    public void Write(ToolConsole console, TotalsTable table, AidLedger ledger)
    {
        console.Output.WriteLine(ScopeText.Of(table.Query));
        console.Output.Write(TableText.Render(TotalsGrid.Of(table, ledger.Registry, total => Words(total, console.Width)), console.Width));
    }

    /// <inheritdoc/>
    public void Explain(ToolConsole console, TotalsTable table, AidLedger ledger, RateTable? rates)
    {
        foreach (ExplanationSection section in ExplanationSection.AllOf(table, ledger, rates))
        {
            console.Output.WriteLine();
            console.Output.WriteLine(section.Heading);
            foreach (ExplainedRow row in section.Rows)
            {
                console.Output.WriteLine($"  {row}");
                foreach (string detail in ExplanationSection.DetailsOf(row))
                {
                    console.Output.WriteLine($"    {detail}");
                }
            }
        }
    }

    /// <summary>Says a total in a cell: several currencies take a line each; so do counts where the width is that of a terminal.</summary>
    /// <param name="total">The total.</param>
    /// <param name="width">The columns of the terminal, or null where the output goes elsewhere.</param>
    internal static string Words(AidTotal total, int? width)
    {
        string words = total.ToString();
        if (width is null && total.Amounts.Length < 2)
        {
            return words;
        }

        // The text of a total is its amounts, joined, and then its counts.
        string counts = words[string.Join(" + ", total.Amounts).Length..].TrimStart(' ', ';');
        return string.Join('\n', total.Amounts.Select(amount => amount.ToString()).Append(counts)).TrimEnd();
    }
}
