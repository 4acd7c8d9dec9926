using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Totals over Parquet files on all cores, against DuckDB over the same files.</summary>
internal static class ParquetPairs
{
    private const int RowsOfAFile = 1_000_000;

    // Loops over few rows, called often, are compiled for good before those over many come.
    private const int WarmUpRows = 20_000;
    private const int WarmUpCalls = 100;

    private const int FewerFiles = 2;
    private const int MoreFiles = 10;

    private static readonly TotalsQuery Query = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor, Dimension.Direction);

    /// <summary>Gives the pair of one file, that of 10 million rows, and how they grow; a file takes long to write.</summary>
    public static IEnumerable<RatioPair> Large()
    {
        yield return Pair("Parquet, donor and direction, one file, against DuckDB", 1);
        yield return Pair("Parquet, donor and direction, 10 million, against DuckDB", MoreFiles);
        yield return new RatioPair(
            "Parquet, 10 million against 2 million",
            new RatioGoal(MostRatio: 1.2),
            () => Side(new Lazy<SampleFiles>(() => new SampleFiles(RowsOfAFile, MoreFiles))),
            () => Side(new Lazy<SampleFiles>(() => new SampleFiles(RowsOfAFile, FewerFiles))));
    }

    /// <summary>Writes files of so many million rows.</summary>
    public static SampleFiles Files(int millions) => new(RowsOfAFile, millions);

    /// <summary>Totals the files of a folder.</summary>
    public static void Total(string folder) => SampleFiles.Total(ParquetFolder.Open(folder), Query);

    private static RatioPair Pair(string name, int count)
    {
        var files = new Lazy<SampleFiles>(() => new SampleFiles(RowsOfAFile, count));
        return new RatioPair(
            name,
            new RatioGoal(MostRatio: 2.5),
            () =>
            {
                WarmUp();
                TableCheck.Same(files.Value.Total(Query), files.Value.DuckSum());
                return Side(files);
            },
            () => RatioSide.Of(count * RowsOfAFile, files.Value.DuckSum));
    }

    private static void WarmUp()
    {
        using var few = new SampleFiles(WarmUpRows, 1);
        for (int i = 0; i < WarmUpCalls; i++)
        {
            few.Total(Query);
        }
    }

    private static RatioSide Side(Lazy<SampleFiles> files) => RatioSide.Of(files.Value.Rows, () => files.Value.Total(Query));
}
