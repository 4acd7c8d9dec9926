using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DefenceAid.Domain;
using NodaTime;
using NodaTime.Text;

namespace DefenceAid.Interchange;

/// <summary>The member <c>iati</c> of a record's extensions: what an activity states and the model neither has a place for nor counts.</summary>
internal static class IatiExtension
{
    private const string Member = "iati";
    private const string IdentifierMember = "identifier";
    private const string FlowsMember = "flows";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes extensions with the member and what is written into it.</summary>
    /// <param name="write">Writes the members.</param>
    public static Extensions Of(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            writer.WriteStartObject();
            writer.WriteStartObject(Member);
            write(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Extensions.Parse(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    /// <summary>Makes the extensions of a contribution.</summary>
    /// <param name="identifier">The activity's identifier where it is no id, else null.</param>
    /// <param name="flows">The transactions that are listed and not counted.</param>
    public static Extensions Of(string? identifier, IReadOnlyCollection<IatiTransaction> flows)
    {
        if (identifier is null && flows.Count == 0)
        {
            return Extensions.None;
        }

        return Of(writer =>
        {
            if (identifier is not null)
            {
                writer.WriteString(IdentifierMember, identifier);
            }

            if (flows.Count > 0)
            {
                writer.WriteStartArray(FlowsMember);
                foreach (IatiTransaction flow in flows)
                {
                    Write(writer, flow);
                }

                writer.WriteEndArray();
            }
        });
    }

    /// <summary>Reads the identifier of a contribution's activity, or a party's reference, where it is kept; else null.</summary>
    /// <param name="extensions">The extensions.</param>
    /// <param name="member">The member's name.</param>
    public static string? Text(Extensions extensions, string member = IdentifierMember)
    {
        using JsonDocument? document = Parse(extensions);
        return document is null ? null : Text(document.RootElement.GetProperty(Member), member);
    }

    /// <summary>Reads the transactions that are listed and not counted; what is no such transaction is passed over.</summary>
    /// <param name="extensions">A contribution's extensions.</param>
    public static IReadOnlyList<IatiTransaction> Flows(Extensions extensions)
    {
        using JsonDocument? document = Parse(extensions);
        if (document is null
            || !document.RootElement.GetProperty(Member).TryGetProperty(FlowsMember, out JsonElement flows)
            || flows.ValueKind != JsonValueKind.Array)
        {
            return [];
        }

        return [.. flows.EnumerateArray().Select(Read).OfType<IatiTransaction>()];
    }

    private static JsonDocument? Parse(Extensions extensions)
    {
        if (extensions.IsEmpty)
        {
            return null;
        }

        JsonDocument document = JsonDocument.Parse(extensions.Json);
        if (document.RootElement.TryGetProperty(Member, out JsonElement member) && member.ValueKind == JsonValueKind.Object)
        {
            return document;
        }

        document.Dispose();
        return null;
    }

    private static void Write(Utf8JsonWriter writer, IatiTransaction flow)
    {
        writer.WriteStartObject();
        writer.WriteString("type", flow.Type.Code);
        WriteDay(writer, "on", flow.On);
        writer.WriteString("amount", flow.Value.ToString(null, null));
        WriteDay(writer, "valuedOn", flow.ValuedOn);
        WriteText(writer, "provider", flow.Provider?.Value);
        WriteText(writer, "providerActivity", flow.ProviderActivity?.Value);
        writer.WriteEndObject();
    }

    private static void WriteDay(Utf8JsonWriter writer, string member, LocalDate? day) =>
        WriteText(writer, member, day is { } stated ? LocalDatePattern.Iso.Format(stated) : null);

    private static void WriteText(Utf8JsonWriter writer, string member, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(member, text);
        }
    }

    private static IatiTransaction? Read(JsonElement flow)
    {
        if (flow.ValueKind != JsonValueKind.Object
            || TransactionType.Find(Text(flow, "type") ?? string.Empty) is not { Stage: null } type
            || !Money.TryParse(Text(flow, "amount"), null, out Money amount))
        {
            return null;
        }

        return new IatiTransaction
        {
            Type = type,
            Value = amount,
            On = Day(flow, "on"),
            ValuedOn = Day(flow, "valuedOn"),
            Provider = Id<Party>.TryParse(Text(flow, "provider"), null, out Id<Party> provider) ? provider : null,
            ProviderActivity = Id<Contribution>.TryParse(Text(flow, "providerActivity"), null, out Id<Contribution> activity) ? activity : null,
        };
    }

    private static LocalDate? Day(JsonElement flow, string member) =>
        Text(flow, member) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    private static string? Text(JsonElement parent, string member) =>
        parent.TryGetProperty(member, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
