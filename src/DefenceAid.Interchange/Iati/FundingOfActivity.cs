using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Says whose money an activity has: of each giver what came in, else what was committed, else what was pledged.</summary>
internal sealed class FundingOfActivity(IatiActivity activity, IatiReport report, string path)
{
    // Adding one looks at those before it.
    private const int MaxSources = 1000;

    /// <summary>Adds it to the activity's contribution.</summary>
    /// <param name="contribution">The contribution.</param>
    public Contribution AddTo(Contribution contribution)
    {
        int sources = 0;
        foreach ((Source source, List<IatiTransaction> transactions) in Sources(contribution))
        {
            int rank = transactions.Min(transaction => transaction.Type.Rank);
            IatiTransaction[] counted = [.. transactions.Where(transaction => transaction.Type.Rank == rank)];
            if (Sum(counted) is { Sign: > 0 } amount && sources++ < MaxSources)
            {
                contribution = contribution.FundedBy(source.Party, amount, source.Contribution);
            }
            else
            {
                NotKept(counted[0], string.Create(CultureInfo.InvariantCulture, $"a sum above zero of one of the first {MaxSources} givers"), "another");
            }
        }

        return contribution;
    }

    private static Money? Sum(IatiTransaction[] transactions)
    {
        try
        {
            return transactions.Select(transaction => transaction.Value).Aggregate((sum, value) => sum + value);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private OrderedDictionary<Source, List<IatiTransaction>> Sources(Contribution contribution)
    {
        var sources = new OrderedDictionary<Source, List<IatiTransaction>>();
        foreach (IatiTransaction transaction in activity.Transactions.Where(transaction => transaction.Type.IsIncoming))
        {
            bool isOwn = transaction.ProviderActivity is { } origin ? origin == contribution.Id : transaction.Provider == activity.Reporter;
            if (transaction.Provider is not { } party || isOwn)
            {
                NotKept(transaction, "a giver other than the activity itself", transaction.Provider is null ? "none" : "itself");
                continue;
            }

            var source = new Source(party, transaction.ProviderActivity, transaction.Value.Currency);
            if (!sources.TryGetValue(source, out List<IatiTransaction>? transactions))
            {
                sources.Add(source, transactions = []);
            }

            transactions.Add(transaction);
        }

        return sources;
    }

    private void NotKept(IatiTransaction transaction, string expected, string actual) =>
        report.Information(IatiFindingCodes.FundingNotKept, path + "/transaction", transaction.Place, expected, actual);

    private readonly record struct Source(Id<Party> Party, Id<Contribution>? Contribution, Currency Currency);
}
