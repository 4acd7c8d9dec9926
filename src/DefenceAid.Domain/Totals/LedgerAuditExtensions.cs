using System.Collections.Immutable;
using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>The audit of a ledger in one call.</summary>
public static class LedgerAuditExtensions
{
    /// <summary>Looks through a ledger's contributions for money that is odd: more delivered than committed, less than nothing, stages out
    /// of order, joint procurement without its coalition, donors that are no members of theirs.</summary>
    /// <remarks>
    /// <para>A finding is given where the records leave no doubt: every amount and every day that the words allow is odd. An undisclosed amount is
    /// anything from zero up, and different currencies are never compared.</para>
    /// <para>None is an error: published data have all of them. Their codes are in <see cref="AuditCodes"/>; a
    /// <see cref="FindingCodes.MissingCoalition"/> is the very finding that building the ledger gives, of the versions meant here.</para>
    /// </remarks>
    /// <param name="ledger">The ledger.</param>
    /// <param name="knownOn">The day whose versions are meant, or null for the latest; a withdrawn contribution has no findings.</param>
    /// <returns>The findings, in the order of the contributions; a path is that of the record in the ledger's document.</returns>
    public static ImmutableArray<Finding> Audit(this AidLedger ledger, LocalDate? knownOn = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. new LedgerAudit(ledger, knownOn).Run()];
    }
}
