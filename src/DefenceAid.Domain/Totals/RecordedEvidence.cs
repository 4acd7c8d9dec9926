using System.Collections.Immutable;

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
    /// <param name="currency">The currency of the published figure.</param>
    /// <param name="isComplete">Whether nothing is missing from the records.</param>
    public static RecordedEvidence Of(TotalsExplanation recorded, Currency currency, bool isComplete)
    {
        ImmutableArray<ExplainedRow> inDoubt = [.. recorded.Excluded.Where(MayBelong)];
        bool isUnconverted = IsUnconvertedIn(recorded.Total, currency);
        bool isUnresolved = recorded.Total.Undisclosed > 0 || !inDoubt.IsEmpty;
        bool isNothing = isComplete && recorded.Total.Contributions == 0 && inDoubt.IsEmpty;
        CurrencyTotal? total = recorded.Total[currency];
        ExactMoney? nominal = isNothing ? ExactMoney.Zero(currency) : total?.Nominal;
        AmountInterval? disclosed = isNothing ? AmountInterval.Exactly(ExactMoney.Zero(currency)) : total is null ? null : AmountInterval.Of(total);
        AmountInterval known = disclosed ?? AmountInterval.AtLeast(ExactMoney.Zero(currency));
        AmountInterval possible = isComplete && !isUnresolved && !isUnconverted ? known : known with { Upper = null, UpperIsOpen = true };
        if (recorded.Rows.Where(row => IsUnconvertedIn(row.Total, currency)).Any(row => TakesBack(row, currency)) || inDoubt.Any(row => TakesBack(row, null)))
        {
            possible = AmountInterval.Unbounded;
        }

        return new RecordedEvidence(disclosed, WithoutReplaced(possible, recorded.Rows, inDoubt, currency), nominal, isUnresolved, isUnconverted);
    }

    // Why something is listed decides whether it may belong to the sum after all.
    private static bool MayBelong(ExplainedRow listed) => listed.Reason?.Code
        is ExclusionReason.Codes.DateStraddlesBound or ExclusionReason.Codes.DateNotStated or ExclusionReason.Codes.NotAttributable;

    private static bool IsUnconvertedIn(AidTotal total, Currency currency) => total.Amounts.Any(amount => amount.Currency != currency);

    // Whether an entry in another currency than one that is converted takes money back.
    private static bool TakesBack(ExplainedRow row, Currency? converted) =>
        row.Entries.Any(entry => entry.Amount.Currency != converted && (entry.IsCancellation || entry.Amount.Nominal?.Sign < 0));

    // Where a listed entry is at another stage than those that count, it may stand in their place: they are no longer sure to be in the sum.
    private static AmountInterval WithoutReplaced(
        AmountInterval possible, ImmutableArray<ExplainedRow> rows, ImmutableArray<ExplainedRow> inDoubt, Currency currency)
    {
        ILookup<object, ExplainedRow> listed = inDoubt.ToLookup(row => (object)row.Contribution, ReferenceEqualityComparer.Instance);
        foreach (ExplainedRow row in rows)
        {
            if (possible.Lower is { } lower && row.Total[currency]?.Lower is { Sign: >= 0 } replaced && listed[row.Contribution].Any(other => IsAtAnotherStage(row, other)))
            {
                possible = possible with { Lower = lower - replaced, LowerIsOpen = false };
            }
        }

        return possible;
    }

    private static bool IsAtAnotherStage(ExplainedRow counted, ExplainedRow listed) =>
        StagesOf(counted).Any(stage => StagesOf(listed).Any(other => other != stage));

    private static IEnumerable<AidStage> StagesOf(ExplainedRow row) => row.Entries.Where(entry => !entry.IsCancellation).Select(entry => entry.Stage);
}
