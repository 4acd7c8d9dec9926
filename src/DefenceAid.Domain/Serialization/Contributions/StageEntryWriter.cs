using System.Globalization;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Writes stage entries.</summary>
internal static class StageEntryWriter
{
    private static readonly JsonEncodedText StageName = JsonEncodedText.Encode("stage");
    private static readonly JsonEncodedText OnName = JsonEncodedText.Encode("on");
    private static readonly JsonEncodedText ForName = JsonEncodedText.Encode("for");
    private static readonly JsonEncodedText RateOnName = JsonEncodedText.Encode("rateOn");
    private static readonly JsonEncodedText AmountName = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText CancellationName = JsonEncodedText.Encode("cancellation");
    private static readonly JsonEncodedText RestatementsName = JsonEncodedText.Encode("restatements");
    private static readonly JsonEncodedText SourceCodeName = JsonEncodedText.Encode("sourceCode");

    private static readonly CodeTexts<AidStage> Stages = new();

    /// <summary>Writes an entry.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="entry">The entry.</param>
    public static void Write(Utf8JsonWriter writer, StageEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString(StageName, Stages[entry.Stage]);
        WriteDate(writer, OnName, entry.On);
        WriteDate(writer, ForName, entry.For);
        WriteDate(writer, RateOnName, entry.RateOn is { } day ? new PartialDate(day) : null);
        ValueWriters.WriteAmount(writer, AmountName, entry.Amount);
        if (entry.IsCancellation)
        {
            writer.WriteBoolean(CancellationName, value: true);
        }

        WriteRestatements(writer, entry);
        if (entry.SourceCode is { } code)
        {
            writer.WriteString(SourceCodeName, code);
        }

        writer.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter writer, JsonEncodedText name, PartialDate? date)
    {
        if (date is { } stated)
        {
            ValueWriters.WriteDate(writer, name, stated);
        }
    }

    private static void WriteRestatements(Utf8JsonWriter writer, StageEntry entry)
    {
        if (entry.Restatements.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(RestatementsName);
        foreach (Money money in entry.Restatements)
        {
            writer.WriteStringValue(money.ToString(null, CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
    }
}
