using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads and writes a channel: the route's code or, with a counterpart, an object of both.</summary>
internal sealed class ChannelJsonConverter : JsonConverter<AidChannel>
{
    private const string Expected = "a route as text, or an object with \"route\" and \"counterpart\"";

    private static readonly DomainEnumJsonConverter<AidRoute> Routes = new();

    public override AidChannel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return AidChannel.FromRoute(Routes.Read(ref reader, typeof(AidRoute), options));
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected {Expected}, but got {JsonText.Describe(ref reader)}.");
        }

        AidRoute? route = null;
        Id<Party>? counterpart = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string member = JsonText.Read(ref reader, "a member's name");
            reader.Read();
            switch (member)
            {
                case "route" when route is null:
                    route = Routes.Read(ref reader, typeof(AidRoute), options);
                    break;
                case "counterpart" when counterpart is null:
                    counterpart = IdJsonConverter<Party>.Parse(ref reader);
                    break;
                default:
                    throw new JsonException($"Expected {Expected}, each once, but got \"{member}\".");
            }
        }

        return route is not null && route != AidRoute.NotStated && counterpart is { } party
            ? AidChannel.FromRoute(route).Through(party)
            : throw new JsonException($"Expected {Expected}, the route a stated one, but got one without.");
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
}
