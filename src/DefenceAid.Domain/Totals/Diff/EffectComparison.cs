using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>Finds the contributions that are something else to a total on one side than on the other.</summary>
/// <remarks>What a contribution counts for follows from it, the query, the rates and the registry: where none of them changed, it is not totalled again.</remarks>
internal sealed class EffectComparison(LedgerSide older, LedgerSide newer, ImmutableArray<RecordChange> changes, RateTable? rates)
{
    private readonly bool _isSameRegistry = !changes.Any(change => change.Record.IsInRegistry);

    private readonly Dictionary<string, RecordChange> _changes = changes
        .Where(change => change.Record == RecordKind.Contribution)
        .ToDictionary(change => change.Id, StringComparer.Ordinal);

    /// <summary>Totals both sides, and the contributions one by one.</summary>
    public TotalsEffect Run(TotalsQuery query)
    {
        TotalsQuery before = older.Asked(query);
        TotalsQuery after = newer.Asked(query);
        return new TotalsEffect(before.Run(older.Ledger, rates), after.Run(newer.Ledger, rates), [.. Rows(before, after)]);
    }

    private IEnumerable<ContributionEffect> Rows(TotalsQuery before, TotalsQuery after)
    {
        IReadOnlyDictionary<Id<Contribution>, Contribution> mine = older.Known(older.Ledger.Contributions);
        IReadOnlyDictionary<Id<Contribution>, Contribution> theirs = newer.Known(newer.Ledger.Contributions);
        foreach (Id<Contribution> id in mine.Keys.Union(theirs.Keys))
        {
            RecordChange? change = _changes.GetValueOrDefault(id.Value);
            if (change is null && _isSameRegistry)
            {
                continue;
            }

            TotalsTable was = Alone(before, mine.GetValueOrDefault(id), older);
            TotalsTable becomes = Alone(after, theirs.GetValueOrDefault(id), newer);
            foreach (TotalsKey key in was.Concat(becomes).Select(row => row.Key).Distinct().Order())
            {
                if (was[key] != becomes[key])
                {
                    yield return new ContributionEffect(id, key, was[key], becomes[key], change);
                }
            }
        }
    }

    private TotalsTable Alone(TotalsQuery query, Contribution? contribution, LedgerSide side) =>
        query.Run(contribution is null ? [] : [contribution], side.Ledger.Registry, rates);
}
