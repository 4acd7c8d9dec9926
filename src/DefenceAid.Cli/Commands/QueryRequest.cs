using System.Collections.Immutable;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Commands;

/// <summary>A query as it was typed: groups of countries are yet to be found, in the ledger or among the built-in ones.</summary>
/// <param name="Query">The query, without a filter on groups.</param>
/// <param name="Groups">The groups asked for, in any case.</param>
/// <param name="Rates">The rates that the query needs, or null.</param>
internal sealed record QueryRequest(TotalsQuery Query, ImmutableArray<Id<CountryGroup>> Groups, RateTable? Rates)
{
    /// <summary>Finds the groups, and gives the ledger with those that it lacks.</summary>
    /// <param name="ledger">The ledger; it is replaced by one with groups, where the query needs them.</param>
    public TotalsQuery For(ref AidLedger ledger)
    {
        if (Groups.IsEmpty && !Query.Dimensions.Contains(Dimension.Group))
        {
            return Query;
        }

        AidRegistry registry = ledger.Registry;
        CountryGroup[] missing = [.. CountryGroups.All.Where(group => registry.Groups.All(own => own.Id != group.Id))];
        LedgerBuilder builder = new LedgerBuilder().Merge(ledger);
        ledger = (missing.Length == CountryGroups.All.Length ? builder.Merge(CountryGroups.Ledger) : builder.Add(missing)).Build();
        Id<CountryGroup>[] known = [.. ledger.Registry.Groups.Select(group => group.Id).Distinct()];
        return Groups.IsEmpty ? Query : Query.WithScope(Query.Scope.DonatedByGroup([.. Groups.Select(typed => Resolve(typed, known))]));
    }

    private static Id<CountryGroup> Resolve(Id<CountryGroup> typed, Id<CountryGroup>[] known)
    {
        int exact = Array.IndexOf(known, typed);
        int similar = Array.FindIndex(known, id => string.Equals(id.Value, typed.Value, StringComparison.OrdinalIgnoreCase));
        return exact >= 0 || similar < 0 ? typed : known[similar];
    }
}
