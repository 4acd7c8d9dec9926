using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>Runs one cell of a query again and keeps the rows behind it.</summary>
internal sealed class Explainer
{
    private readonly TotalsKey? _key;
    private readonly PostingRules _rules;

    public Explainer(TotalsQuery query, AidRegistry registry, TotalsKey? key)
    {
        ArgumentNullException.ThrowIfNull(registry);
        if (key is not null && !key.Values.Select(value => value.Dimension).SequenceEqual(query.Dimensions))
        {
            throw new ArgumentException($"Expected a key of {string.Join(", ", query.Dimensions)} but got {key}.", nameof(key));
        }

        _key = key;
        _rules = new PostingRules(query, registry);
    }

    public TotalsExplanation Explain(IEnumerable<Contribution> contributions)
    {
        var total = new TotalsCell();
        var rows = ImmutableArray.CreateBuilder<ExplainedRow>();
        var excluded = ImmutableArray.CreateBuilder<ExplainedRow>();
        long turn = 0;
        foreach (Contribution contribution in contributions)
        {
            turn++;
            foreach (var group in _rules.Post(contribution).Where(Agrees).GroupBy(posting => posting.Reason))
            {
                var cell = new TotalsCell();
                foreach (Posting posting in group)
                {
                    cell.Add(posting, turn);
                    if (group.Key is null)
                    {
                        total.Add(posting, turn);
                    }
                }

                var row = new ExplainedRow(contribution, group.Key, cell.ToTotal(), [.. group.Select(posting => posting.Entry).Distinct()]);
                (group.Key is null ? rows : excluded).Add(row);
            }
        }

        return new TotalsExplanation(_key, total.ToTotal(), rows.ToImmutable(), excluded.ToImmutable());
    }

    private bool Agrees(Posting posting) =>
        _key is null || _key.Values.Zip(posting.Key.Values).All(pair => pair.First == pair.Second || IsInDoubt(pair.First.Dimension, posting.Reason));

    private static bool IsInDoubt(Dimension dimension, ExclusionReason? reason) => reason?.Code switch
    {
        ExclusionReason.Codes.NotAttributable => dimension == Dimension.Donor || dimension == Dimension.Recipient,
        ExclusionReason.Codes.DateNotStated or ExclusionReason.Codes.DateStraddlesBound =>
            dimension == Dimension.Year || dimension == Dimension.Quarter || dimension == Dimension.Month,
        _ => false,
    };
}
