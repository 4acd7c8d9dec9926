using System.Globalization;
using System.Text.Json;

namespace DefenceAid.Domain;

/// <summary>Reads the text that every value of the vocabulary is on the wire, and says what came instead.</summary>
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
            throw new JsonException($"Expected {expected} as text but got {Describe(ref reader)}.");
        }

        return TryRead(ref reader) ?? throw new JsonException($"Expected {expected} but got text with a lone surrogate, not well-formed Unicode.");
    }

    /// <summary>Reads a JSON text; null where it is not well-formed Unicode.</summary>
    /// <param name="reader">The reader, on a text or the name of a member.</param>
    public static string? TryRead(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Says for a message what the token is: text in quotes, anything else by its kind.</summary>
    /// <param name="reader">The reader, on the token.</param>
    public static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String or JsonTokenType.PropertyName => TryRead(ref reader) is { } text ? $"\"{text}\"" : "text with a lone surrogate, not well-formed Unicode",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null => "null",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndObject or JsonTokenType.EndArray => "nothing",
        _ => reader.TokenType.ToString(),
    };

    /// <summary>Gives what an exception says, for somebody who reads a document: without a parameter's name, with the value that came.</summary>
    /// <param name="exception">The exception.</param>
    public static string MessageOf(Exception exception)
    {
        string message = exception is ArgumentException { ParamName: not null } ? exception.Message.Split(" (Parameter '", 2)[0] : exception.Message;
        return exception is ArgumentOutOfRangeException { ActualValue: IFormattable actual } && !message.Contains(" but got ", StringComparison.Ordinal)
            ? $"{message.TrimEnd('.')} but got {actual.ToString(null, CultureInfo.InvariantCulture)}."
            : message;
    }
}
