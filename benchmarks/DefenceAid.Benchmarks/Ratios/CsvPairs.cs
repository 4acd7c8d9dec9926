using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange;
using NodaTime;
using Sylvan.Data.Csv;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>A sheet from memory to totals, against a bare pass with typed reads that knows of no contribution.</summary>
internal static class CsvPairs
{
    private const int Rows = 200_000;
    private const int ChunkRows = 10_000;
    private const int ChunksOfAMillion = 100;

    private static readonly TotalsQuery Query =
        new TotalsQuery(AidScope.Committed.AsOf(new LocalDate(2024, 12, 31)).In(AidCategory.Military)).GroupBy(Dimension.Donor, Dimension.Currency);

    /// <summary>Gives the pair of 200,000 rows.</summary>
    public static IEnumerable<RatioPair> All()
    {
        var rows = new Lazy<byte[]>(() => SampleSheet.Rows(Rows));
        yield return new RatioPair(
            "CSV, totalled, on one core",
            new RatioGoal(MostRatio: 2),
            () => RatioSide.Of(Rows, () => Total(rows.Value, Rows, 1)),
            () => RatioSide.Of(Rows, () => ReadBare(rows.Value)));
    }

    /// <summary>Totals so many million rows.</summary>
    public static TotalsTable Total(int millions) => Total(SampleSheet.Rows(ChunkRows), ChunkRows, millions * ChunksOfAMillion);

    private static TotalsTable Total(byte[] rows, int count, int times)
    {
        var report = new CsvReport();
        using var stream = new RepeatedStream(SampleSheet.Head, rows, times, []);
        TotalsTable totals = Query.Run(CsvContributions.Read(stream, SampleSheet.Mapping, report), SampleSheet.Mapping.Registry);
        return report.Read == (long)times * count ? totals : throw new InvalidOperationException($"Expected every row to be read but got {report}.");
    }

    private static long ReadBare(byte[] rows)
    {
        using var stream = new RepeatedStream(SampleSheet.Head, rows, 1, []);
        using var text = new StreamReader(stream, Encoding.UTF8);
        using var csv = CsvDataReader.Create(text);
        long sum = 0;
        while (csv.Read())
        {
            sum += csv.GetString(0).Length + csv.GetString(1).Length + csv.GetString(2).Length + csv.GetString(4).Length + csv.GetString(7).Length;
            sum += csv.GetDateTime(3).Day + (long)csv.GetDecimal(5) + (csv.GetFieldSpan(6).IsEmpty ? 0 : (long)csv.GetDecimal(6));
        }

        return sum;
    }
}
