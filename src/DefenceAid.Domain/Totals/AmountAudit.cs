using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Looks for amounts that can't be right beside each other: more than was committed, and less than nothing.</summary>
/// <remarks>What a contribution has at a stage is what a total counts there, with its exact range; an undisclosed amount has no upper bound.</remarks>
internal sealed class AmountAudit(LocalDate? knownOn)
{
    private readonly Dictionary<AidStage, TotalsQuery> _queries = AidStage.All.ToDictionary(stage => stage, stage => QueryOf(stage, knownOn));

    public IEnumerable<Finding> Check(Contribution contribution, string path) =>
        NegativeTotals(contribution, path).Concat(AboveCommitted(contribution, path));

    private IEnumerable<Finding> NegativeTotals(Contribution contribution, string path)
    {
        if (!contribution.Entries.Any(entry => entry.TakesBack))
        {
            yield break;
        }

        foreach (AidStage stage in AidStage.All)
        {
            AidTotal net = NetAt(stage, contribution);
            foreach (CurrencyTotal amount in net.Amounts.Where(amount => net.Undisclosed == 0 && IsBelowZero(amount)))
            {
                yield return new Finding(
                    AuditCodes.NegativeTotal, FindingSeverity.Warning, path, $"entries less cancellations at {stage.Code} to be zero or more", amount.ToString());
            }
        }
    }

    private IEnumerable<Finding> AboveCommitted(Contribution contribution, string path)
    {
        // Of money committed in two currencies, or not disclosed, none can be told to be too little.
        if (NetAt(AidStage.Committed, contribution) is not { Undisclosed: 0, Amounts: [{ Upper: not null } committed] })
        {
            yield break;
        }

        foreach (AidStage stage in (AidStage[])[AidStage.Allocated, AidStage.Delivered])
        {
            AidTotal later = NetAt(stage, contribution);
            if (later[committed.Currency] is { } amount && IsAbove(amount, committed) && later.Amounts.All(other => other == amount || other.Lower.Sign >= 0))
            {
                yield return new Finding(
                    AuditCodes.AboveCommitted, FindingSeverity.Warning, path, $"at most what was committed ({committed})", $"{amount} {stage.Code}");
            }
        }
    }

    private AidTotal NetAt(AidStage stage, Contribution contribution) => contribution.Entries.Any(entry => entry.Stage == stage && !entry.IsCancellation)
        ? _queries[stage].Run([contribution], AidRegistry.Empty).Total
        : AidTotal.None;

    private static bool IsBelowZero(CurrencyTotal amount) => amount.Upper is { } most && (most.Sign < 0 || (most.IsZero && amount.UpperIsOpen));

    private static bool IsAbove(CurrencyTotal amount, CurrencyTotal limit)
    {
        int comparison = amount.Lower.CompareTo(limit.Upper!.Value);
        return comparison > 0 || (comparison == 0 && (amount.LowerIsOpen || limit.UpperIsOpen));
    }

    private static TotalsQuery QueryOf(AidStage stage, LocalDate? knownOn)
    {
        AidScope scope = AidScope.At(stage).Exactly();
        return new TotalsQuery(knownOn is { } day ? scope.KnownOn(day) : scope);
    }
}
