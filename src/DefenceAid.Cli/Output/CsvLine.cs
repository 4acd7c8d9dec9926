namespace DefenceAid.Cli.Output;

/// <summary>A line of CSV (RFC 4180).</summary>
internal static class CsvLine
{
    /// <summary>Gives the line, without its end; a cell is quoted where it has to be.</summary>
    /// <param name="cells">The cells.</param>
    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted));

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
