using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>A place in JSON, found by its path. Many are found in one walk, so that many findings take no longer than one.</summary>
internal sealed class JsonPlace
{
    private readonly Dictionary<string, JsonPlace> _inner = [];
    private readonly JsonPlace? _outer;
    private long? _line;

    private JsonPlace(JsonPlace? outer) => _outer = outer;

    /// <summary>Gets the line, from 1; where nothing is at the path, that of the last step that is there.</summary>
    public long Line => _line ?? _outer?.Line ?? 1;

    /// <summary>Gets what is there, in words.</summary>
    public string Words { get; private set; } = "nothing";

    /// <summary>Finds the place of a path.</summary>
    /// <param name="utf8">The JSON; where it is not well-formed, what stands before the fault is found.</param>
    /// <param name="path">The path, such as <c>$.contributions[3].donors</c>.</param>
    public static JsonPlace Find(ReadOnlySpan<byte> utf8, string path) => FindAll(utf8, [path])[0];

    /// <summary>Finds the places of paths, in their order.</summary>
    /// <inheritdoc cref="Find"/>
    public static JsonPlace[] FindAll(ReadOnlySpan<byte> utf8, IReadOnlyList<string> paths)
    {
        var root = new JsonPlace(null);
        JsonPlace[] places = [.. paths.Select(path => Steps(path).Aggregate(root, static (place, step) => place.Inner(step)))];
        var reader = new Utf8JsonReader(utf8);
        long line = 1;
        long counted = 0;
        try
        {
            reader.Read();
            root.Walk(ref reader, utf8, ref line, ref counted);
        }
        catch (JsonException)
        {
            // The fault that is being reported came before this one.
        }

        return places;
    }

    /// <summary>Gives findings with the lines of their paths.</summary>
    /// <inheritdoc cref="Find"/>
    public static ImmutableArray<Finding> WithLines(ReadOnlySpan<byte> utf8, ImmutableArray<Finding> findings) => findings.IsEmpty
        ? findings
        : [.. findings.Zip(FindAll(utf8, [.. findings.Select(finding => finding.Path)]), static (finding, place) => finding with { Line = place.Line })];

    // A step is .name, ['a name with other characters'] or [3]. A name with a quote and a bracket in it is cut there, and not found.
    private static IEnumerable<string> Steps(string path)
    {
        int start = path.StartsWith('$') ? 1 : 0;
        while (start < path.Length)
        {
            bool isQuoted = path.AsSpan(start).StartsWith("['");
            int end = isQuoted ? path.IndexOf("']", start + 2, StringComparison.Ordinal) + 2 : path.AsSpan(start + 1).IndexOfAny('.', '[') + start + 1;
            end = end > start + 1 ? end : path.Length;
            yield return isQuoted ? "." + path[(start + 2)..Math.Max(start + 2, end - 2)] : path[start..end];
            start = end;
        }
    }

    private JsonPlace Inner(string step)
    {
        if (!_inner.TryGetValue(step, out JsonPlace? place))
        {
            _inner[step] = place = new JsonPlace(this);
        }

        return place;
    }

    // To the end of the value; as deep as the reader allows.
    private void Walk(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8, ref long line, ref long counted)
    {
        line += utf8[(int)counted..(int)reader.TokenStartIndex].Count((byte)'\n');
        counted = reader.TokenStartIndex;
        if (_line is null)
        {
            _line = line;
            Words = JsonText.Describe(ref reader);
        }

        if (_inner.Count == 0)
        {
            reader.Skip();
            return;
        }

        bool isArray = reader.TokenType == JsonTokenType.StartArray;
        bool isObject = reader.TokenType == JsonTokenType.StartObject;
        for (int i = 0; (isArray || isObject) && reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject); i++)
        {
            string? step = isArray ? string.Create(CultureInfo.InvariantCulture, $"[{i}]") : "." + JsonText.TryRead(ref reader);
            if (isObject)
            {
                reader.Read();
            }

            if (_inner.TryGetValue(step, out JsonPlace? place))
            {
                place.Walk(ref reader, utf8, ref line, ref counted);
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
