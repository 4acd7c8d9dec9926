using System.Collections.Immutable;
using System.Text.Json;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Serialization;

/// <summary>Queries and tables of totals as JSON: a query is read and written, a table is written.</summary>
/// <remarks>
/// <para>A table can't be read back: a figure read from a file would no longer be one that this library made from records. Keep the
/// query, which is in its manifest, and run it again.</para>
/// <para>Amounts are text, exact, in major units; a fraction of a share that has no end is written as <c>100/3</c>.</para>
/// <para>Thread safety: all members.</para>
/// </remarks>
public static class TotalsJson
{
    /// <summary>The name and version of a table's format, the value of its member <c>format</c>.</summary>
    public const string Format = "defence-aid-totals/1";

    /// <summary>Reads a query.</summary>
    /// <param name="utf8">The query, in UTF-8.</param>
    /// <exception cref="FormatException">It can't be read; the message has the place, what was expected and what came.</exception>
    public static TotalsQuery ParseQuery(ReadOnlySpan<byte> utf8)
    {
        if (Utf8Document.Fault(utf8) is { } actual)
        {
            throw new FormatException(JsonFault.Unreadable("$", 1, "a query, a JSON object in UTF-8", actual).ToString());
        }

        Finding? fault = null;
        return RecordJson.Read<TotalsQuery, QueryDocument>(Utf8Document.WithoutMark(utf8), LedgerJsonContext.Default.QueryDocument, "$", 1, finding => fault = finding)
            ?? throw new FormatException(fault?.ToString());
    }

    /// <summary>Gives a query as JSON.</summary>
    /// <param name="query">The query.</param>
    public static byte[] ToUtf8Bytes(TotalsQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Write(writer => WriteQuery(writer, query));
    }

    /// <summary>Gives a table as JSON.</summary>
    /// <param name="table">The table.</param>
    public static byte[] ToUtf8Bytes(TotalsTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Write(writer => WriteTable(writer, table));
    }

    /// <summary>Writes a table.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="table">The table.</param>
    public static void Write(Stream stream, TotalsTable table)
    {
        ArgumentNullException.ThrowIfNull(stream);
        stream.Write(ToUtf8Bytes(table));
    }

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, JsonLayout.Indented))
        {
            write(writer);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    private static void WriteQuery(Utf8JsonWriter writer, TotalsQuery query) =>
        JsonSerializer.Serialize(writer, QueryDocument.From(query), LedgerJsonContext.Default.QueryDocument);

    internal static void WriteTable(Utf8JsonWriter writer, TotalsTable table)
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        WriteManifest(writer, table.Manifest);
        writer.WriteStartArray("rows");
        foreach (TotalsRow row in table)
        {
            writer.WriteStartObject();
            WriteKey(writer, row.Key);
            WriteTotal(writer, row.Total);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartObject("total");
        WriteTotal(writer, table.Total);
        writer.WriteEndObject();
        WriteListed(writer, "unconverted", table.Unconverted.Select(gap => (gap.Gap.Code, gap.Total)));
        WriteListed(writer, "exclusions", table.Exclusions.Select(exclusion => (exclusion.Reason.Code, exclusion.Total)));
        writer.WriteEndObject();
    }

    private static void WriteManifest(Utf8JsonWriter writer, TotalsManifest manifest)
    {
        writer.WriteStartObject("manifest");
        writer.WritePropertyName("query");
        WriteQuery(writer, manifest.Query);
        writer.WriteString("library", manifest.Library);
        if (manifest.RateSource is { } source)
        {
            writer.WriteStartObject("rates");
            writer.WritePropertyName("source");
            JsonSerializer.Serialize(writer, SourceDocument.From(source), LedgerJsonContext.Default.SourceDocument);
            writer.WriteString("until", manifest.RatesUntil is { } day ? $"{new PartialDate(day)}" : null);
            writer.WriteEndObject();
        }

        writer.WriteStartArray("documents");
        foreach (string digest in manifest.DocumentDigests)
        {
            writer.WriteStringValue(digest);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteListed(Utf8JsonWriter writer, string name, IEnumerable<(string Reason, AidTotal Total)> listed)
    {
        writer.WriteStartArray(name);
        foreach ((string reason, AidTotal total) in listed)
        {
            writer.WriteStartObject();
            writer.WriteString("reason", reason);
            WriteTotal(writer, total);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteKey(Utf8JsonWriter writer, TotalsKey key)
    {
        writer.WriteStartObject("key");
        foreach (DimensionValue value in key.Values)
        {
            ImmutableArray<string> codes = value.Codes;
            if (codes.Length > 1)
            {
                writer.WriteStartArray(value.Dimension.Code);
                foreach (string code in codes)
                {
                    writer.WriteStringValue(code);
                }

                writer.WriteEndArray();
            }
            else
            {
                writer.WriteString(value.Dimension.Code, codes.IsEmpty ? null : codes[0]);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the members of a total into the object that is open.</summary>
    internal static void WriteTotal(Utf8JsonWriter writer, AidTotal total)
    {
        writer.WriteNumber("contributions", total.Contributions);
        writer.WriteNumber("undisclosed", total.Undisclosed);
        writer.WriteNumber("approximate", total.Approximate);
        writer.WriteNumber("unconverted", total.Unconverted);
        writer.WriteStartArray("amounts");
        foreach (CurrencyTotal amount in total.Amounts)
        {
            writer.WriteStartObject();
            writer.WriteString("nominal", amount.Nominal.ToString());
            writer.WriteString("lower", amount.Lower.ToString());
            writer.WriteBoolean("lowerOpen", amount.LowerIsOpen);
            writer.WriteString("upper", amount.Upper?.ToString());
            writer.WriteBoolean("upperOpen", amount.UpperIsOpen);
            writer.WriteNumber("contributions", amount.Contributions);
            writer.WriteNumber("approximate", amount.Approximate);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
