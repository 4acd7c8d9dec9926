using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Looks for donors that were no members of the coalition within which they gave.</summary>
/// <remarks>
/// A membership is dated by the first list that has it, so a later one does not say that the donor was no member before; a
/// list of leads alone says nothing about members; and a coalition of which no list is there says nothing at all.
/// </remarks>
internal sealed class MembershipAudit(AidRegistry registry, LocalDate? knownOn)
{
    public IEnumerable<Finding> Check(Contribution contribution, string path)
    {
        if (contribution.Coalition is not { } id || registry.FindCoalition(id, knownOn) is not { } coalition
            || FirstEntry.Of(contribution) is not { } first)
        {
            yield break;
        }

        string when = first.Days == Validity.Always ? string.Empty : $" on {first.DateIn(contribution)}";
        foreach (Id<Party> donor in contribution.Donors.Parties.Where(donor => !IsOf(donor, coalition.Beneficiary)))
        {
            if (Doubt(coalition, donor, first.Days) is ({ } severity, { } words))
            {
                yield return new Finding(
                    AuditCodes.DonorNotMember, severity, path + ".donors", $"a member of the coalition \"{coalition.Id}\"{when}", $"\"{donor}\", {words}");
            }
        }
    }

    private (FindingSeverity Severity, string Words)? Doubt(Coalition coalition, Id<Party> donor, Validity days)
    {
        if (days.Common(coalition.Validity) is not { } open)
        {
            return (FindingSeverity.Warning, $"and the coalition's days are {coalition.Validity}");
        }

        Membership[] own = [.. coalition.Memberships.Where(membership => IsOf(donor, membership.Party))];
        Membership[] then = [.. own.Where(membership => membership.Validity.Common(open) is not null)];
        if (then.Length > 0)
        {
            return then.Any(membership => membership.Role != CoalitionRole.Observer) ? null : (FindingSeverity.Information, "an observer then");
        }

        if (own.Max(membership => membership.Validity.Until < open.From ? membership.Validity.Until : null) is { } left)
        {
            return (FindingSeverity.Warning, $"a member until {new PartialDate(left)}");
        }

        return own.Min(membership => membership.Validity.From) is { } named
            ? (FindingSeverity.Information, $"which no list names before {new PartialDate(named)}")
            : NeverNamed(coalition, open);
    }

    private static (FindingSeverity Severity, string Words)? NeverNamed(Coalition coalition, Validity days)
    {
        Membership[] others = [.. coalition.Memberships.Where(membership => membership.Party != coalition.Beneficiary)];
        if (others.Length == 0)
        {
            return null;
        }

        return others.Any(membership => membership.Role == CoalitionRole.Member && membership.Validity.Common(days) == days)
            ? (FindingSeverity.Warning, "which no list names")
            : (FindingSeverity.Information, "which no list names; members are not listed for that time");
    }

    // A government takes part through its ministry, and a ministry through its government.
    private bool IsOf(Id<Party> donor, Id<Party> member) => registry.BelongsTo(donor, member, knownOn) || registry.BelongsTo(member, donor, knownOn);
}
