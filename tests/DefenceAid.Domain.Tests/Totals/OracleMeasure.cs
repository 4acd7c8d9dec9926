using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Finds the entries of a contribution that a scope measures, and what their dates leave open.</summary>
internal sealed class OracleMeasure(AidScope scope)
{
    private static readonly string[] Stages = ["proposed", "announced", "committed", "allocated", "delivered"];

    public static string Code(int stage) => Stages[stage];

    /// <summary>Measures among the entries that are there by the end of the period.</summary>
    public IEnumerable<OracleEntry> Measured(Contribution contribution)
    {
        List<StageEntry> sure = [.. contribution.Entries.Where(entry => EndSide(entry) == "in")];
        List<StageEntry> possible = [.. contribution.Entries.Where(entry => EndSide(entry) != "out")];
        int? stageOfAll = StageOf(possible);
        int? stageOfSure = StageOf(sure) ?? stageOfAll;
        foreach (StageEntry entry in contribution.Entries)
        {
            if (MeasuredAt(entry, possible, stageOfSure, stageOfAll) is { } stage)
            {
                bool isAtLeast = !entry.IsCancellation && possible.Any(other =>
                    !other.IsCancellation && !other.Amount.IsDisclosed && Rank(other) >= Rank(scope.Measure!) && Rank(other) < stage);
                bool isOfSure = entry.IsCancellation && Disclosed(possible, stage).Any(sure.Contains);
                string? doubt = DoubtOf(entry) ?? (entry.IsCancellation && !isOfSure ? EndSide(Disclosed(possible, stage)[0]) : null);
                yield return new OracleEntry(entry, stage, isAtLeast, doubt, possible.Contains(entry));
            }
        }
    }

    // The stage that the sure entries say has all its entries. The one that they and the doubtful say has its doubtful entries only. A
    // cancellation takes back from what is disclosed at a stage that it reaches, at the first of the two where it can.
    private int? MeasuredAt(StageEntry entry, List<StageEntry> possible, int? stageOfSure, int? stageOfAll)
    {
        if (!entry.IsCancellation)
        {
            bool isDoubtful = EndSide(entry).StartsWith("date", StringComparison.Ordinal);
            return Rank(entry) == stageOfSure || (Rank(entry) == stageOfAll && isDoubtful) ? Rank(entry) : null;
        }

        foreach (int? stage in (int?[])[stageOfSure, stageOfAll])
        {
            if (stage is { } reached && Rank(entry) >= reached && Disclosed(possible, reached).Count > 0)
            {
                return reached;
            }
        }

        return null;
    }

    private static List<StageEntry> Disclosed(List<StageEntry> entries, int stage) =>
        [.. entries.Where(entry => !entry.IsCancellation && entry.Amount.IsDisclosed && Rank(entry) == stage)];

    private int? StageOf(List<StageEntry> entries)
    {
        int measure = Rank(scope.Measure!);
        int last = scope.IsExact ? measure : 4;
        for (int pass = 0; pass < 2; pass++)
        {
            for (int stage = measure; stage <= last; stage++)
            {
                if (entries.Any(entry => !entry.IsCancellation && Rank(entry) == stage && entry.Amount.IsDisclosed == (pass == 0)))
                {
                    return stage;
                }
            }
        }

        return null;
    }

    private string? DoubtOf(StageEntry entry)
    {
        string[] sides = [Side(entry.On, scope.SinceDate, isEnd: false), EndSide(entry)];
        foreach (string side in (string[])["out", "date-not-stated", "date-straddles-bound"])
        {
            if (sides.Contains(side))
            {
                return side;
            }
        }

        return null;
    }

    private string EndSide(StageEntry entry) => Side(entry.On, scope.AsOfDate, isEnd: true);

    private static string Side(PartialDate? date, LocalDate? bound, bool isEnd)
    {
        if (bound is not { } day)
        {
            return "in";
        }

        if (date is not { } on)
        {
            return "date-not-stated";
        }

        int firstDay = (on.Year * 10000) + ((on.Month ?? 1) * 100) + (on.DayOfMonth ?? 1);
        int lastDay = (on.Year * 10000) + ((on.Month ?? 12) * 100) + (on.DayOfMonth ?? DateTime.DaysInMonth(on.Year, on.Month ?? 12));
        int limit = (day.Year * 10000) + (day.Month * 100) + day.Day;
        bool isFirstIn = isEnd ? firstDay <= limit : firstDay >= limit;
        bool isLastIn = isEnd ? lastDay <= limit : lastDay >= limit;
        return (isFirstIn, isLastIn) switch
        {
            (true, true) => "in",
            (false, false) => "out",
            _ => "date-straddles-bound",
        };
    }

    private static int Rank(StageEntry entry) => Rank(entry.Stage);

    public static int Rank(AidStage stage) => Array.IndexOf(Stages, stage.Code);
}
