using System.Globalization;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Finds places in JSON: the line of a path, the path of a null.</summary>
internal static class JsonLocation
{
    /// <summary>Gives the line, from 1, of the value at a path; where a step is missing, of the last that is there.</summary>
    /// <param name="utf8">Well-formed JSON.</param>
    /// <param name="path">The path, such as <c>$.contributions[3].donors</c>.</param>
    public static long LineOf(ReadOnlySpan<byte> utf8, string path)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        int found = (int)reader.TokenStartIndex;
        foreach (string step in path.TrimStart('$').Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Enter(ref reader, step))
            {
                break;
            }

            found = (int)reader.TokenStartIndex;
        }

        return utf8[..found].Count((byte)'\n') + 1;
    }

    /// <summary>Gives the path of the first null outside a record's extensions, or null where there is none.</summary>
    /// <param name="utf8">Well-formed JSON of a record.</param>
    public static string? PathOfNull(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IndexOf("null"u8) < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(utf8);
        using var document = JsonDocument.ParseValue(ref reader);
        return PathOfNull(document.RootElement, "$", isRecord: true);
    }

    private static string? PathOfNull(JsonElement element, string path, bool isRecord) => element.ValueKind switch
    {
        JsonValueKind.Null => path,
        JsonValueKind.Object => element.EnumerateObject()
            .Where(member => !isRecord || member.Name != "extensions")
            .Select(member => PathOfNull(member.Value, $"{path}.{member.Name}", isRecord: false))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, index) => PathOfNull(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"), isRecord: false))
            .FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static bool Enter(ref Utf8JsonReader reader, string step)
    {
        if (step.StartsWith('[') && reader.TokenType == JsonTokenType.StartArray)
        {
            int index = int.Parse(step.AsSpan(1).TrimEnd(']'), CultureInfo.InvariantCulture);
            for (int i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                if (i == index)
                {
                    return true;
                }

                reader.Skip();
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isIt = reader.ValueTextEquals(step);
                reader.Read();
                if (isIt)
                {
                    return true;
                }

                reader.Skip();
            }
        }

        return false;
    }
}
