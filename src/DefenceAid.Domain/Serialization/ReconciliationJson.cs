using System.Text.Json;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Serialization;

/// <summary>Published totals held against the records, as JSON. It is written, and not read back: keep the ledger and compare again.</summary>
/// <remarks>
/// <para>Amounts are text, exact, in major units. A nominal gap that there is none of is null.</para>
/// <para>Thread safety: all members.</para>
/// </remarks>
public static class ReconciliationJson
{
    /// <summary>The name and version of the format, the value of its member <c>format</c>.</summary>
    public const string Format = "defence-aid-reconciliation/1";

    /// <summary>Gives reconciliations as JSON.</summary>
    /// <param name="reconciliations">The reconciliations, each with its terms.</param>
    public static byte[] ToUtf8Bytes(IEnumerable<Reconciliation> reconciliations)
    {
        ArgumentNullException.ThrowIfNull(reconciliations);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonLayout.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            writer.WriteStartArray("reconciliations");
            foreach (Reconciliation reconciliation in reconciliations)
            {
                Write(writer, reconciliation);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Writes reconciliations.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="reconciliations">The reconciliations, each with its terms.</param>
    public static void Write(Stream stream, IEnumerable<Reconciliation> reconciliations)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToUtf8Bytes(reconciliations));
    }

    private static void Write(Utf8JsonWriter writer, Reconciliation reconciliation)
    {
        ReportedTotal reported = reconciliation.Reported;
        writer.WriteStartObject();
        writer.WriteString("id", reported.Id.Value);
        writer.WriteString("published", $"{reported.Amount}");
        writer.WritePropertyName("scope");
        JsonSerializer.Serialize(writer, ScopeDocument.From(reported.Scope), LedgerJsonContext.Default.ScopeDocument);
        WriteTerms(writer, reconciliation.Terms);
        writer.WriteString("verdict", reconciliation.Verdict.Code);
        writer.WriteString("nominalGap", reconciliation.NominalGap?.ToString());
        writer.WriteStartObject("computed");
        TotalsJson.WriteTotal(writer, reconciliation.Computed);
        writer.WriteEndObject();
        writer.WriteStartArray("rows");
        foreach (ExplainedRow row in reconciliation.Rows)
        {
            writer.WriteStringValue(row.Contribution.Id.Value);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("excluded");
        foreach (ExplainedRow row in reconciliation.Excluded)
        {
            writer.WriteStartObject();
            writer.WriteString("id", row.Contribution.Id.Value);
            writer.WriteString("reason", row.Reason!.Code);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter writer, ReconciliationTerms terms)
    {
        writer.WriteStartObject("terms");
        writer.WriteNumber("tolerance", terms.Tolerance);
        writer.WriteBoolean("recordsAreComplete", terms.RecordsAreComplete);
        if (terms.RatePolicy is { } policy)
        {
            writer.WriteString("ratePolicy", policy.ToString());
        }

        if (terms.Rates is { } rates)
        {
            writer.WritePropertyName("rateSource");
            JsonSerializer.Serialize(writer, SourceDocument.From(rates.Source), LedgerJsonContext.Default.SourceDocument);
        }

        writer.WriteEndObject();
    }
}
