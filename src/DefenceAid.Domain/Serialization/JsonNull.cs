using System.Globalization;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Finds nulls, which the format has none of: what is not stated is left out.</summary>
internal static class JsonNull
{
    /// <summary>Gives the path of the first null outside a record's extensions, or null where there is none.</summary>
    /// <param name="utf8">The JSON of a record.</param>
    /// <exception cref="JsonException">It is not well-formed, or a member's name isn't.</exception>
    public static string? PathOf(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("null"u8) < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        return Within(ref reader, isRecord: true) is { } path ? "$" + path : null;
    }

    // As deep as the reader allows.
    private static string? Within(ref Utf8JsonReader reader, bool isRecord)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return reader.TokenType == JsonTokenType.Null ? string.Empty : null;
        }

        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        for (int i = 0; reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray); i++)
        {
            string name = isObject ? JsonText.Read(ref reader, "a member's name") : string.Empty;
            if (isObject)
            {
                reader.Read();
            }

            if (isRecord && name == "extensions")
            {
                reader.Skip();
            }
            else if (Within(ref reader, isRecord: false) is { } found)
            {
                return isObject ? Step(name) + found : string.Create(CultureInfo.InvariantCulture, $"[{i}]{found}");
            }
        }

        return null;
    }

    private static string Step(string name) => name.All(char.IsAsciiLetterOrDigit) ? "." + name : $"['{name}']";
}
