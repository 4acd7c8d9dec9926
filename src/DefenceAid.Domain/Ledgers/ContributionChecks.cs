using System.Collections.Immutable;

namespace DefenceAid.Domain;

/// <summary>Checks that the contributions of a ledger refer to its other records rightly.</summary>
internal sealed class ContributionChecks(AidRegistry registry, ImmutableArray<Contribution> contributions, List<Finding> findings)
{
    private readonly HashSet<Id<Contribution>> _ids = [.. contributions.Select(contribution => contribution.Id)];

    public void Run()
    {
        for (int i = 0; i < contributions.Length; i++)
        {
            Check(contributions[i], $"$.contributions[{i}]");
        }
    }

    /// <summary>Gives the finding that joint procurement in coalition format names no coalition, or null where that is not so.</summary>
    /// <param name="contribution">The contribution.</param>
    /// <param name="path">Its path.</param>
    public static Finding? MissingCoalition(Contribution contribution, string path) =>
        contribution.Coalition is null && contribution.Channel.Route == AidRoute.JointProcurement
            ? new Finding(
                FindingCodes.MissingCoalition, FindingSeverity.Warning, path + ".coalition", "the coalition in whose format it is procured jointly", "none")
            : null;

    private void Check(Contribution contribution, string path)
    {
        CheckShares(contribution.Donors, path + ".donors");
        CheckShares(contribution.Recipients, path + ".recipients");
        CheckFunding(contribution.Funding, path);
        if (contribution.Channel.Counterpart is { } counterpart)
        {
            References.Party(registry, counterpart, path + ".channel.counterpart", findings);
        }

        if (contribution.Coalition is { } coalition)
        {
            References.Coalition(registry, coalition, path + ".coalition", findings);
        }

        if (MissingCoalition(contribution, path) is { } missing)
        {
            findings.Add(missing);
        }

        if (contribution.Agreement is { } agreement)
        {
            References.Agreement(registry, agreement, path + ".agreement", findings);
        }

        if (contribution.Entries.IsEmpty && !contribution.Revision.IsWithdrawal)
        {
            findings.Add(new Finding(FindingCodes.NoEntries, FindingSeverity.Warning, path + ".entries", "at least one entry", "none, so it counts nowhere"));
        }
    }

    private void CheckShares(PartyShares shares, string path)
    {
        foreach (Id<Party> party in shares.Parties)
        {
            References.Party(registry, party, path, findings);
        }
    }

    private void CheckFunding(Funding funding, string path)
    {
        if (funding.Into is { } pool)
        {
            References.Party(registry, pool, path + ".into", findings);
            if (registry.FindParty(pool) is { } party && party.Kind != PartyKind.PooledFund && party.Kind != PartyKind.Programme)
            {
                findings.Add(new Finding(
                    FindingCodes.NotAPool, FindingSeverity.Warning, path + ".into", "a pooled fund or a programme", $"\"{pool}\", of kind {party.Kind.Code}"));
            }
        }

        for (int i = 0; i < funding.FundedBy.Length; i++)
        {
            FundingSource source = funding.FundedBy[i];
            References.Party(registry, source.Party, $"{path}.fundedBy[{i}].party", findings);
            if (source.Contribution is { } id && !_ids.Contains(id))
            {
                findings.Add(new Finding(
                    FindingCodes.DanglingReference,
                    FindingSeverity.Information,
                    $"{path}.fundedBy[{i}].contribution",
                    "the id of a contribution of this ledger, or of another one",
                    $"\"{id}\", which is not in this one"));
            }
        }
    }
}
