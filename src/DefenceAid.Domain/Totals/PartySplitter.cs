using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Splits an amount over its donors or its recipients: the rules of shares, joint parties and groups of countries.</summary>
internal sealed class PartySplitter
{
    private static readonly DimensionValue NoGroup = DimensionValue.Of(Dimension.Group, null);

    private readonly Dimension _dimension;
    private readonly bool _isGrouped;
    private readonly IReadOnlyList<Id<Party>> _filter;
    private readonly AidRegistry _registry;
    private readonly LocalDate? _knownOn;
    private readonly DonorGroups? _groups;
    private readonly PerimeterRules? _perimeter;
    private readonly Dictionary<Id<Party>, bool> _matches = [];

    // The split where a query tells no party from another.
    private readonly PartySplit[]? _whole;

    // Of a party alone, the split is the same each time.
    private readonly Dictionary<Id<Party>, PartySplit[]> _single = [];
    private readonly RecentTexts<PartySplit[]> _recent = new();

    private PartySplitter(
        Dimension dimension, TotalsQuery query, IReadOnlyList<Id<Party>> filter, AidRegistry registry, DonorGroups? groups, PerimeterRules? perimeter)
    {
        _dimension = dimension;
        _isGrouped = query.Dimensions.Contains(dimension);
        _filter = filter;
        _registry = registry;
        _knownOn = query.Scope.KnownOnDate;
        _groups = groups is { IsFilter: true } or { IsDimension: true } ? groups : null;
        _perimeter = perimeter;
        bool tellsApart = _isGrouped || _filter.Count > 0 || _groups is not null || (_perimeter is not null && query.Scope.Perimeter is not null);
        _whole = tellsApart ? null : [new PartySplit(DimensionValue.Of(dimension, null), NoGroup, false, ShareOfAmount.One, null)];
    }

    private bool IsFiltered => _filter.Count > 0 || _groups is { IsFilter: true };

    /// <summary>Makes the splitter of donors, who can be in groups of countries and inside a perimeter.</summary>
    public static PartySplitter OfDonors(TotalsQuery query, AidRegistry registry, PerimeterRules perimeter) =>
        new(Dimension.Donor, query, query.Scope.Donors, registry, new DonorGroups(query, registry), perimeter);

    /// <summary>Makes the splitter of recipients.</summary>
    public static PartySplitter OfRecipients(TotalsQuery query, AidRegistry registry) =>
        new(Dimension.Recipient, query, query.Scope.Recipients, registry, null, null);

    /// <summary>Gives the parts that the filters let through, and those that they can't attribute.</summary>
    /// <returns>An array that is shared between calls.</returns>
    public PartySplit[] Split(PartyShares shares, PartialDate? on)
    {
        if (_whole is not null)
        {
            return _whole;
        }

        if (shares.IsJoint)
        {
            return SplitJoint(shares, on);
        }

        if (_groups is not null || shares.Shares is not [{ } only] || shares.NotStatedWeight > 0)
        {
            return SplitByWeight(shares, on);
        }

        string party = only.Party.Value;
        if (!_recent.TryGet(party, out PartySplit[]? split))
        {
            split = SplitSingle(shares, only.Party);
            _recent.Set(party, split);
        }

        return split;
    }

    private PartySplit[] SplitSingle(PartyShares shares, Id<Party> party)
    {
        if (!_single.TryGetValue(party, out PartySplit[]? split))
        {
            split = SplitByWeight(shares, null);
            _single.Add(party, split);
        }

        return split;
    }

    private PartySplit[] SplitJoint(PartyShares shares, PartialDate? on)
    {
        List<PartyStanding> standings = [.. shares.Parties.Select(party => StandingOf(party, on))];
        if (standings.TrueForAll(standing => !standing.IsMeant))
        {
            return [];
        }

        ExclusionReason? reason = standings.TrueForAll(standing => standing.IsMeant)
            ? standings.Find(standing => standing.Doubt is not null).Doubt
            : ExclusionReason.NotAttributable;
        DimensionValue value = DimensionValue.Jointly(_dimension, shares.Parties.Select(party => party.Value));
        int inside = standings.Count(standing => standing.IsInside);
        bool? isInside = inside == 0 ? false : inside == standings.Count ? true : null;
        DimensionValue group = GroupOf(standings.Select(standing => standing.Groups).Aggregate((all, next) => all.And(next)));
        return [new PartySplit(value, group, isInside, ShareOfAmount.One, reason)];
    }

    private PartySplit[] SplitByWeight(PartyShares shares, PartialDate? on)
    {
        var weights = new List<(PartySplit Split, long Weight)>();
        foreach (PartyShare share in shares.Shares)
        {
            PartyStanding standing = StandingOf(share.Party, on);
            if (standing.IsMeant)
            {
                DimensionValue value = DimensionValue.Of(_dimension, _isGrouped ? share.Party.Value : null);
                Add(weights, new PartySplit(value, GroupOf(standing.Groups), standing.IsInside, default, standing.Doubt), share.Weight);
            }
        }

        if (shares.NotStatedWeight > 0)
        {
            ExclusionReason? reason = IsFiltered ? ExclusionReason.NotAttributable : null;
            Add(weights, new PartySplit(DimensionValue.Of(_dimension, null), NoGroup, false, default, reason), shares.NotStatedWeight);
        }

        return [.. weights.Select(part => part.Split with { Share = new ShareOfAmount(part.Weight, shares.TotalWeight) })];
    }

    // Parties that the query doesn't tell apart are one part.
    private static void Add(List<(PartySplit Split, long Weight)> weights, PartySplit split, long weight)
    {
        int index = weights.FindIndex(other => other.Split == split);
        if (index < 0)
        {
            weights.Add((split, weight));
        }
        else
        {
            weights[index] = (split, weights[index].Weight + weight);
        }
    }

    private DimensionValue GroupOf(GroupStanding standing) => _groups is { IsDimension: true } ? standing.Value : NoGroup;

    private PartyStanding StandingOf(Id<Party> party, PartialDate? on)
    {
        GroupStanding groups = _groups?.Of(party, on) ?? GroupStanding.None;
        bool mayBeInGroup = _groups is not { IsFilter: true } || groups.IsInOne || !groups.Unclear.IsEmpty;
        ExclusionReason? doubt = _groups is { IsFilter: true } && !groups.IsInOne ? ExclusionReason.GroupUnclear : null;
        bool isInside = _perimeter?.Contains(party) ?? false;
        return new PartyStanding(mayBeInGroup && Matches(party), doubt, groups, isInside);
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
