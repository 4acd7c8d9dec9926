using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Which entries of one contribution are its amount at the measure of a scope: the rules of measure and dates.</summary>
/// <remarks>
/// The stage is chosen among the entries visible as of the scope's end, before the period is applied: the measure itself or,
/// where nothing is disclosed there, the nearest later stage where something is.
/// </remarks>
internal sealed class Measurement
{
    private readonly AidScope _scope;
    private readonly List<MeasuredEntry> _entries = [];

    private Measurement(AidScope scope, AidStage stage)
    {
        _scope = scope;
        Stage = stage;
    }

    /// <summary>Gets the stage whose entries are measured.</summary>
    public AidStage Stage { get; }

    /// <summary>Gets whether an undisclosed amount at an earlier stage makes the result a lower bound.</summary>
    public bool IsAtLeast { get; private set; }

    /// <summary>Gets the entries counted and listed, in the contribution's order.</summary>
    public IReadOnlyList<MeasuredEntry> Entries => _entries;

    /// <summary>Measures a contribution; null where it has not come as far as the measure.</summary>
    public static Measurement? Of(Contribution contribution, AidScope scope)
    {
        AidStage? sure = ChooseStage(contribution, scope, static (entry, end) => EndBound(entry, end) == Place.In);
        AidStage? stage = sure ?? ChooseStage(contribution, scope, static (entry, end) => EndBound(entry, end) != Place.Out);
        if (stage is null)
        {
            return null;
        }

        var measurement = new Measurement(scope, stage);
        measurement.Collect(contribution);
        return measurement;
    }

    private static AidStage? ChooseStage(Contribution contribution, AidScope scope, Func<StageEntry, LocalDate?, bool> isVisible)
    {
        AidStage? disclosed = null;
        AidStage? undisclosed = null;
        foreach (StageEntry entry in contribution.Entries)
        {
            if (entry.IsCancellation || !IsMeasurable(entry.Stage, scope) || !isVisible(entry, scope.AsOfDate))
            {
                continue;
            }

            ref AidStage? nearest = ref entry.Amount.IsDisclosed ? ref disclosed : ref undisclosed;
            nearest = nearest is null || entry.Stage < nearest ? entry.Stage : nearest;
        }

        return disclosed ?? undisclosed;
    }

    private static bool IsMeasurable(AidStage stage, AidScope scope) => scope.IsExact ? stage == scope.Measure : stage >= scope.Measure!;

    private static Place EndBound(StageEntry entry, LocalDate? end) => (entry.On, end) switch
    {
        (_, null) => Place.In,
        (null, _) => Place.NotStated,
        ({ } on, { } last) => on.LastDay <= last ? Place.In : on.FirstDay > last ? Place.Out : Place.Straddling,
    };

    private static Place StartBound(StageEntry entry, LocalDate? start) => (entry.On, start) switch
    {
        (_, null) => Place.In,
        (null, _) => Place.NotStated,
        ({ } on, { } first) => on.FirstDay >= first ? Place.In : on.LastDay < first ? Place.Out : Place.Straddling,
    };

    private void Collect(Contribution contribution)
    {
        bool isSure = false;
        ExclusionReason? doubt = null;
        foreach (StageEntry entry in contribution.Entries)
        {
            Place end = EndBound(entry, _scope.AsOfDate);
            if (entry.IsCancellation || end == Place.Out)
            {
                continue;
            }

            if (entry.Stage == Stage)
            {
                Add(entry, null);
                isSure |= entry.Amount.IsDisclosed && end == Place.In;
                doubt ??= entry.Amount.IsDisclosed ? ReasonOf(end) : null;
            }
            else
            {
                IsAtLeast |= !entry.Amount.IsDisclosed && entry.Stage >= _scope.Measure! && entry.Stage < Stage;
            }
        }

        if (isSure || doubt is not null)
        {
            Cancel(contribution, isSure ? null : doubt);
        }
    }

    // Nothing is taken back for sure from what is itself in doubt: such a cancellation is listed with it.
    private void Cancel(Contribution contribution, ExclusionReason? doubt)
    {
        foreach (StageEntry entry in contribution.Entries)
        {
            if (entry.IsCancellation && entry.Stage >= Stage)
            {
                Add(entry, doubt);
            }
        }
    }

    private void Add(StageEntry entry, ExclusionReason? doubt)
    {
        Place start = StartBound(entry, _scope.SinceDate);
        Place end = EndBound(entry, _scope.AsOfDate);
        if (start == Place.Out || end == Place.Out)
        {
            return;
        }

        _entries.Add(new MeasuredEntry(entry, ReasonOf(start) ?? ReasonOf(end) ?? doubt));
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
