using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Contributions one a line, from memory and to nowhere, against the bare reader and writer of JSON that know of no contribution.</summary>
internal static class StreamPairs
{
    private const int Rows = 1_000_000;
    private const int ChunkRows = 10_000;
    private const int FewerChunks = 200;
    private const int MoreChunks = 1000;

    private static readonly TotalsQuery Query =
        new TotalsQuery(AidScope.Committed.AsOf(new LocalDate(2024, 12, 31)).In(AidCategory.Military)).GroupBy(Dimension.Donor, Dimension.Direction);

    /// <summary>Gives the pairs of 1 million contributions.</summary>
    public static IEnumerable<RatioPair> All()
    {
        var reading = new RatioGoal(MostRatio: 2.5);
        RatioSide Bare(byte[] lines) => RatioSide.Of(Rows, () => BareJson.Read(lines));
        var lines = new Lazy<byte[]>(() => LinesOf(Rows));
        yield return new RatioPair("Stream, read, on one core", reading, () => RatioSide.Of(Rows, () => Count(lines.Value)), () => Bare(lines.Value));
        yield return new RatioPair("Stream, totalled, on one core", reading, () => RunOf(lines.Value, 1, Rows), () => Bare(lines.Value));
        var sample = new Lazy<Contribution[]>(() => new SampleContributions(Rows).Rows);
        yield return new RatioPair(
            "Stream, written, on one core",
            new RatioGoal(MostRatio: 1.5),
            () => RatioSide.Of(Rows, () => Write(sample.Value)),
            () => RatioSide.Of(Rows, () => WriteBare(sample.Value)));
    }

    /// <summary>Gives the pair of 10 million contributions and 2 million.</summary>
    public static IEnumerable<RatioPair> Growth()
    {
        byte[] lines = LinesOf(ChunkRows);
        yield return new RatioPair(
            "Stream, totalled, 10 million against 2 million",
            new RatioGoal(MostRatio: 1.2),
            () => RunOf(lines, MoreChunks, ChunkRows),
            () => RunOf(lines, FewerChunks, ChunkRows));
    }

    /// <summary>Totals so many million contributions.</summary>
    public static TotalsTable Total(int millions)
    {
        AidRegistry registry = new SampleContributions(0).Registry;
        return TotalAsync(registry, LinesOf(ChunkRows), millions * (Rows / ChunkRows)).GetAwaiter().GetResult();
    }

    private static RatioSide RunOf(byte[] lines, int times, int rows)
    {
        AidRegistry registry = new SampleContributions(0).Registry;
        return RatioSide.Of(times * rows, () => TotalAsync(registry, lines, times).GetAwaiter().GetResult());
    }

    private static async Task<TotalsTable> TotalAsync(AidRegistry registry, byte[] lines, int times)
    {
        using var stream = new RepeatedStream(lines, times);
        return await Query.RunAsync(ContributionStream.ReadAsync(stream, Refuse), registry).ConfigureAwait(false);
    }

    private static long Count(byte[] lines) => CountAsync(lines).GetAwaiter().GetResult();

    private static async Task<long> CountAsync(byte[] lines)
    {
        long count = 0;
        using var stream = new RepeatedStream(lines, 1);
        await foreach (Contribution contribution in ContributionStream.ReadAsync(stream, Refuse).ConfigureAwait(false))
        {
            count += contribution.Entries.Length;
        }

        return count;
    }

    private static bool Write(Contribution[] rows) => ContributionStream.WriteAsync(Stream.Null, rows).IsCompletedSuccessfully;

    private static bool WriteBare(Contribution[] rows)
    {
        BareJson.Write(Stream.Null, rows);
        return true;
    }

    // The objects are not kept: a stream's reader lives without them.
    private static byte[] LinesOf(int rows)
    {
        Contribution[] sample = new SampleContributions(rows).Rows;
        byte[] lines = LinesAsync(sample).GetAwaiter().GetResult();
        using var bare = new MemoryStream();
        BareJson.Write(bare, sample);
        return lines.AsSpan().SequenceEqual(bare.ToArray())
            ? lines
            : throw new InvalidOperationException("Expected the bare writer to write the same lines but got others.");
    }

    private static async Task<byte[]> LinesAsync(Contribution[] rows)
    {
        using var stream = new MemoryStream();
        await ContributionStream.WriteAsync(stream, rows).ConfigureAwait(false);
        return stream.ToArray();
    }

    private static void Refuse(Finding finding) => throw new InvalidOperationException(finding.ToString());
}
