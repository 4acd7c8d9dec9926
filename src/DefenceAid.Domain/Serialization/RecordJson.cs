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
            if (FindingOfNull(utf8, path, line) is not { } finding)
            {
                return JsonSerializer.Deserialize(utf8, contract)?.Record;
            }

            findings(finding);
        }
        catch (JsonException fault)
        {
            findings(JsonFault.InRecord(fault, fault.Path is { Length: > 0 } inner ? inner[1..] : string.Empty, utf8, path, line));
        }

        return null;
    }

    /// <summary>Makes the finding of the first null outside a record's extensions, or gives null where there is none.</summary>
    /// <param name="utf8">The record's JSON.</param>
    /// <param name="path">Its path in the document, or its place in a stream.</param>
    /// <param name="line">The line on which it begins.</param>
    /// <exception cref="JsonException">The record is not well-formed.</exception>
    public static Finding? FindingOfNull(ReadOnlySpan<byte> utf8, string path, long line) => JsonNull.PathOf(utf8) is { } nullPath
        ? JsonFault.Unreadable(path + nullPath[1..], line + JsonPlace.Find(utf8, nullPath).Line - 1, "a value, or no member at all", "null")
        : null;
}
