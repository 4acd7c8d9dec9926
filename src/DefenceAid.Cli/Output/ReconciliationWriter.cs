using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Cli.Output;

/// <summary>Writes published totals and what the records say about them to standard output.</summary>
internal static class ReconciliationWriter
{
    private static readonly string[] Header = ["id", "published", "computed", "verdict", "nominal_gap"];

    /// <summary>Writes them in a format.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="checks">The published totals, held against the records.</param>
    /// <param name="format">The format.</param>
    public static void Write(ToolConsole console, IReadOnlyList<Reconciliation> checks, OutputFormat format)
    {
        switch (format.Code)
        {
            case OutputFormat.Codes.Json:
                console.WriteBytes(stream => ReconciliationJson.Write(stream, checks));
                break;
            case OutputFormat.Codes.Csv:
                WriteCsv(console.Output, checks);
                break;
            case OutputFormat.Codes.Markdown:
                MarkdownGrid.Write(console.Output, GridOf(checks));
                break;
            default:
                console.Output.Write(TableText.Render(GridOf(checks), console.Width));
                break;
        }
    }

    private static void WriteCsv(TextWriter output, IReadOnlyList<Reconciliation> checks)
    {
        output.WriteLine(CsvLine.Of(Header));
        foreach (Reconciliation check in checks)
        {
            output.WriteLine(CsvLine.Of(CellsOf(check, check.Verdict.Code)));
        }
    }

    private static TextGrid GridOf(IReadOnlyList<Reconciliation> checks) => new(
        [
            new GridColumn("Id"),
            new GridColumn("Published", IsRightAligned: true),
            new GridColumn("Computed", IsRightAligned: true),
            new GridColumn("Verdict"),
            new GridColumn("Nominal gap", IsRightAligned: true),
        ],
        [.. checks.Select(check => CellsOf(check, check.Verdict.Name))],
        null);

    private static string[] CellsOf(Reconciliation check, string verdict) =>
    [
        check.Reported.Id.Value,
        $"{check.Reported.Amount}",
        check.Computed.ToString(),
        verdict,
        check.NominalGap?.ToString() ?? string.Empty,
    ];
}
