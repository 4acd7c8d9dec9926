namespace DefenceAid.Domain.Totals;

/// <summary>Which entries of one contribution are its amount at the measure of a scope: the rules of measure and dates.</summary>
/// <remarks>
/// The stage is chosen among the entries visible as of the scope's end, before the period is applied: the measure itself or,
/// where nothing is disclosed there, the nearest later stage where something is. Where the entries whose date is in doubt would choose
/// another stage than the sure ones, these count, and those are listed.
/// </remarks>
internal sealed class Measurement
{
    private readonly Contribution _contribution;
    private readonly AidScope _scope;
    private readonly List<MeasuredEntry> _entries = [];

    // Cancellations that reach this stage are dealt with: each counts or is listed once.
    private AidStage? _cancelledAt;

    private Measurement(Contribution contribution, AidScope scope)
    {
        _contribution = contribution;
        _scope = scope;
    }

    /// <summary>Gives the entries counted and listed; none where the contribution has not come as far as the measure.</summary>
    public static IReadOnlyList<MeasuredEntry> Of(Contribution contribution, AidScope scope)
    {
        var measurement = new Measurement(contribution, scope);
        AidStage? possible = measurement.ChooseStage(static end => end != Place.Out);
        if (possible is null)
        {
            return [];
        }

        AidStage sure = measurement.ChooseStage(static end => end == Place.In) ?? possible;
        measurement.Collect(sure, static _ => true);
        if (sure != possible)
        {
            measurement.Collect(possible, static end => end != Place.In);
        }

        return measurement._entries;
    }

    private AidStage? ChooseStage(Func<Place, bool> isVisible)
    {
        AidStage? disclosed = null;
        AidStage? undisclosed = null;
        foreach (StageEntry entry in _contribution.Entries)
        {
            if (entry.IsCancellation || !IsMeasurable(entry.Stage) || !isVisible(EndBound(entry)))
            {
                continue;
            }

            ref AidStage? nearest = ref entry.Amount.IsDisclosed ? ref disclosed : ref undisclosed;
            nearest = nearest is null || entry.Stage < nearest ? entry.Stage : nearest;
        }

        return disclosed ?? undisclosed;
    }

    private bool IsMeasurable(AidStage stage) => _scope.IsExact ? stage == _scope.Measure : stage >= _scope.Measure!;

    private Place EndBound(StageEntry entry) => (entry.On, _scope.AsOfDate) switch
    {
        (_, null) => Place.In,
        (null, _) => Place.NotStated,
        ({ } on, { } last) => on.LastDay <= last ? Place.In : on.FirstDay > last ? Place.Out : Place.Straddling,
    };

    private Place StartBound(StageEntry entry) => (entry.On, _scope.SinceDate) switch
    {
        (_, null) => Place.In,
        (null, _) => Place.NotStated,
        ({ } on, { } first) => on.FirstDay >= first ? Place.In : on.LastDay < first ? Place.Out : Place.Straddling,
    };

    // The entries of a stage that are asked for, and the cancellations that reach it.
    private void Collect(AidStage stage, Func<Place, bool> isAskedFor)
    {
        bool isAtLeast = IsAtLeast(stage);
        bool isSure = false;
        ExclusionReason? doubt = null;
        foreach (StageEntry entry in _contribution.Entries)
        {
            Place end = EndBound(entry);
            if (entry.IsCancellation || entry.Stage != stage || end == Place.Out || !isAskedFor(end))
            {
                continue;
            }

            Add(entry, stage, isAtLeast, null);
            isSure |= entry.Amount.IsDisclosed && end == Place.In;
            doubt ??= entry.Amount.IsDisclosed ? ReasonOf(end) : null;
        }

        if (isSure || doubt is not null)
        {
            Cancel(stage, isAtLeast, isSure ? null : doubt);
        }
    }

    // Whether an undisclosed amount at an earlier stage makes the result a lower bound.
    private bool IsAtLeast(AidStage stage)
    {
        foreach (StageEntry entry in _contribution.Entries)
        {
            if (!entry.IsCancellation && !entry.Amount.IsDisclosed && entry.Stage >= _scope.Measure! && entry.Stage < stage && EndBound(entry) != Place.Out)
            {
                return true;
            }
        }

        return false;
    }

    // Nothing is taken back for sure from what is itself in doubt: such a cancellation is listed with it.
    private void Cancel(AidStage stage, bool isAtLeast, ExclusionReason? doubt)
    {
        foreach (StageEntry entry in _contribution.Entries)
        {
            bool isDealtWith = _cancelledAt is not null && entry.Stage >= _cancelledAt;
            if (entry.IsCancellation && entry.Stage >= stage && !isDealtWith)
            {
                Add(entry, stage, isAtLeast, doubt);
            }
        }

        _cancelledAt = stage;
    }

    private void Add(StageEntry entry, AidStage stage, bool isAtLeast, ExclusionReason? doubt)
    {
        Place start = StartBound(entry);
        Place end = EndBound(entry);
        if (start == Place.Out || end == Place.Out)
        {
            return;
        }

        _entries.Add(new MeasuredEntry(entry, stage, isAtLeast, ReasonOf(start) ?? ReasonOf(end) ?? doubt));
    }

    private static ExclusionReason? ReasonOf(Place place) => place switch
    {
        Place.NotStated => ExclusionReason.DateNotStated,
        Place.Straddling => ExclusionReason.DateStraddlesBound,
        _ => null,
    };

    /// <summary>Where an entry's date lies to a bound of the period.</summary>
    private enum Place
    {
        In,
        Out,
        Straddling,
        NotStated,
    }
}
