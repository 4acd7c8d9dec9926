using DefenceAid.Domain;

namespace DefenceAid.Cli.Output;

/// <summary>How totals are written.</summary>
internal sealed class OutputFormat : DomainEnum<OutputFormat>
{
    /// <summary>A table for people.</summary>
    public static readonly OutputFormat Table = new(Codes.Table, "Table");

    /// <summary>JSON of the whole table.</summary>
    public static readonly OutputFormat Json = new(Codes.Json, "JSON");

    /// <summary>A line for each group and currency.</summary>
    public static readonly OutputFormat Csv = new(Codes.Csv, "CSV");

    /// <summary>A table for a page in Markdown.</summary>
    public static readonly OutputFormat Markdown = new(Codes.Markdown, "Markdown");

    private OutputFormat(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    internal static class Codes
    {
        /// <summary>A table for people.</summary>
        public const string Table = "table";

        /// <summary>JSON of the whole table.</summary>
        public const string Json = "json";

        /// <summary>A line for each group and currency.</summary>
        public const string Csv = "csv";

        /// <summary>A table for a page in Markdown.</summary>
        public const string Markdown = "markdown";
    }
}
