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
