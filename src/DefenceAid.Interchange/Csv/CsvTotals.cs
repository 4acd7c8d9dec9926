using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange.Csv;

namespace DefenceAid.Interchange;

/// <summary>Totals as CSV (RFC 4180): a row for each group and currency, and one for what is undisclosed.</summary>
/// <remarks>
/// <para>Columns: one for each dimension, with codes (joint parties as <c>dk+nl</c>), then <c>currency</c>, <c>nominal</c>, <c>lower</c>, <c>lower_open</c>,
/// <c>upper</c>, <c>upper_open</c>, <c>contributions</c>, <c>undisclosed</c> and <c>approximate</c>. Amounts are in major units. A side without a bound has both
/// of its cells empty. Grouped by currency, that column is there once; of converted totals the dimension is a column <c>stated_currency</c>.</para>
/// <para>Text: UTF-8 without a byte order mark. A code that a spreadsheet would take for a formula gets an apostrophe before it. Thread safety: all members.</para>
/// </remarks>
public static class CsvTotals
{
    private static readonly string[] Figures =
        ["currency", "nominal", "lower", "lower_open", "upper", "upper_open", "contributions", "undisclosed", "approximate"];

    /// <summary>Writes a table.</summary>
    /// <param name="stream">Where to; not closed.</param>
    /// <param name="table">The table.</param>
    public static void Write(Stream stream, TotalsTable table)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(Encoding.UTF8.GetBytes(ToText(table)));
    }

    /// <summary>Writes a table.</summary>
    /// <param name="stream">Where to; not closed.</param>
    /// <param name="table">The table.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(Stream stream, TotalsTable table, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(ToText(table)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives a table as text, its lines ended by CR LF.</summary>
    /// <param name="table">The table.</param>
    public static string ToText(TotalsTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        ImmutableArray<Dimension> columns = table.Query.Conversion is null ? table.Query.Dimensions.Remove(Dimension.Currency) : table.Query.Dimensions;
        var text = new StringBuilder();
        var line = new CsvLine(text);
        AddAll(line, columns.Select(dimension => dimension == Dimension.Currency ? "stated_currency" : dimension.Code).Concat(Figures));
        line.End();
        foreach (TotalsRow row in table.Rows)
        {
            foreach (CurrencyTotal amount in row.Total.Amounts)
            {
                AddKey(line, row, columns);
                AddAll(line, Disclosed(amount));
                line.End();
            }

            if (row.Total.Undisclosed > 0)
            {
                AddKey(line, row, columns);
                string count = Count(row.Total.Undisclosed);
                AddAll(line, ["", "", "", "", "", "", count, count, "0"]);
                line.End();
            }
        }

        return text.ToString();
    }

    private static void AddKey(CsvLine line, TotalsRow row, ImmutableArray<Dimension> columns)
    {
        foreach (Dimension dimension in columns)
        {
            line.AddText(row.Key[dimension].ToString());
        }
    }

    private static void AddAll(CsvLine line, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
        {
            line.Add(cell);
        }
    }

    private static string[] Disclosed(CurrencyTotal amount) =>
    [
        amount.Currency.Code,
        Digits(amount.Nominal),
        Digits(amount.Lower),
        Flag(amount.LowerIsOpen),
        amount.Upper is { } upper ? Digits(upper) : "",
        amount.Upper is null ? "" : Flag(amount.UpperIsOpen),
        Count(amount.Contributions),
        "0",
        Count(amount.Approximate),
    ];

    // The text of an amount is its currency's code, a space, and its digits.
    private static string Digits(ExactMoney amount) => amount.ToString()[(amount.Currency.Code.Length + 1)..];

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
