using System.Buffers;
using System.Text.Json;

namespace DefenceAid.Domain;

/// <summary>Reads the text that every value of the vocabulary is on the wire.</summary>
internal static class JsonText
{
    /// <summary>Reads a JSON text and refuses every other token.</summary>
    /// <param name="reader">The reader, on the token.</param>
    /// <param name="expected">What is due here, for the message.</param>
    /// <exception cref="JsonException">The token is no text, or its text is not well-formed Unicode.</exception>
    public static string Read(ref Utf8JsonReader reader, string expected)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            throw new JsonException($"Expected {expected} as text but got {Describe(reader.TokenType)}.");
        }

        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException($"Expected {expected} but got text that is not well-formed Unicode.", exception);
        }
    }

    /// <summary>Says what the reader is on, for a message: a text or a number as it stands, shortened, or what kind of token it is.</summary>
    /// <param name="reader">The reader, on the token.</param>
    public static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => $"\"{ShortText.Of(Raw(ref reader))}\"",
        JsonTokenType.Number => ShortText.Of(Raw(ref reader)),
        var token => Describe(token),
    };

    private static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        _ => token.ToString(),
    };
}
