using System.Runtime.InteropServices;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Totals by donor and direction over objects, with a measure, a date bound and a filter on the category.</summary>
internal static class GroupedPairs
{
    private const int Rows = 1_000_000;
    private const int FewerRows = 2_000_000;
    private const int MoreRows = 10_000_000;

    // Enough for all cores to take a part.
    private const int RowsWithEveryGroup = 200_000;

    // Loops over few rows, called often, are compiled for good before those over many come.
    private const int WarmUpRows = 2000;
    private const int WarmUpCalls = 100;

    private static readonly LocalDate AsOf = new(2024, 12, 31);
    private static readonly AidCategory Category = AidCategory.Military;
    private static readonly TotalsQuery Query =
        new TotalsQuery(AidScope.Committed.AsOf(AsOf).In(Category)).GroupBy(Dimension.Donor, Dimension.Direction);

    private static readonly TotalsQuery FewGroups = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Agreement);
    private static readonly TotalsQuery ManyGroups = FewGroups.GroupBy(Dimension.Donor);

    /// <summary>Gives the pairs of 1 million contributions.</summary>
    public static IEnumerable<RatioPair> All()
    {
        var sample = new Lazy<SampleContributions>(() => Warm(new SampleContributions(Rows)));
        var ledger = new Lazy<AidLedger>(() => sample.Value.ToLedger());
        RatioSide Run() => RunOf(sample.Value);
        RatioSide Again() => RatioSide.Of(Rows, () => Query.Run(ledger.Value));
        RatioSide Loop() => RatioSide.Of(Rows, () => TotalByLoop(sample.Value.Rows));
        RatioSide Linq() => RatioSide.Of(Rows, () => TotalByLinq(sample.Value.Rows));
        yield return new RatioPair("Groups, objects, against a loop", new RatioGoal(MostRatio: 1.2, MostBytes: 0), Run, Loop);
        yield return new RatioPair("Groups, objects, against LINQ", new RatioGoal(MostRatio: 0.4, MostBytes: 0), Run, Linq);
        yield return new RatioPair("Groups, a ledger again, against its first query", new RatioGoal(MostRatio: 0.5), Again, Run);
    }

    /// <summary>Gives the pair of 10 million contributions and 2 million, and the one of many groups and few.</summary>
    public static IEnumerable<RatioPair> Growth()
    {
        yield return new RatioPair(
            "Groups, objects, 10 million against 2 million",
            new RatioGoal(MostRatio: 1.2, MostBytes: 0),
            () => RunOf(new SampleContributions(MoreRows)),
            () => RunOf(new SampleContributions(FewerRows)));
        yield return Groups();
    }

    // Rows that 10,000 agreements have in common with 100 donors: nearly every one of the million pairs has some.
    private static RatioPair Groups()
    {
        var sample = new Lazy<SampleStream>(() => SampleStream.UnderAgreements(MoreRows));
        var rows = new Lazy<Contribution[]>(() => [.. sample.Value]);
        RatioSide By(TotalsQuery query) => RatioSide.Of(MoreRows, () => query.Run(rows.Value, sample.Value.Registry));
        return new RatioPair("Groups, objects, 10 million, 1 million groups against 10,000", new RatioGoal(MostRatio: 4.0), () => By(ManyGroups), () => By(FewGroups));
    }

    // What a query allocates for its result is not of its rows: a run over few of them, with every group, has it too.
    private static RatioSide RunOf(SampleContributions sample)
    {
        AidRegistry registry = sample.Registry;
        Contribution[] few = sample.Rows[..RowsWithEveryGroup];
        return RatioSide.Of(sample.Rows.Length, () => Query.Run(sample.Rows, registry))
            .Without(RatioSide.Of(few.Length, () => Query.Run(few, registry)));
    }

    // The code that a user would write, and has in mind when asking what a library costs.
    private static Dictionary<(Id<Party> Donor, AidDirection? Direction), decimal> TotalByLoop(Contribution[] contributions)
    {
        var totals = new Dictionary<(Id<Party>, AidDirection?), decimal>();
        PartialDate last = AsOf;
        foreach (Contribution contribution in contributions)
        {
            if (contribution.Category != Category)
            {
                continue;
            }

            foreach (StageEntry entry in contribution.Entries)
            {
                if (entry.Stage >= AidStage.Committed && entry.On <= last && entry.Amount.Nominal is { } amount)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(totals, (contribution.Donors.Parties[0], contribution.Channel.Direction), out _) += amount.Amount;
                }
            }
        }

        return totals;
    }

    private static Dictionary<(Id<Party> Donor, AidDirection? Direction), decimal> TotalByLinq(Contribution[] contributions)
    {
        PartialDate last = AsOf;
        return contributions
            .Where(contribution => contribution.Category == Category)
            .SelectMany(contribution => contribution.Entries, (contribution, entry) => (Contribution: contribution, Entry: entry))
            .Where(pair => pair.Entry.Stage >= AidStage.Committed && pair.Entry.On <= last && pair.Entry.Amount.IsDisclosed)
            .GroupBy(pair => (pair.Contribution.Donors.Parties[0], pair.Contribution.Channel.Direction))
            .ToDictionary(group => group.Key, group => group.Sum(pair => pair.Entry.Amount.Nominal!.Value.Amount));
    }

    private static SampleContributions Warm(SampleContributions sample)
    {
        Contribution[] few = sample.Rows[..WarmUpRows];
        for (int i = 0; i < WarmUpCalls; i++)
        {
            decimal computed = Query.Run(few, sample.Registry).Total[Currency.EUR]!.Nominal.ToMoney().Amount;
            decimal looped = TotalByLoop(few).Values.Sum();
            decimal queried = TotalByLinq(few).Values.Sum();
            if (computed != looped || computed != queried)
            {
                throw new InvalidOperationException($"Expected one total but got {computed}, by a loop {looped}, by LINQ {queried}.");
            }
        }

        return sample;
    }
}
