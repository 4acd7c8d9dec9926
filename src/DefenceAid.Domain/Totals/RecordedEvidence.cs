namespace DefenceAid.Domain.Totals;

/// <summary>What the records say about a sum in one currency, as it is held against a published figure.</summary>
/// <param name="Disclosed">The range of what is disclosed and counted, or null where nothing is.</param>
/// <param name="Possible">The same with whatever is not disclosed, not recorded, listed or not converted.</param>
/// <param name="Nominal">The nominal sum of what is disclosed, or null where nothing is.</param>
/// <param name="IsUnresolved">Whether an amount is undisclosed, or listed and may belong to the sum.</param>
/// <param name="IsUnconverted">Whether an amount that counts is in another currency.</param>
internal sealed record RecordedEvidence(AmountInterval? Disclosed, AmountInterval Possible, ExactMoney? Nominal, bool IsUnresolved, bool IsUnconverted)
{
    /// <summary>Weighs what a query counted and listed.</summary>
    /// <param name="recorded">What it counted and listed.</param>
    /// <param name="sure">What it counts without the contributions that <see cref="ReplaceableIn"/> gives.</param>
    /// <param name="currency">The currency of the published figure.</param>
    /// <param name="isComplete">Whether nothing is missing from the records.</param>
    public static RecordedEvidence Of(TotalsExplanation recorded, AidTotal sure, Currency currency, bool isComplete)
    {
        bool isInDoubt = recorded.Excluded.Any(MayBelong);
        bool isUnconverted = IsUnconvertedIn(recorded.Total, currency);
        bool isUnresolved = isInDoubt || recorded.Total.Undisclosed > 0;
        AmountInterval possible = sure[currency] is { } least ? AmountInterval.Of(least) : AmountInterval.Exactly(ExactMoney.Zero(currency));
        if (!isComplete || isUnresolved || isUnconverted)
        {
            possible = MayBeLess(recorded, currency) ? AmountInterval.Unbounded : possible with { Upper = null, UpperIsOpen = true };
        }

        CurrencyTotal? total = recorded.Total[currency];
        bool isNothing = isComplete && recorded.Total.Contributions == 0 && !isInDoubt;
        return isNothing
            ? new RecordedEvidence(possible, possible, ExactMoney.Zero(currency), isUnresolved, isUnconverted)
            : new RecordedEvidence(total is null ? null : AmountInterval.Of(total), possible, total?.Nominal, isUnresolved, isUnconverted);
    }

    /// <summary>Gives the contributions that count by entries of one stage, and are listed by entries of another that may stand in their place.</summary>
    public static HashSet<Contribution> ReplaceableIn(TotalsExplanation recorded)
    {
        ILookup<object, ExplainedRow> listed = recorded.Excluded.Where(MayBelong)
            .ToLookup(row => (object)row.Contribution, ReferenceEqualityComparer.Instance);
        IEnumerable<Contribution> replaceable = recorded.Rows
            .Where(row => listed[row.Contribution].Any(other => IsAtAnotherStage(row, other)) && row.Total.Amounts.All(amount => amount.Lower.Sign >= 0))
            .Select(row => row.Contribution);
        return new HashSet<Contribution>(replaceable, ReferenceEqualityComparer.Instance);
    }

    // Why something is listed decides whether it may belong to the sum after all.
    private static bool MayBelong(ExplainedRow listed) =>
        listed.Reason != ExclusionReason.InsidePerimeter && listed.Reason != ExclusionReason.OutOfPerimeter;

    // Whether money is taken back that may or may not belong to the sum, or is worth nobody knows how much in its currency. Which entries of a
    // listed contribution belong depends on what is in doubt: the dates of some decide the stage of all.
    private static bool MayBeLess(TotalsExplanation recorded, Currency currency) =>
        recorded.Excluded.Where(MayBelong).Any(row => row.Contribution.Entries.Any(entry => entry.TakesBack))
        || recorded.Rows.Where(row => IsUnconvertedIn(row.Total, currency))
            .Any(row => row.Entries.Any(entry => entry.Currency != currency && entry.TakesBack));

    private static bool IsUnconvertedIn(AidTotal total, Currency currency) => total.Amounts.Any(amount => amount.Currency != currency);

    private static bool IsAtAnotherStage(ExplainedRow counted, ExplainedRow listed) =>
        StagesOf(counted).Any(stage => StagesOf(listed).Any(other => other != stage));

    private static IEnumerable<AidStage> StagesOf(ExplainedRow row) => row.Entries.Where(entry => !entry.IsCancellation).Select(entry => entry.Stage);
}
