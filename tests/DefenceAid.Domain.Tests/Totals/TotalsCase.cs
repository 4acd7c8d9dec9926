using System.Collections.Immutable;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>A random ledger, a random query with rates, and a random way to split the ledger.</summary>
internal sealed record TotalsCase(AidLedger Ledger, TotalsQuery Query, RateTable Rates, ImmutableArray<int> Shuffle)
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
        return $"""
            measure {scope.Measure} exactly {scope.IsExact} since {scope.SinceDate} as of {scope.AsOfDate} known on {scope.KnownOnDate} within {scope.Perimeter}
            donors {string.Join(' ', scope.Donors)} in {string.Join(' ', scope.DonorGroups)} recipients {string.Join(' ', scope.Recipients)} by {string.Join(' ', Query.Dimensions)}
            {Query.Conversion}
            {string.Join('\n', Ledger.Contributions.Select(Text))}
            {string.Join('\n', Rates.Rates)}
            """;
    }

    private static string Text(Contribution c)
    {
        string funding = $"into {c.Funding.Into} by {string.Join(' ', c.Funding.FundedBy.Select(source => $"{source.Party}: {source.Amount}"))}";
        IEnumerable<string> entries = c.Entries.Select(entry => $"  {entry} ({entry.SourceCode}), rate of {entry.RateOn}, {string.Join(' ', entry.Restatements)}");
        return $"{c} [{c.Category.Code} {c.Form.Code} {c.Channel} {c.Coalition} {c.Agreement} {string.Join(' ', c.Tags)} {c.Revision}] {funding}\n{string.Join('\n', entries)}";
    }
}
