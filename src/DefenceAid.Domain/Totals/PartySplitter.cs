using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Splits a contribution over its donors or its recipients: the rules of shares and joint parties.</summary>
internal sealed class PartySplitter
{
    private readonly Dimension _dimension;
    private readonly bool _isGrouped;
    private readonly IReadOnlyList<Id<Party>> _filter;
    private readonly AidRegistry _registry;
    private readonly LocalDate? _knownOn;
    private readonly Dictionary<Id<Party>, bool> _matches = [];

    public PartySplitter(Dimension dimension, TotalsQuery query, IReadOnlyList<Id<Party>> filter, AidRegistry registry)
    {
        _dimension = dimension;
        _isGrouped = query.Dimensions.Contains(dimension);
        _filter = filter;
        _registry = registry;
        _knownOn = query.Scope.KnownOnDate;
    }

    /// <summary>Gives the parts that the filter lets through, and the part that it can't attribute.</summary>
    public List<PartySplit> Split(PartyShares shares) => shares.IsJoint ? SplitJoint(shares) : SplitByWeight(shares);

    private List<PartySplit> SplitJoint(PartyShares shares)
    {
        int matching = shares.Parties.Count(Matches);
        if (matching == 0)
        {
            return [];
        }

        DimensionValue value = DimensionValue.Jointly(_dimension, shares.Parties.Select(party => party.Value));
        ExclusionReason? reason = matching == shares.Parties.Length ? null : ExclusionReason.NotAttributable;
        return [new PartySplit(value, ShareOfAmount.One, reason)];
    }

    private List<PartySplit> SplitByWeight(PartyShares shares)
    {
        var splits = new List<PartySplit>();
        long matching = 0;
        foreach (PartyShare share in shares.Shares)
        {
            if (Matches(share.Party))
            {
                matching += share.Weight;
                if (_isGrouped)
                {
                    splits.Add(new PartySplit(DimensionValue.Of(_dimension, share.Party.Value), new ShareOfAmount(share.Weight, shares.TotalWeight), null));
                }
            }
        }

        long rest = shares.NotStatedWeight;
        DimensionValue notStated = DimensionValue.Of(_dimension, null);
        if (rest > 0 && _filter.Count > 0)
        {
            splits.Add(new PartySplit(notStated, new ShareOfAmount(rest, shares.TotalWeight), ExclusionReason.NotAttributable));
        }
        else if (rest > 0 && _isGrouped)
        {
            splits.Add(new PartySplit(notStated, new ShareOfAmount(rest, shares.TotalWeight), null));
        }
        else
        {
            matching += rest;
        }

        if (!_isGrouped && matching > 0)
        {
            splits.Add(new PartySplit(notStated, new ShareOfAmount(matching, shares.TotalWeight), null));
        }

        return splits;
    }

    private bool Matches(Id<Party> party)
    {
        if (_filter.Count == 0)
        {
            return true;
        }

        if (!_matches.TryGetValue(party, out bool matches))
        {
            matches = _filter.Any(whole => _registry.BelongsTo(party, whole, _knownOn));
            _matches.Add(party, matches);
        }

        return matches;
    }
}
