using System.Collections.Immutable;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>A random ledger, a random query, and a random way to split the ledger.</summary>
internal sealed record TotalsCase(AidLedger Ledger, TotalsQuery Query, ImmutableArray<int> Shuffle)
{
    /// <summary>Gives the contributions in another order, dealt out to four shares, some of them maybe empty.</summary>
    public ImmutableArray<ImmutableArray<Contribution>> Deal()
    {
        var shares = new List<Contribution>[4];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = [];
        }

        for (int i = 0; i < Ledger.Contributions.Length; i++)
        {
            int turn = Shuffle[i % Shuffle.Length];
            List<Contribution> share = shares[turn % shares.Length];
            share.Insert(turn % (share.Count + 1), Ledger.Contributions[i]);
        }

        return [.. shares.Select(share => share.ToImmutableArray())];
    }

    public override string ToString()
    {
        AidScope scope = Query.Scope;
        IEnumerable<string> lines = Ledger.Contributions.Select(c =>
            $"{c} [{c.Category.Code} {c.Form.Code} {c.Channel} {c.Coalition} {c.Agreement} {string.Join(' ', c.Tags)} {c.Revision}]");
        return $"""
            measure {scope.Measure} exactly {scope.IsExact} since {scope.SinceDate} as of {scope.AsOfDate} known on {scope.KnownOnDate}
            donors {string.Join(' ', scope.Donors)} recipients {string.Join(' ', scope.Recipients)} by {string.Join(' ', Query.Dimensions)}
            {string.Join('\n', lines)}
            """;
    }
}
