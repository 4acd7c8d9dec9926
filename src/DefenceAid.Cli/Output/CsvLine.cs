namespace DefenceAid.Cli.Output;

/// <summary>Lines of CSV (RFC 4180, but for LF at the line ends).</summary>
internal static class CsvLine
{
    /// <summary>Writes a line; what would end a cell is quoted.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="cells">The cells.</param>
    public static void Write(TextWriter output, IEnumerable<string> cells) => output.WriteLine(string.Join(',', cells.Select(Quoted)));

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n")
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
