namespace DefenceAid.Domain.Totals;

/// <summary>Totals of a ledger in one call.</summary>
public static class LedgerTotalsExtensions
{
    /// <summary>Totals a ledger by dimensions.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="scope">Which money, measured at which stage.</param>
    /// <param name="dimensions">What to group by, in the order of the key; none for one row in all.</param>
    /// <exception cref="ArgumentException">The scope's measure is not stated, or a dimension is there twice.</exception>
    public static TotalsTable Totals(this AidLedger ledger, AidScope scope, params ReadOnlySpan<Dimension> dimensions) =>
        new TotalsQuery(scope).GroupBy(dimensions).Run(ledger);
}
