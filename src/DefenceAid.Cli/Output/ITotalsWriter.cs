using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Writes a table of totals to standard output, in one format.</summary>
internal interface ITotalsWriter
{
    /// <summary>Gets whether the format has a form for explanations.</summary>
    bool CanExplain { get; }

    /// <summary>Writes the table.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="ledger">The ledger that it is of.</param>
    void Write(ToolConsole console, TotalsTable table, AidLedger ledger);

    /// <summary>Writes the contributions behind each row of the table, and those that were not counted.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="table">The table.</param>
    /// <param name="ledger">The ledger that it is of.</param>
    /// <param name="rates">The rates that it was converted by, or null.</param>
    /// <exception cref="NotSupportedException">The format has no form for it.</exception>
    void Explain(ToolConsole console, TotalsTable table, AidLedger ledger, RateTable? rates);
}
