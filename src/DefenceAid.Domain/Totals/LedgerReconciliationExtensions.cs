using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>Holds published totals against the records of a ledger.</summary>
public static class LedgerReconciliationExtensions
{
    /// <summary>Holds one published total against the records, in its own scope.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="reported">The published total; it need not be in the ledger.</param>
    /// <param name="terms">The terms; <see cref="ReconciliationTerms.Default"/> where none are named.</param>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public static Reconciliation Reconcile(this AidLedger ledger, ReportedTotal reported, ReconciliationTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(reported);
        return new Reconciler(ledger, terms ?? ReconciliationTerms.Default).Reconcile(reported);
    }

    /// <summary>Holds each published total of a ledger against its records: the latest versions, without those that are withdrawn.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="terms">The terms; <see cref="ReconciliationTerms.Default"/> where none are named.</param>
    /// <returns>One for each, in the order of the ledger.</returns>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits, or a sum is beyond 256 bits.</exception>
    public static ImmutableArray<Reconciliation> ReconcileAll(this AidLedger ledger, ReconciliationTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        var reconciler = new Reconciler(ledger, terms ?? ReconciliationTerms.Default);
        return [.. ledger.ReportedTotals
            .Where(reported => reported.Revision.IsKnownOn(null) && !reported.Revision.IsWithdrawal)
            .Select(reconciler.Reconcile)];
    }
}
