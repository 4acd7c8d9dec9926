using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Small ledgers with figures to check by hand, run through one engine.</summary>
public abstract class EngineTests
{
    /// <summary>Gets Lithuania with its ministry and army, Denmark, the Netherlands, Ukraine with its ministry, and Moldova.</summary>
    protected static LedgerBuilder Registry => new LedgerBuilder()
        .Add(
            Party.Government("lt", "Lithuania", Country.Of("LT")),
            Party.Create("lt-mod", "Ministry of National Defence", PartyKind.Ministry).WithPartOf(new Id<Party>("lt")),
            Party.Create("lt-army", "Land Force", PartyKind.ArmedForce).WithPartOf(new Id<Party>("lt-mod")),
            Party.Government("dk", "Denmark", Country.Of("DK")),
            Party.Government("nl", "Netherlands", Country.Of("NL")),
            Party.Government("ua", "Ukraine", Country.Of("UA")),
            Party.Create("ua-mod", "Ministry of Defence", PartyKind.Ministry).WithPartOf(new Id<Party>("ua")),
            Party.Government("md", "Moldova", Country.Of("MD")))
        .Add(
            Coalition.Create("drones", "Drone Coalition", Capability.Drones, P("ua")),
            Coalition.Create("demining", "Demining Coalition", Capability.Demining, P("ua")))
        .Add(
            Agreement.Create("frame", AgreementKind.Framework, "Framework"),
            Agreement.Create("letter", AgreementKind.LetterOfIntent, "Letter"));

    /// <summary>Gets rates that are easy to check by hand: days of January and February 2024, and fixed ones.</summary>
    protected static RateTable Rates { get; } = RateTable.Create(
        new SourceReference("Test", "Made-up rates"),
        [
            new ExchangeRate(Currency.EUR, Currency.SEK, 10m, Day(2024, 1, 2)),
            new ExchangeRate(Currency.EUR, Currency.SEK, 12m, Day(2024, 1, 4)),
            new ExchangeRate(Currency.EUR, Currency.SEK, 8m, Day(2024, 2, 1)),
            new ExchangeRate(Currency.EUR, Currency.JPY, 150m, Day(2024, 1, 2)),
            new ExchangeRate(Currency.EUR, Currency.SEK, 9m),
        ]);

    /// <summary>Totals contributions with the engine under test.</summary>
    protected abstract Task<TotalsTable> RunAsync(TotalsQuery query, IReadOnlyList<Contribution> contributions, AidRegistry registry, RateTable? rates);

    protected Task<TotalsTable> RunAsync(TotalsQuery query, params ReadOnlySpan<Contribution> contributions)
    {
        AidLedger ledger = Registry.Add(contributions).Build();
        return RunAsync(query, ledger.Contributions, ledger.Registry, Rates);
    }

    protected Task<TotalsTable> RunAsync(AidScope scope, params ReadOnlySpan<Contribution> contributions) => RunAsync(new TotalsQuery(scope), contributions);

    /// <summary>Gives the rows as text: the key, then the total.</summary>
    protected static IEnumerable<string> Rows(TotalsTable table) => table.Select(row => $"{row.Key}: {row.Total}");

    /// <summary>Gives the exclusions as text: the reason, the number of contributions, the total.</summary>
    protected static IEnumerable<string> Listed(TotalsTable table) =>
        table.Exclusions.Select(exclusion => $"{exclusion.Reason} {exclusion.Total.Contributions}: {exclusion.Total}");

    protected static Id<Party> P(string id) => new(id);

    protected static LocalDate Day(int year, int month, int day) => new(year, month, day);

    protected static StageEntry Entry(AidStage stage, string amount, string? on = null) =>
        new(stage, StatedAmount.Parse(amount), on is null ? null : PartialDate.Parse(on));

    protected static StageEntry Cancelled(AidStage furthest, string amount, string? on = null) =>
        StageEntry.Cancellation(furthest, Money.Parse(amount), on is null ? null : PartialDate.Parse(on));

    /// <summary>Military aid from Lithuania to Ukraine.</summary>
    protected static Contribution Aid(string id, params ReadOnlySpan<StageEntry> entries) => Aid(id, P("lt"), entries);

    /// <summary>Military aid to Ukraine.</summary>
    protected static Contribution Aid(string id, PartyShares donors, params ReadOnlySpan<StageEntry> entries) => Aid(id, donors, P("ua"), entries);

    /// <summary>Military aid.</summary>
    protected static Contribution Aid(string id, PartyShares donors, PartyShares recipients, params ReadOnlySpan<StageEntry> entries)
    {
        Contribution contribution = Contribution.Create(id, donors, recipients, AidCategory.Military, AidChannel.NotStated);
        foreach (StageEntry entry in entries)
        {
            contribution = contribution.WithEntry(entry);
        }

        return contribution;
    }
}
