using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Decides what of a contribution was counted already, when it came into the perimeter: the rule that money counts once.</summary>
internal sealed class PerimeterRules
{
    private readonly Perimeter? _perimeter;
    private readonly AidRegistry _registry;
    private readonly LocalDate? _knownOn;
    private readonly Dictionary<Id<Party>, bool> _members = [];

    public PerimeterRules(AidScope scope, AidRegistry registry)
    {
        _perimeter = scope.Perimeter;
        _registry = registry;
        _knownOn = scope.KnownOnDate;
    }

    /// <summary>Says whether a party is one of the pools, or belongs to one.</summary>
    public bool Contains(Id<Party> party)
    {
        if (_perimeter is null)
        {
            return false;
        }

        if (!_members.TryGetValue(party, out bool isMember))
        {
            isMember = _perimeter.Pools.Any(pool => _registry.BelongsTo(party, pool, _knownOn));
            _members.Add(party, isMember);
        }

        return isMember;
    }

    /// <summary>Gives why money from inside is listed: it stays inside, or is paid out.</summary>
    public ExclusionReason ReasonOf(Contribution contribution) =>
        contribution.Funding.Into is { } pool && Contains(pool) ? ExclusionReason.InsidePerimeter : ExclusionReason.OutOfPerimeter;

    /// <summary>Gives what of a contribution is money of the perimeter's pools, or null where nothing is.</summary>
    public FundedPart? FundedPartOf(Contribution contribution)
    {
        if (_perimeter is null || contribution.Funding.FundedBy.IsEmpty)
        {
            return null;
        }

        List<FundingSource> inside = [.. contribution.Funding.FundedBy.Where(source => Contains(source.Party))];
        return inside.Count == 0 ? null : new FundedPart(inside);
    }
}
