using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads one record, or reports why it can't be read.</summary>
internal static class RecordJson
{
    /// <summary>Reads a record.</summary>
    /// <param name="utf8">The record's JSON.</param>
    /// <param name="contract">The contract of its wire form.</param>
    /// <param name="path">Its path in the document, or its place in a stream.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="findings">Where a fault is reported.</param>
    /// <returns>The record, or null where it can't be read.</returns>
    public static T? Read<T, TDocument>(ReadOnlySpan<byte> utf8, JsonTypeInfo<TDocument> contract, string path, long line, Action<Finding> findings)
        where T : class
        where TDocument : RecordDocument<T>
    {
        try
        {
            if (HasNoNull(utf8, path, line, findings))
            {
                return JsonSerializer.Deserialize(utf8, contract)?.Record;
            }
        }
        catch (JsonException fault)
        {
            findings(JsonFault.InRecord(fault, fault.Path is { Length: > 0 } inner ? inner[1..] : string.Empty, utf8, path, line));
        }

        return null;
    }
    /// <summary>Says whether a record has no null outside its extensions, and reports the first.</summary>
    /// <param name="utf8">The record's JSON.</param>
    /// <param name="path">Its path in the document, or its place in a stream.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <param name="findings">Where a null is reported.</param>
    /// <exception cref="JsonException">The record is not well-formed.</exception>
    public static bool HasNoNull(ReadOnlySpan<byte> utf8, string path, long line, Action<Finding> findings)
    {
        if (JsonNull.PathOf(utf8) is not { } nullPath)
        {
            return true;
        }

        long nullLine = line + JsonPlace.Find(utf8, nullPath).Line - 1;
        findings(JsonFault.Unreadable(path + nullPath[1..], nullLine, "a value, or no member at all", "null"));
        return false;
    }
}
