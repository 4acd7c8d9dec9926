using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>Runs one cell of a query again and keeps the rows behind it.</summary>
internal sealed class Explainer
{
    private readonly TotalsKey? _key;
    private readonly Valuer _valuer;
    private readonly PostingRules _rules;

    public Explainer(TotalsQuery query, AidRegistry registry, RateTable? rates, TotalsKey? key)
    {
        ArgumentNullException.ThrowIfNull(registry);
        if (key is not null && !key.Values.Select(value => value.Dimension).SequenceEqual(query.Dimensions))
        {
            throw new ArgumentException($"Expected a key of {string.Join(", ", query.Dimensions)} but got {key}.", nameof(key));
        }

        _key = key;
        _valuer = new Valuer(query.Conversion, rates);
        _rules = new PostingRules(query, registry, _valuer);
    }

    public TotalsExplanation Explain(IEnumerable<Contribution> contributions)
    {
        var total = new TotalsCell();
        var rows = ImmutableArray.CreateBuilder<ExplainedRow>();
        var excluded = ImmutableArray.CreateBuilder<ExplainedRow>();
        long turn = 0;
        foreach (Contribution contribution in contributions.Where(_rules.Means))
        {
            turn++;
            foreach (var group in _rules.Post(contribution).ToArray().Where(Agrees).GroupBy(posting => posting.Reason))
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

                // Equal entries are two increments, and each is behind the cell where the other is.
                HashSet<StageEntry> entries = [.. group.Select(posting => posting.Entry)];
                var row = new ExplainedRow(contribution, group.Key, cell.ToTotal(_valuer), [.. contribution.Entries.Where(entries.Contains)]);
                (group.Key is null ? rows : excluded).Add(row);
            }
        }

        return new TotalsExplanation(_key, total.ToTotal(_valuer), rows.ToImmutable(), excluded.ToImmutable());
    }

    private bool Agrees(Posting posting) =>
        _key is null || _key.Values.Zip(_rules.Cells.KeyOf(_rules.Cells.NumberOf(posting.Path)).Values).All(pair => pair.First == pair.Second || MayBe(pair.Second, pair.First, posting.Reason));

    // Whether a listed value leaves it open that the cell's is meant: money of dk and nl may be dk's, 2024 may be 2024-08. What is in doubt for
    // its date may be joint too, and has the one reason; what is not attributable has a date that is sure.
    private static bool MayBe(DimensionValue listed, DimensionValue cell, ExclusionReason? reason) => listed.Dimension.Code switch
    {
        Dimension.Codes.Donor or Dimension.Codes.Recipient =>
            reason is not null && (listed.IsNone || listed.Codes.Intersect(cell.Codes, StringComparer.Ordinal).Any()),
        Dimension.Codes.Year or Dimension.Codes.Quarter or Dimension.Codes.Month =>
            (reason == ExclusionReason.DateNotStated || reason == ExclusionReason.DateStraddlesBound)
            && (listed.IsNone || cell.ToString().StartsWith(listed.ToString(), StringComparison.Ordinal)),
        Dimension.Codes.Group =>
            reason is not null && (listed.ToString() == DimensionText.UnclearGroup || listed.Codes.Intersect(cell.Codes, StringComparer.Ordinal).Any()),
        _ => false,
    };
}
