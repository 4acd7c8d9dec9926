using DefenceAid.Domain;

namespace DefenceAid.Cli.Input;

/// <summary>What a file of aid is written in.</summary>
internal sealed class DataFormat : DomainEnum<DataFormat>
{
    /// <summary>A ledger in JSON (defence-aid/1).</summary>
    public static readonly DataFormat Json = new(Codes.Json, "Ledger JSON", ".json");

    /// <summary>Contributions in JSON, one a line.</summary>
    public static readonly DataFormat Ndjson = new(Codes.Ndjson, "NDJSON", ".ndjson", ".jsonl");

    /// <summary>Rows, read by a mapping.</summary>
    public static readonly DataFormat Csv = new(Codes.Csv, "CSV", ".csv", ".tsv");

    /// <summary>Activities in XML.</summary>
    public static readonly DataFormat Iati = new(Codes.Iati, "IATI", ".xml");

    /// <summary>Rows in columns.</summary>
    public static readonly DataFormat Parquet = new(Codes.Parquet, "Parquet", ".parquet");

    private readonly string[] _extensions;

    private DataFormat(string code, string name, params string[] extensions)
        : base(code, name) => _extensions = extensions;

    /// <summary>Gets whether the format has the parties, coalitions and agreements that its contributions refer to.</summary>
    public bool HasRegistry => this == Json || this == Iati || this == Parquet;

    /// <summary>Gives the extensions of all formats, for messages.</summary>
    public static string Extensions => string.Join(", ", All.SelectMany(format => format._extensions));

    /// <summary>Gives the format that a path's extension names, in any case, or null.</summary>
    public static DataFormat? OfPath(string path) =>
        All.FirstOrDefault(format => format._extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase));

    /// <summary>The codes, for <c>switch</c>.</summary>
    internal static class Codes
    {
        /// <summary>A ledger in JSON (defence-aid/1).</summary>
        public const string Json = "json";

        /// <summary>Contributions in JSON, one a line.</summary>
        public const string Ndjson = "ndjson";

        /// <summary>Rows, read by a mapping.</summary>
        public const string Csv = "csv";

        /// <summary>Activities in XML.</summary>
        public const string Iati = "iati";

        /// <summary>Rows in columns.</summary>
        public const string Parquet = "parquet";
    }
}
