using System.Runtime.CompilerServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Keeps a table for each ledger that is asked more than once; it goes when the ledger goes.</summary>
internal static class LedgerTables
{
    // A query over fewer takes less than a millisecond as it is.
    private const int FewestContributions = 4096;

    private static readonly ConditionalWeakTable<AidLedger, LedgerTable> Tables = [];

    /// <summary>Gives the table of a ledger; null the first time, and where the ledger is small.</summary>
    public static ContributionTable? Of(AidLedger ledger) =>
        ledger.Contributions.Length < FewestContributions ? null : Tables.GetValue(ledger, asked => new LedgerTable(asked)).Ask();

    private sealed class LedgerTable(AidLedger ledger)
    {
        // The ledger is not kept alive by this: the reference is a dependent one.
        private readonly Lock _lock = new();
        private ContributionTable? _table;
        private bool _isAsked;

        public ContributionTable? Ask()
        {
            lock (_lock)
            {
                if (_isAsked)
                {
                    return _table ??= ContributionTable.FromLedger(ledger);
                }

                _isAsked = true;
                return null;
            }
        }
    }
}
