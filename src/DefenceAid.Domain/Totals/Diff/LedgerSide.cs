using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>One side of a comparison: a ledger as it was known on a day, or in its latest versions where there is none.</summary>
internal sealed record LedgerSide(AidLedger Ledger, LocalDate? KnownOn)
{
    /// <summary>Gives the version that is known of each record, withdrawals among them, in the order in which the ids first came.</summary>
    public IReadOnlyDictionary<Id<T>, T> Known<T>(IEnumerable<T> records)
        where T : class, IRecord<T>
    {
        var known = new OrderedDictionary<Id<T>, T>();
        foreach (T record in records)
        {
            if (record.Revision.IsKnownOn(KnownOn))
            {
                known.TryAdd(record.Id, record);
            }
        }

        return known;
    }

    /// <summary>Gives a query as it is asked of this side.</summary>
    public TotalsQuery Asked(TotalsQuery query) => KnownOn is { } day ? query.WithScope(query.Scope.KnownOn(day)) : query;
}
