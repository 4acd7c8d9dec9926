using System.Text.Json;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Serialization;

/// <summary>Comparisons of ledgers as JSON: they are written, and not read back.</summary>
/// <remarks>
/// <para>Changes are in their order. The effect on a total has the tables of both sides, as <see cref="TotalsJson"/> writes them, and the
/// contributions that make the difference.</para>
/// <para>Thread safety: all members.</para>
/// </remarks>
public static class DiffJson
{
    /// <summary>The name and version of the format, the value of its member <c>format</c>.</summary>
    public const string Format = "defence-aid-diff/1";

    /// <summary>Gives a comparison as JSON.</summary>
    /// <param name="diff">The comparison.</param>
    /// <param name="effect">What it did to a total, or null to leave that out.</param>
    public static byte[] ToUtf8Bytes(LedgerDiff diff, TotalsEffect? effect = null)
    {
        ArgumentNullException.ThrowIfNull(diff);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonLayout.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("format", Format);
            WriteChanges(writer, diff);
            if (effect is not null)
            {
                WriteEffect(writer, effect);
            }

            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>Writes a comparison.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="diff">The comparison.</param>
    /// <param name="effect">What it did to a total, or null to leave that out.</param>
    public static void Write(Stream stream, LedgerDiff diff, TotalsEffect? effect = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToUtf8Bytes(diff, effect));
    }

    private static void WriteChanges(Utf8JsonWriter writer, LedgerDiff diff)
    {
        writer.WriteStartArray("changes");
        foreach (RecordChange change in diff.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("change", change.Kind.Code);
            writer.WriteString("record", change.Record.Code);
            writer.WriteString("id", change.Id);
            writer.WriteStartArray("fields");
            foreach (FieldChange field in change.Fields)
            {
                writer.WriteStartObject();
                writer.WriteString("field", field.Path);
                writer.WriteString("before", field.Before);
                writer.WriteString("after", field.After);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteEffect(Utf8JsonWriter writer, TotalsEffect effect)
    {
        writer.WriteStartObject("effect");
        writer.WritePropertyName("before");
        TotalsJson.WriteTable(writer, effect.Before);
        writer.WritePropertyName("after");
        TotalsJson.WriteTable(writer, effect.After);
        writer.WriteStartArray("rows");
        foreach (ContributionEffect row in effect.Rows)
        {
            writer.WriteStartObject();
            writer.WriteString("contribution", row.Contribution.Value);
            writer.WriteString("change", row.Change?.Kind.Code);
            TotalsJson.WriteKey(writer, row.Key);
            writer.WriteStartObject("before");
            TotalsJson.WriteTotal(writer, row.Before);
            writer.WriteEndObject();
            writer.WriteStartObject("after");
            TotalsJson.WriteTotal(writer, row.After);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
