using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DefenceAid.Domain.Serialization;

/// <summary>A ledger as one JSON document of the format <c>defence-aid/1</c>.</summary>
/// <remarks>
/// <para>Reading is strict: unknown and doubled members, nulls, numbers where text is due, and everything that the model refuses are
/// findings with path and line. Each record that can't be read is reported; none is left out silently.</para>
/// <para>Writing: UTF-8 without a byte order mark, two spaces of indentation, lines ended by a line feed, nothing empty. What is read
/// back is equal, and written again it is the same to the byte. Text is escaped for JSON, not for HTML.</para>
/// <para>Thread safety: all members.</para>
/// </remarks>
public static class LedgerJson
{
    /// <summary>The format's name and version, the value of the document's member <c>format</c>.</summary>
    public const string Format = "defence-aid/1";

    private const string SchemaName = "defence-aid-1.schema.json";

    /// <summary>Reads a ledger to the stream's end.</summary>
    /// <param name="stream">The document.</param>
    /// <exception cref="LedgerException">The document can't be read, or its records make no whole; it has every finding.</exception>
    public static AidLedger Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <summary>Reads a ledger to the stream's end.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="LedgerException">The document can't be read, or its records make no whole; it has every finding.</exception>
    public static async Task<AidLedger> ReadAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    /// <summary>Reads a ledger.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <exception cref="LedgerException">The document can't be read, or its records make no whole; it has every finding.</exception>
    public static AidLedger Parse(ReadOnlyMemory<byte> utf8) => TryRead(utf8, out AidLedger? ledger, out ImmutableArray<Finding> findings)
        ? ledger
        : throw new LedgerException([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]);

    /// <summary>Reads a ledger, or says everything that is wrong.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="ledger">The ledger, or null where a finding is an error.</param>
    /// <param name="findings">Everything that was noticed, errors and others, each with its path and line.</param>
    public static bool TryRead(ReadOnlyMemory<byte> utf8, [NotNullWhen(true)] out AidLedger? ledger, out ImmutableArray<Finding> findings)
    {
        if (Utf8Document.Fault(utf8.Span) is { } actual)
        {
            ledger = null;
            findings = [JsonFault.Unreadable("$", 1, "a JSON document in UTF-8", actual)];
            return false;
        }

        return new LedgerReader(Utf8Document.WithoutMark(utf8), Utf8Document.Digest(utf8.Span)).TryRead(out ledger, out findings);
    }

    /// <summary>Gives findings on a ledger the lines of the document that it was read from, as reading gives its own.</summary>
    /// <param name="utf8">The document, in UTF-8.</param>
    /// <param name="findings">The findings, such as those of an audit.</param>
    /// <returns>The findings in their order. Where nothing is at a path, the line is that of the last step which is there.</returns>
    public static ImmutableArray<Finding> WithLines(ReadOnlyMemory<byte> utf8, ImmutableArray<Finding> findings) =>
        JsonPlace.WithLines(Utf8Document.WithoutMark(utf8).Span, findings.IsDefault ? [] : findings);

    /// <summary>Writes a ledger.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="ledger">The ledger.</param>
    public static void Write(Stream stream, AidLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToUtf8Bytes(ledger));
    }

    /// <summary>Writes a ledger.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task WriteAsync(Stream stream, AidLedger ledger, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(ToUtf8Bytes(ledger), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives a ledger as a document.</summary>
    /// <param name="ledger">The ledger.</param>
    public static byte[] ToUtf8Bytes(AidLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonLayout.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            WriteList(writer, "parties", ledger.Registry.Parties, PartyDocument.From, LedgerJsonContext.Default.PartyDocument);
            WriteList(writer, "groups", ledger.Registry.Groups, GroupDocument.From, LedgerJsonContext.Default.GroupDocument);
            WriteList(writer, "coalitions", ledger.Registry.Coalitions, CoalitionDocument.From, LedgerJsonContext.Default.CoalitionDocument);
            WriteList(writer, "agreements", ledger.Registry.Agreements, AgreementDocument.From, LedgerJsonContext.Default.AgreementDocument);
            WriteList(writer, "contributions", ledger.Contributions, ContributionWriter.Write);
            WriteList(writer, "statements", ledger.Statements, StatementDocument.From, LedgerJsonContext.Default.StatementDocument);
            WriteList(writer, "reportedTotals", ledger.ReportedTotals, ReportedTotalDocument.From, LedgerJsonContext.Default.ReportedTotalDocument);
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Opens the format's JSON Schema (draft 7).</summary>
    /// <returns>The schema's text in UTF-8; the caller disposes of it.</returns>
    public static Stream OpenSchema() => typeof(LedgerJson).Assembly.GetManifestResourceStream(SchemaName)
        ?? throw new InvalidOperationException($"The resource {SchemaName} is missing from the assembly.");

    private static void WriteList<T, TDocument>(
        Utf8JsonWriter writer, string list, ImmutableArray<T> records, Func<T, TDocument> toDocument, JsonTypeInfo<TDocument> contract) =>
        WriteList(writer, list, records, (_, record) => JsonSerializer.Serialize(writer, toDocument(record), contract));

    private static void WriteList<T>(Utf8JsonWriter writer, string list, ImmutableArray<T> records, Action<Utf8JsonWriter, T> write)
    {
        if (records.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(list);
        foreach (T record in records)
        {
            write(writer, record);
        }

        writer.WriteEndArray();
    }
}
