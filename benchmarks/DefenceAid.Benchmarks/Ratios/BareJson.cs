using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DefenceAid.Domain;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>The JSON of contributions without their meaning: tokens that are read and checked for nothing, members that are written from the objects.</summary>
internal static class BareJson
{
    private const int MostBuffered = 1 << 16;
    private const int LongestText = 64;

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads every token of every line, and takes the lengths of texts and the values of numbers.</summary>
    public static long Read(ReadOnlySpan<byte> lines)
    {
        long sum = 0;
        while (!lines.IsEmpty)
        {
            int end = lines.IndexOf((byte)'\n');
            var reader = new Utf8JsonReader(lines[..end]);
            while (reader.Read())
            {
                sum += reader.TokenType == JsonTokenType.Number ? (long)reader.GetDouble() : reader.ValueSpan.Length;
            }

            lines = lines[(end + 1)..];
        }

        return sum;
    }

    /// <summary>Writes the members that the sample's contributions have.</summary>
    public static void Write(Stream stream, Contribution[] contributions)
    {
        using var buffer = new MemoryStream(MostBuffered);
        using var writer = new Utf8JsonWriter(buffer, OneLine);
        foreach (Contribution contribution in contributions)
        {
            Write(writer, contribution);
            writer.Flush();
            writer.Reset();
            buffer.WriteByte((byte)'\n');
            if (buffer.Length >= MostBuffered / 2)
            {
                stream.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
                buffer.SetLength(0);
            }
        }

        stream.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter writer, Contribution contribution)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, contribution.Id.Value);
        writer.WriteString("donors"u8, contribution.Donors.Parties[0].Value);
        writer.WriteString("recipients"u8, contribution.Recipients.Parties[0].Value);
        writer.WriteString("category"u8, contribution.Category.Code);
        writer.WriteString("form"u8, contribution.Form.Code);
        writer.WriteString("channel"u8, contribution.Channel.Route.Code);
        writer.WriteStartArray("entries"u8);
        foreach (StageEntry entry in contribution.Entries)
        {
            writer.WriteStartObject();
            writer.WriteString("stage"u8, entry.Stage.Code);
            WriteDate(writer, entry.On!.Value);
            WriteAmount(writer, entry.Amount.Nominal!.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter writer, PartialDate date)
    {
        Span<byte> text = stackalloc byte[LongestText];
        new DateOnly(date.Year, date.Month!.Value, date.DayOfMonth!.Value).TryFormat(text, out int length, "O", CultureInfo.InvariantCulture);
        writer.WriteString("on"u8, text[..length]);
    }

    private static void WriteAmount(Utf8JsonWriter writer, Money money)
    {
        Span<byte> text = stackalloc byte[LongestText];
        "EUR "u8.CopyTo(text);
        money.Amount.TryFormat(text[4..], out int length, default, CultureInfo.InvariantCulture);
        writer.WriteString("amount"u8, text[..(4 + length)]);
    }
}
