using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Interchange.Parquet;

/// <summary>The ledger of a file but for its contributions, as the text of its metadata.</summary>
internal static class LedgerText
{
    /// <summary>Gives the text of a ledger.</summary>
    /// <param name="registry">What contributions refer to.</param>
    /// <param name="ledger">The ledger whose statements and published totals go along, or null.</param>
    public static string Of(AidRegistry registry, AidLedger? ledger = null)
    {
        LedgerBuilder builder = new LedgerBuilder()
            .Add(registry.Parties.AsSpan())
            .Add(registry.Groups.AsSpan())
            .Add(registry.Coalitions.AsSpan())
            .Add(registry.Agreements.AsSpan());
        if (ledger is not null)
        {
            builder.Add(ledger.Statements.AsSpan()).Add(ledger.ReportedTotals.AsSpan());
        }

        return Encoding.UTF8.GetString(LedgerJson.ToUtf8Bytes(builder.Build()));
    }
}
