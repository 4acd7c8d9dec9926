using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using DefenceAid.Interchange.Csv;

namespace DefenceAid.Interchange;

/// <summary>How the columns of a table become contributions: a JSON document of the format <c>defence-aid-csv-mapping/1</c>.</summary>
/// <remarks>
/// <para>Reading it is strict: unknown and doubled members, values that no field takes, and references that the registry does not have are findings
/// with path and line, all at once. Its JSON Schema is given by <see cref="OpenSchema"/>.</para>
/// <para>Equality: the same JSON but for white space and the order of members, and the same registry. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class CsvMapping : IEquatable<CsvMapping>
{
    /// <summary>The format's name and version, the value of the document's member <c>format</c>.</summary>
    public const string Format = "defence-aid-csv-mapping/1";

    private const string SchemaName = "defence-aid-csv-mapping-1.schema.json";
    private const string StandardName = "standard-mapping.json";

    private static readonly Lazy<CsvMapping> Own = new(() => Parse(Resource(StandardName)));

    private readonly byte[] _utf8;
    private readonly JsonElement _json;

    private CsvMapping(byte[] utf8, JsonElement json, MappingPlan plan)
    {
        _utf8 = utf8;
        _json = json;
        Plan = plan;
    }

    /// <summary>Gets the mapping that reads what <see cref="CsvContributions"/> writes, once it is given the registry.</summary>
    public static CsvMapping Standard => Own.Value;

    /// <summary>Gets the parties, groups, coalitions and agreements that contributions refer to: the mapping's own, and those that it was given.</summary>
    public AidRegistry Registry => Plan.Registry;

    /// <summary>Gets whether contributions come while the rows are read, so that memory does not grow with the file. It does where the rows of one
    /// contribution may be anywhere.</summary>
    public bool IsStreaming => Plan.Order != RowOrder.Anywhere;

    internal MappingPlan Plan { get; }

    /// <summary>Reads a mapping.</summary>
    /// <param name="json">The document.</param>
    /// <param name="registry">Records that it refers to beside its own; null for none.</param>
    /// <exception cref="LedgerException">It can't be read; the exception has every finding.</exception>
    public static CsvMapping Parse(string json, AidRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), registry);
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="registry">Records that it refers to beside its own; null for none.</param>
    /// <exception cref="LedgerException">It can't be read; the exception has every finding.</exception>
    public static CsvMapping Parse(ReadOnlyMemory<byte> utf8, AidRegistry? registry = null) => TryParse(utf8, registry, out CsvMapping? mapping, out ImmutableArray<Finding> findings)
        ? mapping
        : throw new LedgerException(findings);

    /// <summary>Reads a mapping, or says everything that is wrong.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="registry">Records that it refers to beside its own; null for none.</param>
    /// <param name="mapping">The mapping, or null.</param>
    /// <param name="findings">What is wrong, each with its path and line; empty where nothing is.</param>
    public static bool TryParse(
        ReadOnlyMemory<byte> utf8, AidRegistry? registry, [NotNullWhen(true)] out CsvMapping? mapping, out ImmutableArray<Finding> findings)
    {
        mapping = null;
        byte[] document = (utf8.Span is [0xEF, 0xBB, 0xBF, ..] ? utf8[3..] : utf8).ToArray();
        JsonElement json;
        try
        {
            using var parsed = JsonDocument.Parse(document, new JsonDocumentOptions { AllowDuplicateProperties = false });
            json = parsed.RootElement.Clone();
        }
        catch (JsonException fault)
        {
            findings = [NotJson(fault)];
            return false;
        }

        var found = new List<Finding>();
        MappingPlan plan = new MappingReader(json, registry ?? AidRegistry.Empty, found).Read();
        found.AddRange(Faults(plan).Where(fault => !IsSaid(found, fault)).ToArray());

        findings = LedgerJson.WithLines(document, [.. found]);
        mapping = found.Count == 0 ? new CsvMapping(document, json, plan) : null;
        return mapping is not null;
    }

    /// <summary>Opens the format's JSON Schema (draft 7).</summary>
    /// <returns>The schema's text in UTF-8; the caller disposes of it.</returns>
    public static Stream OpenSchema() => OpenResource(SchemaName);

    /// <summary>Gives the mapping with a registry in the place of the one that it has.</summary>
    /// <param name="registry">The registry.</param>
    /// <exception cref="LedgerException">The mapping refers to a record that the registry does not have.</exception>
    public CsvMapping WithRegistry(AidRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        MappingPlan plan = Plan with { Registry = registry };
        ImmutableArray<Finding> findings = [.. Faults(plan)];
        return findings.IsEmpty ? new CsvMapping(_utf8, _json, plan) : throw new LedgerException(findings);
    }

    /// <summary>Gives the document as it was read, in UTF-8 without a byte order mark.</summary>
    public byte[] ToUtf8Bytes() => [.. _utf8];

    /// <inheritdoc/>
    public bool Equals(CsvMapping? other) =>
        ReferenceEquals(this, other) || (other is not null && JsonElement.DeepEquals(_json, other._json) && Registry.Equals(other.Registry));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CsvMapping);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Plan.Order, Plan.Entries.Length, Plan.Skips.Length, Registry);

    /// <summary>Gives the document.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_utf8);

    // The values that a mapping states itself are those of its fields, read once without a file.
    private static List<Finding> Faults(MappingPlan plan)
    {
        var binding = new Binding(plan);
        _ = new ContributionReader(binding);
        return binding.Findings;
    }

    // What is wrong with a value follows from what is wrong where it stands, or with the registry that it refers to.
    private static bool IsSaid(List<Finding> found, Finding fault) => found.Exists(other =>
        fault.Path.StartsWith(other.Path, StringComparison.Ordinal) || other.Path.StartsWith("$.registry", StringComparison.Ordinal));

    private static Finding NotJson(JsonException fault) => new(
        FindingCodes.Unreadable, FindingSeverity.Error, "$", "a mapping as a JSON document, each member once", ShortText.Of(fault.Message, 200))
    {
        Line = (fault.LineNumber ?? 0) + 1,
    };

    private static byte[] Resource(string name)
    {
        using Stream stream = OpenResource(name);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static Stream OpenResource(string name) => typeof(CsvMapping).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
}
