using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Whose the money is, by the filters of a scope, and which groups of countries they were in.</summary>
internal sealed class OracleParties(AidScope scope, OracleRecords records)
{
    // A group that is asked for and not there has no members that anybody knows.
    private readonly List<CountryGroup?> _groups =
    [
        .. (scope.DonorGroups.Length > 0 ? scope.DonorGroups : [.. records.Registry.Groups.Select(group => group.Id).Distinct()])
            .Select(id => records.VersionOf(id, records.Registry.Groups))
            .Where(group => group is not null || scope.DonorGroups.Length > 0),
    ];

    public List<OraclePart> Donors(Contribution contribution, StageEntry entry) =>
        Parts(contribution.Donors, party => DonorStanding(party, entry.On), scope.Donors.Length + scope.DonorGroups.Length > 0);

    public List<OraclePart> Recipients(Contribution contribution) =>
        Parts(contribution.Recipients, party => IsAskedFor(party, scope.Recipients) ? "in" : "out", scope.Recipients.Length > 0);

    /// <summary>Gives the groups that donors surely were in, all of them; a question mark where it is unclear for one.</summary>
    public string GroupCode(OraclePart donors, StageEntry entry)
    {
        List<string> ids = [];
        foreach (CountryGroup? group in _groups.Where(_ => donors.Parties.Count > 0))
        {
            List<string> standings = [.. donors.Parties.Select(party => GroupStanding(party, group, entry.On))];
            if (!standings.Contains("out") && standings.Contains("unclear"))
            {
                return "?";
            }

            ids.AddRange(standings.Contains("out") ? [] : [group!.Id.Value]);
        }

        return ids.Count == 0 ? "-" : string.Join('+', ids.Order(StringComparer.Ordinal));
    }

    private static List<OraclePart> Parts(PartyShares shares, Func<Id<Party>, string> standingOf, bool isFiltered)
    {
        if (shares.IsJoint)
        {
            List<string> standings = [.. shares.Parties.Select(standingOf)];
            return standings.TrueForAll(standing => standing == "out")
                ? []
                : [new OraclePart(shares.Parties, Rational.One, standings.Contains("out") ? "not-attributable" : standings.Contains("unclear") ? "group-unclear" : null)];
        }

        var parts = new List<OraclePart>();
        Rational rest = Rational.One;
        foreach (PartyShare share in shares.Shares)
        {
            Rational part = Rational.Of(share.Weight, shares.TotalWeight);
            rest += -part;
            string standing = standingOf(share.Party);
            if (standing != "out")
            {
                parts.Add(new OraclePart([share.Party], part, standing == "unclear" ? "group-unclear" : null));
            }
        }

        if (rest.Sign != 0)
        {
            parts.Add(new OraclePart([], rest, isFiltered ? "not-attributable" : null));
        }

        return parts;
    }

    private bool IsAskedFor(Id<Party> party, IReadOnlyCollection<Id<Party>> filter) => filter.Count == 0 || records.IsOneOf(party, filter);

    // Both filters have to hold: of parties, and of groups.
    private string DonorStanding(Id<Party> party, PartialDate? on)
    {
        if (!IsAskedFor(party, scope.Donors))
        {
            return "out";
        }

        if (scope.DonorGroups.Length == 0 || Standing(party, [.. _groups.OfType<CountryGroup>()], on) == "in")
        {
            return "in";
        }

        return _groups.Exists(group => GroupStanding(party, group, on) != "out") ? "unclear" : "out";
    }

    private string GroupStanding(Id<Party> party, CountryGroup? group, PartialDate? on) => group is null ? "unclear" : Standing(party, [group], on);

    // Looks at the days on which something can have changed: the first one that the date can be, and those after it on which a membership starts,
    // or another has just ended.
    private string Standing(Id<Party> party, List<CountryGroup> groups, PartialDate? on)
    {
        LocalDate first = on?.FirstDay ?? new LocalDate(1, 1, 1);
        LocalDate last = on?.LastDay ?? new LocalDate(9999, 12, 31);
        Country? country = records.CountryOf(party);
        List<Validity> memberships = [.. groups.SelectMany(group => group.Members).Where(member => member.Country == country).Select(member => member.Validity)];
        List<LocalDate> days = [first, .. memberships.Select(days => days.From ?? first), .. memberships.Select(days => days.Until?.PlusDays(1) ?? first)];
        List<bool> isMember =
        [
            .. days.Where(day => day >= first && day <= last)
                .Select(day => memberships.Exists(validity => !(validity.From > day) && !(validity.Until < day))),
        ];
        return !isMember.Contains(true) ? "out" : isMember.Contains(false) ? "unclear" : "in";
    }
}
