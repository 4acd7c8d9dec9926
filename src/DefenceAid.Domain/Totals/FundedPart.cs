namespace DefenceAid.Domain.Totals;

/// <summary>What of a contribution is money of the perimeter's pools: all of it, or a stated amount.</summary>
/// <remarks>
/// A stated amount is taken off where it is plain what of: of one entry, or of several exact ones that the query does not tell apart. Nothing may have been
/// taken back from it, and no other entry of the stage may be left out by a date.
/// </remarks>
internal sealed class FundedPart
{
    private readonly Money[] _amounts;

    public FundedPart(IReadOnlyList<FundingSource> sources)
    {
        IsAll = sources.Any(source => source.Amount is null);
        _amounts = [.. sources.Select(source => source.Amount).OfType<Money>()];
    }

    /// <summary>Gets whether all of it is.</summary>
    public bool IsAll { get; }

    /// <summary>Says whether an amount can be taken off what a query measures of the contribution.</summary>
    /// <param name="contribution">The contribution.</param>
    /// <param name="entries">What is measured of it.</param>
    public bool IsClear(Contribution contribution, IReadOnlyList<MeasuredEntry> entries)
    {
        AidStage stage = entries[0].Stage;
        bool isAllOfTheStage = entries.All(measured => measured.Stage == stage && !measured.Entry.IsCancellation)
            && contribution.Entries.Count(entry => !entry.IsCancellation && entry.Stage == stage) == entries.Count
            && !contribution.Entries.Any(entry => entry.IsCancellation && entry.Stage.Order >= stage.Order);
        return isAllOfTheStage
            && entries.All(measured => IsOneOfThePart(measured.Entry))
            && (entries.Count == 1 || entries.All(measured => measured.Entry.Amount.Qualifier == AmountQualifier.Exactly && measured.Reason is null));
    }

    /// <summary>Gives the amount that each entry gives up, the first ones first; no more than there is, where that is bounded.</summary>
    public IReadOnlyList<Money> TakenFrom(IReadOnlyList<MeasuredEntry> entries)
    {
        Money left = _amounts.Aggregate((sum, amount) => sum + amount);
        var taken = new List<Money>();
        for (int i = 0; i < entries.Count; i++)
        {
            MeasuredEntry measured = entries[i];
            bool isBounded = !measured.IsAtLeast || i < entries.Count - 1;
            Money here = isBounded && measured.Entry.Amount.Range?.Upper is { } most && most < left ? most : left;
            taken.Add(here);
            left -= here;
        }

        return taken;
    }

    private bool IsOneOfThePart(StageEntry entry) =>
        entry.Amount.Nominal is { Sign: >= 0 } nominal && Array.TrueForAll(_amounts, amount => amount.Currency == nominal.Currency);
}
