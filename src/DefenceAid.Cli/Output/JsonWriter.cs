using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Totals as the library's JSON.</summary>
internal sealed class JsonWriter : ITotalsWriter
{
    /// <inheritdoc/>
    public bool CanExplain => false;

    /// <inheritdoc/>
    public void Write(ToolConsole console, TotalsTable table, AidLedger ledger) => console.WriteBytes(stream => TotalsJson.Write(stream, table));

    /// <inheritdoc/>
    public void Explain(ToolConsole console, TotalsTable table, AidLedger ledger, RateTable? rates) => throw new NotSupportedException("Explanations have no form in JSON.");
}
