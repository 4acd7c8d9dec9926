using DefenceAid.Domain;

namespace DefenceAid.Cli.Output;

/// <summary>How a comparison is written.</summary>
internal sealed class DiffFormat : DomainEnum<DiffFormat>
{
    /// <summary>Tables for people: the changes, and what they did to a total.</summary>
    public static readonly DiffFormat Table = new(Codes.Table, "Table");

    /// <summary>JSON of the changes, and of what they did to a total.</summary>
    public static readonly DiffFormat Json = new(Codes.Json, "JSON");

    /// <summary>The changes alone, a line for each field.</summary>
    public static readonly DiffFormat Csv = new(Codes.Csv, "CSV");

    private DiffFormat(string code, string name)
        : base(code, name)
    {
    }

    /// <summary>The codes, for <c>switch</c>.</summary>
    internal static class Codes
    {
        /// <summary>Tables for people: the changes, and what they did to a total.</summary>
        public const string Table = "table";

        /// <summary>JSON of the changes, and of what they did to a total.</summary>
        public const string Json = "json";

        /// <summary>The changes alone, a line for each field.</summary>
        public const string Csv = "csv";
    }
}
