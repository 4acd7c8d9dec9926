using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads a text, of well-formed Unicode.</summary>
internal sealed class PlainTextJsonConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException($"Expected text but got {JsonText.Describe(ref reader)}.");
        }

        return JsonText.TryRead(ref reader) ?? throw new JsonException("Expected well-formed Unicode text but got text with a lone surrogate.");
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
