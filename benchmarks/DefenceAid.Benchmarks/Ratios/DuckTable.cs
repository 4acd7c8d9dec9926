using System.Globalization;
using DuckDB.NET.Data;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The same rows in a DuckDB table in memory, with a thread for each core, in the form in which DuckDB is fastest.</summary>
/// <remarks>
/// Keys are enums without nulls: a null among them costs DuckDB two thirds more. Amounts are the narrowest decimal that holds them: one of 28
/// digits costs half more. Literals are of the enum's type: with bare text DuckDB compares texts. The month is computed from year and month:
/// truncating the date costs half more. Statements are prepared, and results are read, as our table is there to be read.
/// </remarks>
internal sealed class DuckTable : IDisposable
{
    private const string SumQuery = "SELECT donor, direction, sum(nominal) FROM entries GROUP BY ALL";

    private const string TotalQuery = """
        SELECT donor, direction, year(day) * 12 + month(day) - 1, currency, sum(nominal), sum(lower), sum(upper), bool_or(is_unbounded),
            count(*), count_if(qualifier = 'about'::qualifier), count_if(qualifier = 'undisclosed'::qualifier)
        FROM entries
        WHERE stage >= 'committed'::stage AND day <= DATE '2025-12-31'
        GROUP BY ALL
        """;

    private readonly DuckDBConnection _connection = new("Data Source=:memory:");
    private readonly DuckDBCommand _sums;
    private readonly DuckDBCommand _totals;

    /// <summary>Fills a table.</summary>
    public DuckTable(SampleStream sample)
    {
        _connection.Open();
        new DuckFiller(_connection, sample).Fill();
        _sums = Prepare(SumQuery);
        _totals = Prepare(TotalQuery);
    }

    /// <summary>Sums by donor and direction: all rows, and nothing but the sums.</summary>
    public List<DuckSum> Sum()
    {
        using DuckDBDataReader reader = _sums.ExecuteReader();
        var rows = new List<DuckSum>();
        while (reader.Read())
        {
            rows.Add(new DuckSum(reader.GetString(0), Code(reader, 1), reader.GetDecimal(2)));
        }

        return rows;
    }

    /// <summary>Totals what was committed up to the end of 2025, or went further, by donor, direction, month and currency.</summary>
    public List<DuckTotal> Total()
    {
        using DuckDBDataReader reader = _totals.ExecuteReader();
        var rows = new List<DuckTotal>();
        while (reader.Read())
        {
            rows.Add(new DuckTotal(
                reader.GetString(0),
                Code(reader, 1),
                Month(reader.GetInt64(2)),
                Code(reader, 3),
                reader.GetDecimal(4),
                reader.GetDecimal(5),
                reader.GetDecimal(6),
                reader.GetBoolean(7),
                reader.GetInt64(8),
                (long)reader.GetFieldValue<System.Numerics.BigInteger>(9),
                (long)reader.GetFieldValue<System.Numerics.BigInteger>(10)));
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sums.Dispose();
        _totals.Dispose();
        _connection.Dispose();
    }

    private static string? Code(DuckDBDataReader reader, int column) => reader.GetString(column) is var code && code != DuckFiller.None ? code : null;

    private static string Month(long number) => string.Create(CultureInfo.InvariantCulture, $"{number / 12:0000}-{(number % 12) + 1:00}");

    private DuckDBCommand Prepare(string query)
    {
        DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = query;
        command.Prepare();
        return command;
    }
}
