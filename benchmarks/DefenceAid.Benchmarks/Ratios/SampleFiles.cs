using DefenceAid.Domain.Totals;
using DefenceAid.Interchange;
using DuckDB.NET.Data;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Parquet files of plain sample contributions in a folder that goes with the process: one is written, the others are copies.</summary>
internal sealed class SampleFiles : IDisposable
{
    // The column of amounts that is there for such sums.
    private const string SumQuery = "SELECT donor, route, sum(amount) FROM read_parquet('{0}/*.parquet') GROUP BY ALL";
    private const string OwnStock = "own-stock";

    private readonly DuckDBConnection _connection = new("Data Source=:memory:");
    private readonly DuckDBCommand _sums;

    /// <summary>Writes them.</summary>
    public SampleFiles(int rowsOfAFile, int files)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Rows = rowsOfAFile * files;
        string first = System.IO.Path.Combine(Path, "part-0.parquet");
        WriteAsync(first, SampleStream.Plain(rowsOfAFile)).GetAwaiter().GetResult();
        for (int file = 1; file < files; file++)
        {
            File.Copy(first, System.IO.Path.Combine(Path, FormattableString.Invariant($"part-{file}.parquet")));
        }

        Folder = ParquetFolder.Open(Path);
        _connection.Open();
        _sums = _connection.CreateCommand();
        _sums.CommandText = SumQuery.Replace("{0}", Path, StringComparison.Ordinal);
        _sums.Prepare();
    }

    /// <summary>Gets the folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("parquet-ratios-").FullName;

    /// <summary>Gets the number of rows.</summary>
    public int Rows { get; }

    /// <summary>Gets the files.</summary>
    public ParquetFolder Folder { get; }

    /// <summary>Totals them.</summary>
    public TotalsTable Total(TotalsQuery query) => Total(Folder, query);

    /// <summary>Totals the files of a folder.</summary>
    public static TotalsTable Total(ParquetFolder folder, TotalsQuery query) =>
        folder.TotalsAsync(query, finding => throw new InvalidOperationException(finding.ToString())).GetAwaiter().GetResult();

    /// <summary>Lets DuckDB sum them by donor and direction, with a thread for each core.</summary>
    public List<DuckSum> DuckSum()
    {
        using DuckDBDataReader reader = _sums.ExecuteReader();
        var rows = new List<DuckSum>();
        while (reader.Read())
        {
            rows.Add(new DuckSum(reader.GetString(0), reader.GetString(1) is var route && route == OwnStock ? null : route, reader.GetDecimal(2)));
        }

        return rows;
    }

    public void Dispose()
    {
        _sums.Dispose();
        _connection.Dispose();
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    private static async Task WriteAsync(string path, SampleStream sample)
    {
        FileStream stream = File.Create(path);
        await using (stream.ConfigureAwait(false))
        {
            await ParquetContributions.WriteAsync(stream, sample, sample.Registry).ConfigureAwait(false);
        }
    }
}
