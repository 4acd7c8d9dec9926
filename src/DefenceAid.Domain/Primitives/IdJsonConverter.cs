using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Reads and writes an identifier as its text.</summary>
internal sealed class IdJsonConverter<T> : JsonConverter<Id<T>>
    where T : class
{
    /// <summary>Reads an identifier where a converter reads several values.</summary>
    public static Id<T> Parse(ref Utf8JsonReader reader)
    {
        string text = JsonText.Read(ref reader, "an id of " + typeof(T).Name);
        try
        {
            return Id<T>.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    public override Id<T> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(ref reader);

    public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);
}
