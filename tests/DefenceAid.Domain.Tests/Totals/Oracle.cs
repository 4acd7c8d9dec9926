using System.Globalization;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Answers a query the slow and obvious way: writes down every part of every entry, then adds up what belongs together.</summary>
/// <remarks>Written from the rules, in the order in which they are stated; of the engine it reads the result only.</remarks>
internal sealed class Oracle(TotalsQuery query, AidLedger ledger)
{
    private readonly AidScope _scope = query.Scope;
    private readonly List<OracleLine> _lines = [];

    public static string Answer(TotalsQuery query, AidLedger ledger)
    {
        var oracle = new Oracle(query, ledger);
        foreach (Contribution contribution in ledger.Contributions)
        {
            if (contribution == oracle.VersionOf(contribution.Id, ledger.Contributions) && !contribution.Revision.IsWithdrawal && oracle.Passes(contribution))
            {
                oracle.Write(contribution);
            }
        }

        return OracleText.Of(oracle._lines);
    }

    // The version known on the day: the last one recorded by then; without a day, the last one. No day of recording: always known.
    private T? VersionOf<T>(Id<T> id, IEnumerable<T> records)
        where T : class, IRecord<T>
    {
        T? best = null;
        foreach (T record in records.Where(record => record.Id == id))
        {
            LocalDate? recorded = record.Revision.RecordedOn;
            bool isKnown = recorded is null || _scope.KnownOnDate is null || recorded <= _scope.KnownOnDate;
            if (isKnown && (best is null || best.Revision.RecordedOn is null || recorded > best.Revision.RecordedOn))
            {
                best = record;
            }
        }

        return best;
    }

    private bool Passes(Contribution contribution)
    {
        bool isRightKind = _scope.Categories.Length == 0 || _scope.Categories.Any(category => category.Code == contribution.Category.Code);
        bool isRightForm = _scope.Forms.Length == 0 || _scope.Forms.Any(form => form.Code == contribution.Form.Code);
        bool isRightWay = _scope.Directions.Length == 0 || _scope.Directions.Any(direction => direction.Code == contribution.Channel.Route.Code);
        bool isRightCoalition = _scope.Coalitions.Length == 0 || _scope.Coalitions.Any(coalition => coalition == contribution.Coalition);
        bool isRightAgreement = _scope.Agreements.Length == 0 || _scope.Agreements.Any(agreement => agreement == contribution.Agreement);
        bool isRightTag = true;
        foreach (string key in _scope.Tags.Select(tag => tag.Key).Distinct(StringComparer.Ordinal))
        {
            isRightTag &= contribution.Tags.Any(tag => tag.Key == key && _scope.Tags.Any(asked => asked.ToString() == tag.ToString()));
        }

        return isRightKind && isRightForm && isRightWay && isRightCoalition && isRightAgreement && isRightTag;
    }

    private void Write(Contribution contribution)
    {
        // Measure, among the entries that are there by the end of the period.
        List<StageEntry> sure = [.. contribution.Entries.Where(entry => Side(entry.On, _scope.AsOfDate, isEnd: true) == "in")];
        List<StageEntry> possible = [.. contribution.Entries.Where(entry => Side(entry.On, _scope.AsOfDate, isEnd: true) != "out")];
        int? stageOfAll = StageOf(possible);
        int? stageOfSure = StageOf(sure) ?? stageOfAll;
        foreach (StageEntry entry in contribution.Entries)
        {
            if (MeasuredAt(entry, possible, stageOfSure, stageOfAll) is { } stage)
            {
                bool isAtLeast = possible.Any(other =>
                    !other.IsCancellation && !other.Amount.IsDisclosed && Rank(other) >= Rank(_scope.Measure!) && Rank(other) < stage);
                bool isOfSure = entry.IsCancellation && Disclosed(possible, stage).Any(sure.Contains);
                string? doubt = DoubtOf(entry) ?? (entry.IsCancellation && !isOfSure ? EndDoubtOf(Disclosed(possible, stage)[0]) : null);
                Write(contribution, entry, stage, isAtLeast, doubt);
            }
        }
    }

    // The stage that the sure entries say has all its entries. The one that they and the doubtful say has its doubtful entries only. A
    // cancellation takes back from what is disclosed at a stage that it reaches, at the first of the two where it can.
    private int? MeasuredAt(StageEntry entry, List<StageEntry> possible, int? stageOfSure, int? stageOfAll)
    {
        if (!entry.IsCancellation)
        {
            bool isDoubtful = Side(entry.On, _scope.AsOfDate, isEnd: true).StartsWith("date", StringComparison.Ordinal);
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

    private string EndDoubtOf(StageEntry entry) => Side(entry.On, _scope.AsOfDate, isEnd: true);

    private int? StageOf(List<StageEntry> entries)
    {
        int measure = Rank(_scope.Measure!);
        int last = _scope.IsExact ? measure : 4;
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

    // Null: in the period; "out"; or why it can't be told.
    private string? DoubtOf(StageEntry entry)
    {
        string[] sides = [Side(entry.On, _scope.SinceDate, isEnd: false), Side(entry.On, _scope.AsOfDate, isEnd: true)];
        foreach (string side in (string[])["out", "date-not-stated", "date-straddles-bound"])
        {
            if (sides.Contains(side))
            {
                return side;
            }
        }

        return null;
    }

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

    private void Write(Contribution contribution, StageEntry entry, int stage, bool isAtLeast, string? doubt)
    {
        if (doubt == "out")
        {
            return;
        }

        foreach ((string donor, Rational donated, bool isDonorSure) in Parts(contribution.Donors, [.. _scope.Donors]))
        {
            foreach ((string recipient, Rational received, bool isRecipientSure) in Parts(contribution.Recipients, [.. _scope.Recipients]))
            {
                string? reason = doubt ?? (isDonorSure && isRecipientSure ? null : "not-attributable");
                string key = string.Join(", ", query.Dimensions.Select(dimension => Code(dimension.Code, contribution, entry, stage, donor, recipient)));
                _lines.Add(Line(contribution.Id.Value, key, reason, entry, isAtLeast, donated * received));
            }
        }
    }

    private static OracleLine Line(string id, string key, string? reason, StageEntry entry, bool isAtLeast, Rational share)
    {
        if (entry.Amount.Nominal is not { } stated)
        {
            return new OracleLine(id, key, reason, null, Rational.Zero, Rational.Zero, null);
        }

        string words = entry.Amount.Qualifier.Code;
        Rational part = entry.IsCancellation ? -share : share;
        Rational nominal = Rational.Of(stated.Amount) * part;
        Rational lower = words is "up-to" or "under" or "about" ? Rational.Zero : nominal;
        Rational? upper = words switch
        {
            "exactly" or "up-to" or "under" => nominal,
            "between" => Rational.Of(entry.Amount.High!.Value.Amount) * part,
            _ => null,
        };
        return new OracleLine(id, key, reason, stated.Currency.Code, nominal, lower, isAtLeast && !entry.IsCancellation ? null : upper)
        {
            IsLowerOpen = words == "over",
            IsUpperOpen = words == "under",
            IsAbout = words == "about",
        };
    }

    // Who has which part of the money, and whether the filter can tell that it is theirs.
    private List<(string Name, Rational Part, bool IsSure)> Parts(PartyShares shares, List<Id<Party>> filter)
    {
        var parts = new List<(string Name, Rational Part, bool IsSure)>();
        if (shares.IsJoint)
        {
            int asked = shares.Parties.Count(party => IsAskedFor(party, filter));
            string name = string.Join('+', shares.Parties.Select(party => party.Value).Order(StringComparer.Ordinal));
            if (asked > 0)
            {
                parts.Add((name, Rational.Of(1, 1), asked == shares.Parties.Length));
            }

            return parts;
        }

        Rational rest = Rational.Of(1, 1);
        foreach (PartyShare share in shares.Shares)
        {
            Rational part = Rational.Of(share.Weight, shares.TotalWeight);
            rest += -part;
            if (IsAskedFor(share.Party, filter))
            {
                parts.Add((share.Party.Value, part, true));
            }
        }

        if (!rest.Numerator.IsZero)
        {
            parts.Add(("-", rest, filter.Count == 0));
        }

        return parts;
    }

    private bool IsAskedFor(Id<Party> party, List<Id<Party>> filter)
    {
        Id<Party>? current = party;
        while (current is { } id && filter.Count > 0)
        {
            if (filter.Contains(id))
            {
                return true;
            }

            current = VersionOf(id, ledger.Registry.Parties)?.PartOf;
        }

        return filter.Count == 0;
    }

    private static string Code(string dimension, Contribution contribution, StageEntry entry, int stage, string donor, string recipient)
    {
        string year = entry.On?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? "-";
        string route = contribution.Channel.Route.Code;
        return dimension switch
        {
            "donor" => donor,
            "group" => "-",
            "recipient" => recipient,
            "category" => contribution.Category.Code,
            "form" => contribution.Form.Code,
            "direction" => route is "donor-industry" or "joint-procurement" or "recipient-industry" ? route : "-",
            "channel" => route,
            "coalition" => contribution.Coalition?.Value ?? "-",
            "agreement" => contribution.Agreement?.Value ?? "-",
            "stage" => ((string[])["proposed", "announced", "committed", "allocated", "delivered"])[stage],
            "currency" => entry.Amount.Nominal?.Currency.Code ?? "-",
            "year" => year,
            "quarter" => entry.On?.Month is { } month ? $"{year}-Q{(month + 2) / 3}" : year,
            "month" => entry.On?.Month is { } ofYear ? $"{year}-{ofYear:D2}" : year,
            _ => throw new InvalidOperationException(dimension),
        };
    }

    private static int Rank(StageEntry entry) => Rank(entry.Stage);

    private static int Rank(AidStage stage) => Array.IndexOf(["proposed", "announced", "committed", "allocated", "delivered"], stage.Code);
}
