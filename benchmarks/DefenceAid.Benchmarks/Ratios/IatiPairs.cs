using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Activities from memory to totals, against the bare reader of XML that knows of no activity.</summary>
internal static class IatiPairs
{
    private const int Activities = 2_000;
    private const int ChunkActivities = 250;
    private const int RowsOfAMillion = 1_000_000;
    private const int Rows = Activities * SampleActivities.TransactionsOfEach;

    private static readonly TotalsQuery Query = new TotalsQuery(AidScope.Delivered).GroupBy(Dimension.SourceCode, Dimension.Currency);

    /// <summary>Gives the pair of 24,000 transactions.</summary>
    public static IEnumerable<RatioPair> All()
    {
        var activities = new Lazy<byte[]>(() => SampleActivities.Activities(Activities));
        yield return new RatioPair(
            "IATI, totalled, on one core",
            new RatioGoal(MostRatio: 2),
            () => RatioSide.Of(Rows, () => Total(activities.Value, 1)),
            () => RatioSide.Of(Rows, () => ReadBare(activities.Value)));
    }

    /// <summary>Totals so many million transactions.</summary>
    public static TotalsTable Total(int millions) => Total(SampleActivities.Activities(ChunkActivities), millions * (RowsOfAMillion / (ChunkActivities * SampleActivities.TransactionsOfEach)));

    private static TotalsTable Total(byte[] activities, int times)
    {
        using RepeatedStream stream = StreamOf(activities, times);
        return Query.Run(IatiActivities.Read(stream, Refuse), AidRegistry.Empty);
    }

    private static long ReadBare(byte[] activities)
    {
        using RepeatedStream stream = StreamOf(activities, 1);
        return BareXml.Read(stream);
    }

    private static RepeatedStream StreamOf(byte[] activities, int times) => new(SampleActivities.Head, activities, times, SampleActivities.Tail);

    private static void Refuse(Finding finding) => throw new InvalidOperationException(finding.ToString());
}
