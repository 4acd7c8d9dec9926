using System.Collections.Immutable;
using System.Globalization;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Totals as CSV (RFC 4180, but for LF at the line ends): a line for each group and currency, and one for what is undisclosed.</summary>
/// <remarks>
/// Codes, not names; joint parties as <c>dk+nl</c>. Grouped by currency, the column <c>currency</c> is there once, in its usual place: it is
/// the dimension's column too. Of converted totals, the dimension is a column <c>stated_currency</c> of its own. A side without a bound has both of its cells empty.
/// </remarks>
internal sealed class CsvWriter : ITotalsWriter
{
    private static readonly string[] Figures =
        ["currency", "nominal", "lower", "lower_open", "upper", "upper_open", "contributions", "undisclosed", "approximate"];

    /// <inheritdoc/>
    public bool CanExplain => false;

    /// <inheritdoc/>
    public void Write(ToolConsole console, TotalsTable table, AidLedger ledger)
    {
        ImmutableArray<Dimension> columns = table.Query.Conversion is null ? table.Query.Dimensions.Remove(Dimension.Currency) : table.Query.Dimensions;
        WriteLine(console.Output, [.. columns.Select(dimension => dimension == Dimension.Currency ? "stated_currency" : dimension.Code), .. Figures]);
        foreach (TotalsRow row in table.Rows)
        {
            string[] key = [.. columns.Select(dimension => row.Key[dimension].ToString())];
            foreach (CurrencyTotal amount in row.Total.Amounts)
            {
                WriteLine(console.Output, [.. key, .. Disclosed(amount)]);
            }

            if (row.Total.Undisclosed > 0)
            {
                string count = Count(row.Total.Undisclosed);
                WriteLine(console.Output, [.. key, "", "", "", "", "", "", count, count, "0"]);
            }
        }
    }

    /// <inheritdoc/>
    public void Explain(ToolConsole console, TotalsTable table, AidLedger ledger, RateTable? rates) => throw new NotSupportedException("Explanations have no form in CSV.");

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

    private static void WriteLine(TextWriter output, IEnumerable<string> cells) => output.WriteLine(CsvLine.Of(cells));
}
