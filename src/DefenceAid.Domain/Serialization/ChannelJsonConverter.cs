using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads and writes a channel: the route's code or, with a counterpart, an object of both.</summary>
internal sealed class ChannelJsonConverter : JsonConverter<AidChannel>
{
    private const string Expected = "a route as text, or an object with \"route\" and \"counterpart\"";

    public override AidChannel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return AidChannel.FromRoute(ReadRoute(ref reader));
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected {Expected}.");
        }

        AidRoute? route = null;
        Id<Party>? counterpart = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string member = JsonText.Read(ref reader, "a member");
            reader.Read();
            switch (member)
            {
                case "route" when route is null:
                    route = ReadRoute(ref reader);
                    break;
                case "counterpart" when counterpart is null:
                    counterpart = ReadId(ref reader);
                    break;
                default:
                    throw new JsonException($"Expected {Expected}, each once, but got \"{member}\".");
            }
        }

        return route is not null && route != AidRoute.NotStated && counterpart is { } party
            ? AidChannel.FromRoute(route).Through(party)
            : throw new JsonException($"Expected {Expected}, the route a stated one.");
    }

    public override void Write(Utf8JsonWriter writer, AidChannel value, JsonSerializerOptions options)
    {
        if (value.Counterpart is not { } counterpart)
        {
            writer.WriteStringValue(value.Route.Code);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("route", value.Route.Code);
        writer.WriteString("counterpart", counterpart.Value);
        writer.WriteEndObject();
    }

    private static AidRoute ReadRoute(ref Utf8JsonReader reader)
    {
        string code = JsonText.Read(ref reader, "a route");
        return AidRoute.TryOf(code, out AidRoute? route)
            ? route
            : throw new JsonException($"Expected one of {string.Join(", ", AidRoute.All)} but got \"{code}\".");
    }

    private static Id<Party> ReadId(ref Utf8JsonReader reader)
    {
        string text = JsonText.Read(ref reader, "the counterpart's id");
        return Id<Party>.TryParse(text, null, out Id<Party> id) ? id : throw new JsonException($"Expected the counterpart's id but got \"{text}\".");
    }
}
