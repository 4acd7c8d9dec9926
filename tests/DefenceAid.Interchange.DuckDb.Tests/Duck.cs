using System.Globalization;
using DuckDB.NET.Data;

namespace DefenceAid.Interchange.DuckDb.Tests;

/// <summary>What DuckDB says of files.</summary>
internal static class Duck
{
    /// <summary>Gives the rows of a statement, each value as DuckDB writes it.</summary>
    public static List<string?[]> Rows(string statement)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        command.CommandText = statement;
        using DuckDBDataReader reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture))]);
        }

        return rows;
    }

    /// <summary>Runs a statement.</summary>
    public static void Run(string statement) => Rows(statement);
}
