namespace DefenceAid.Cli.Output;

/// <summary>Finds the writer of a format.</summary>
internal static class TotalsWriters
{
    /// <summary>Gives the writer.</summary>
    /// <param name="format">The format.</param>
    public static ITotalsWriter Of(OutputFormat format) => format.Code switch
    {
        OutputFormat.Codes.Json => new JsonWriter(),
        OutputFormat.Codes.Csv => new CsvWriter(),
        OutputFormat.Codes.Markdown => new MarkdownWriter(),
        _ => new TableWriter(),
    };
}
