using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Reads and writes an identifier as its text.</summary>
internal sealed class IdJsonConverter<T> : JsonConverter<Id<T>>
    where T : class
{
    private static readonly string Expected = "an id of " + typeof(T).Name;

    public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parse(ref reader);

    public override Id<T> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(ref reader);

    public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Text(value));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Text(value));

    /// <summary>Reads the identifier that the reader is on, a value or a property's name.</summary>
    /// <exception cref="JsonException">The token is no text, or the text is no identifier.</exception>
    internal static Id<T> Parse(ref Utf8JsonReader reader)
    {
        string text = JsonText.Read(ref reader, Expected);
        try
        {
            return Id<T>.Parse(text, CultureInfo.InvariantCulture);
        }
        catch (FormatException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }

    private static string Text(Id<T> id) => id.IsEmpty
        ? throw new JsonException($"Expected an id of {typeof(T).Name} but got the default, which identifies nothing and could not be read back.")
        : id.Value;
}
