using System.Collections.Immutable;
using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Says which groups of countries a donor belongs to on a date: of those that a query filters by or, where it filters by none, of all.</summary>
internal sealed class DonorGroups
{
    private static readonly LocalDate FirstOfAll = new(1, 1, 1);

    private readonly AidRegistry _registry;
    private readonly LocalDate? _knownOn;
    private readonly ImmutableArray<CountryGroup> _groups;
    private readonly ImmutableArray<string> _unknown;
    private readonly Dictionary<(Id<Party> Party, PartialDate? On), GroupStanding> _standings = [];

    public DonorGroups(TotalsQuery query, AidRegistry registry)
    {
        AidScope scope = query.Scope;
        _registry = registry;
        _knownOn = scope.KnownOnDate;
        IsFilter = !scope.DonorGroups.IsEmpty;
        IsDimension = query.Dimensions.Contains(Dimension.Group);
        IEnumerable<Id<CountryGroup>> ids = IsFilter ? scope.DonorGroups : registry.Groups.Select(group => group.Id).Distinct();
        _groups = IsFilter || IsDimension ? [.. ids.Select(id => registry.FindGroup(id, _knownOn)).OfType<CountryGroup>()] : [];

        // Who is in a group that is asked for and not there, nobody can tell.
        _unknown = IsFilter ? [.. scope.DonorGroups.Select(id => id.Value).Except(_groups.Select(group => group.Id.Value), StringComparer.Ordinal)] : [];
    }

    /// <summary>Gets whether the query keeps some groups.</summary>
    public bool IsFilter { get; }

    /// <summary>Gets whether the query groups by them.</summary>
    public bool IsDimension { get; }

    /// <summary>Gives a party's groups on a date.</summary>
    public GroupStanding Of(Id<Party> party, PartialDate? on)
    {
        if (_groups.IsEmpty && _unknown.IsEmpty)
        {
            return GroupStanding.None;
        }

        if (!_standings.TryGetValue((party, on), out GroupStanding standing))
        {
            standing = _registry.CountryOf(party, _knownOn) is { } country ? Of(country, on) : GroupStanding.None with { Unclear = _unknown };
            _standings.Add((party, on), standing);
        }

        return standing;
    }

    private GroupStanding Of(Country country, PartialDate? on)
    {
        LocalDate first = on?.FirstDay ?? FirstOfAll;
        LocalDate last = on?.LastDay ?? LocalDate.MaxIsoValue;
        ImmutableArray<string> sure = [.. _groups.Where(group => IsThroughout(MembershipsIn([group], country), first, last)).Select(group => group.Id.Value)];
        IEnumerable<string> possible = _groups.Where(group => MembershipsIn([group], country).Any(days => days.Common(new Validity(first, last)) is not null)).Select(group => group.Id.Value);
        bool isInOne = IsThroughout(MembershipsIn(_groups, country), first, last);
        return new GroupStanding(sure, [.. possible.Except(sure, StringComparer.Ordinal), .. _unknown], isInOne);
    }

    private static IEnumerable<Validity> MembershipsIn(IEnumerable<CountryGroup> groups, Country country) =>
        groups.SelectMany(group => group.Members).Where(member => member.Country == country).Select(member => member.Validity);

    // One membership may end on the day before the next one starts.
    private static bool IsThroughout(IEnumerable<Validity> memberships, LocalDate first, LocalDate last)
    {
        LocalDate reached = first;
        foreach (Validity days in memberships.OrderBy(days => days.From))
        {
            if (days.Contains(reached))
            {
                if (!(days.Until < last))
                {
                    return true;
                }

                reached = days.Until.Value.PlusDays(1);
            }
        }

        return false;
    }
}
