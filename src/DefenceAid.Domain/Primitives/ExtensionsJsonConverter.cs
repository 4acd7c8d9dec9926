using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Reads and writes extensions as the JSON object that they are.</summary>
public sealed class ExtensionsJsonConverter : JsonConverter<Extensions>
{
    /// <inheritdoc/>
    public override Extensions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected a JSON object but got {JsonText.Describe(ref reader)}.");
        }

        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return Extensions.FromElement(document.RootElement);
        }
        catch (FormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Extensions value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        using var document = JsonDocument.Parse(value.Json);
        document.RootElement.WriteTo(writer);
    }
}
