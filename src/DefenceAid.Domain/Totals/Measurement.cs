namespace DefenceAid.Domain.Totals;

/// <summary>Which entries of a contribution are its amount at the measure of a scope: the rules of measure and dates.</summary>
/// <remarks>
/// The stage is chosen among the entries visible as of the scope's end, before the period is applied: the measure itself or,
/// where nothing is disclosed there, the nearest later stage where something is. Where the entries whose date is in doubt would choose
/// another stage than the sure ones, these count, and those are listed.
/// </remarks>
internal sealed class Measurement
{
    private readonly int _measure;
    private readonly int _last;
    private readonly int? _sinceDay;
    private readonly int? _asOfDay;
    private readonly List<MeasuredEntry> _entries = [];

    // Cancellations that reach this stage are dealt with: each counts or is listed once.
    private AidStage? _cancelledAt;

    public Measurement(AidScope scope)
    {
        _measure = scope.Measure!.Order;
        _last = scope.IsExact ? _measure : int.MaxValue;
        _sinceDay = scope.SinceDate is { } since ? PartialDate.NumberOf(since) : null;
        _asOfDay = scope.AsOfDate is { } asOf ? PartialDate.NumberOf(asOf) : null;
    }

    /// <summary>Gives the entries counted and listed; none where the contribution has not come as far as the measure.</summary>
    /// <returns>A list that the next call uses again.</returns>
    public List<MeasuredEntry> Of(Contribution contribution)
    {
        if (contribution.Entries is [{ IsCancellation: false } only])
        {
            return Of(only);
        }

        _entries.Clear();
        _cancelledAt = null;
        Sight all = Look(contribution, isSureOnly: false);
        if (all.Stage is { } possible)
        {
            AidStage sure = all.IsDoubtful ? Look(contribution, isSureOnly: true).Stage ?? possible : possible;
            Collect(contribution, sure, all, isDoubtfulOnly: false);
            if (sure != possible)
            {
                Collect(contribution, possible, all, isDoubtfulOnly: true);
            }
        }

        return _entries;
    }

    /// <summary>Gives the only entry of a contribution, where it is counted or listed.</summary>
    /// <param name="only">The entry, no cancellation.</param>
    /// <returns>A list that the next call uses again.</returns>
    public List<MeasuredEntry> Of(StageEntry only)
    {
        _entries.Clear();
        if (IsMeasurable(only.Stage))
        {
            Add(only, only.Stage, false, null);
        }

        return _entries;
    }

    /// <summary>Says whether a cancellation can reach what is measured.</summary>
    /// <param name="furthest">The stage that it names.</param>
    public bool MayReach(AidStage furthest) => furthest.Order >= _measure;

    /// <summary>Says whether a date is in the period, or may be.</summary>
    /// <param name="date">The date.</param>
    /// <param name="doubt">Why it only may be, or null.</param>
    public bool IsInPeriod(PartialDate? date, out ExclusionReason? doubt)
    {
        Place start = StartBound(date);
        Place end = EndBound(date);
        doubt = ReasonOf(start) ?? ReasonOf(end);
        return start != Place.Out && end != Place.Out;
    }

    private Sight Look(Contribution contribution, bool isSureOnly)
    {
        Sight seen = default;
        foreach (StageEntry entry in contribution.Entries)
        {
            if (entry.IsCancellation)
            {
                seen.HasCancellations = true;
                continue;
            }

            if (!IsMeasurable(entry.Stage) || EndBound(entry.On) is var end && (end == Place.Out || (isSureOnly && end != Place.In)))
            {
                continue;
            }

            seen.IsDoubtful |= end != Place.In;
            ref AidStage? nearest = ref entry.IsDisclosed ? ref seen.Disclosed : ref seen.Undisclosed;
            nearest = nearest is null || entry.Stage.Order < nearest.Order ? entry.Stage : nearest;
        }

        return seen;
    }

    /// <summary>Says whether a stage can be the measured one.</summary>
    public bool IsMeasurable(AidStage stage) => stage.Order >= _measure && stage.Order <= _last;

    private Place EndBound(PartialDate? date)
    {
        if (_asOfDay is not { } last)
        {
            return Place.In;
        }

        return date is not { } on ? Place.NotStated
            : on.LastDayNumber <= last ? Place.In
            : on.FirstDayNumber > last ? Place.Out : Place.Straddling;
    }

    private Place StartBound(PartialDate? date) => (date, _sinceDay) switch
    {
        (_, null) => Place.In,
        (null, _) => Place.NotStated,
        ({ } on, { } first) => on.FirstDayNumber >= first ? Place.In : on.LastDayNumber < first ? Place.Out : Place.Straddling,
    };

    // The entries of a stage that are asked for, and the cancellations that reach it.
    private void Collect(Contribution contribution, AidStage stage, in Sight all, bool isDoubtfulOnly)
    {
        bool isAtLeast = all.IsAtLeastAt(stage);
        bool isSure = false;
        ExclusionReason? doubt = null;
        foreach (StageEntry entry in contribution.Entries)
        {
            Place end = EndBound(entry.On);
            if (entry.IsCancellation || entry.Stage != stage || end == Place.Out || (isDoubtfulOnly && end == Place.In))
            {
                continue;
            }

            Add(entry, stage, isAtLeast, null);
            isSure |= entry.IsDisclosed && end == Place.In;
            doubt ??= entry.IsDisclosed ? ReasonOf(end) : null;
        }

        if (all.HasCancellations && (isSure || doubt is not null))
        {
            Cancel(contribution, stage, isAtLeast, isSure ? null : doubt);
        }
    }

    // Nothing is taken back for sure from what is itself in doubt: such a cancellation is listed with it.
    private void Cancel(Contribution contribution, AidStage stage, bool isAtLeast, ExclusionReason? doubt)
    {
        foreach (StageEntry entry in contribution.Entries)
        {
            bool isDealtWith = _cancelledAt is not null && entry.Stage.Order >= _cancelledAt.Order;
            if (entry.IsCancellation && entry.Stage.Order >= stage.Order && !isDealtWith)
            {
                Add(entry, stage, isAtLeast, doubt);
            }
        }

        _cancelledAt = stage;
    }

    private void Add(StageEntry entry, AidStage stage, bool isAtLeast, ExclusionReason? doubt)
    {
        if (IsInPeriod(entry.On, out ExclusionReason? dateDoubt))
        {
            _entries.Add(new MeasuredEntry(entry, stage, isAtLeast, dateDoubt ?? doubt));
        }
    }

    private static ExclusionReason? ReasonOf(Place place) => place switch
    {
        Place.NotStated => ExclusionReason.DateNotStated,
        Place.Straddling => ExclusionReason.DateStraddlesBound,
        _ => null,
    };

    /// <summary>What a contribution has within the period's end, or may have: the nearest stages, and what is to be heeded there.</summary>
    private struct Sight
    {
        public AidStage? Disclosed;
        public AidStage? Undisclosed;
        public bool IsDoubtful;
        public bool HasCancellations;

        /// <summary>Gets the stage that is measured.</summary>
        public readonly AidStage? Stage => Disclosed ?? Undisclosed;

        /// <summary>Says whether an undisclosed amount at an earlier stage makes the result at this one a lower bound.</summary>
        public readonly bool IsAtLeastAt(AidStage stage) => Undisclosed is not null && Undisclosed.Order < stage.Order;
    }

    /// <summary>Where an entry's date lies to a bound of the period.</summary>
    private enum Place
    {
        In,
        Out,
        Straddling,
        NotStated,
    }
}
