using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Runs every check of the audit on the versions of a ledger's contributions that are known on a day.</summary>
internal sealed class LedgerAudit(AidLedger ledger, LocalDate? knownOn)
{
    private readonly AmountAudit _amounts = new(knownOn);
    private readonly MembershipAudit _memberships = new(ledger.Registry, knownOn);

    public IEnumerable<Finding> Run() =>
        ledger.Contributions
            .Select((contribution, i) => (Contribution: contribution, Path: $"$.contributions[{i}]"))
            .Where(record => record.Contribution.Revision.IsKnownOn(knownOn) && !record.Contribution.Revision.IsWithdrawal)
            .SelectMany(record => Check(record.Contribution, record.Path));

    private IEnumerable<Finding> Check(Contribution contribution, string path)
    {
        if (ContributionChecks.MissingCoalition(contribution, path) is { } missing)
        {
            yield return missing;
        }

        foreach (Finding finding in _amounts.Check(contribution, path)
            .Concat(StageOrderAudit.Check(contribution, path))
            .Concat(_memberships.Check(contribution, path)))
        {
            yield return finding;
        }
    }
}
