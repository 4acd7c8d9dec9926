using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>What a publisher adds to a record and this library does not interpret: a JSON object, kept member for member.</summary>
/// <remarks>
/// <para>Numbers keep their digits and members their order; only white space between them is dropped.</para>
/// <para>Default: none, the empty object. Equality: the same text. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(ExtensionsJsonConverter))]
public readonly record struct Extensions
{
    private const string EmptyObject = "{}";

    private readonly string? _json;

    private Extensions(string json) => _json = json == EmptyObject ? null : json;

    /// <summary>No extensions.</summary>
    public static Extensions None => default;

    /// <summary>Gets whether there are none.</summary>
    public bool IsEmpty => _json is null;

    /// <summary>Gets the JSON object as text, without white space between its tokens.</summary>
    public string Json => _json ?? EmptyObject;

    /// <summary>Reads a JSON object.</summary>
    /// <param name="json">The text of the object.</param>
    /// <exception cref="FormatException">The text is no JSON object, has a member twice, or has text that is not well-formed Unicode.</exception>
    public static Extensions Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new Extensions(Compact(document.RootElement))
                : throw new FormatException($"Expected a JSON object but got {document.RootElement.ValueKind}.");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"Expected a JSON object: {exception.Message}", exception);
        }
    }

    /// <summary>Keeps a JSON object.</summary>
    /// <param name="element">The object.</param>
    /// <exception cref="FormatException">The element is no object, has a member twice, or has text that is not well-formed Unicode.</exception>
    public static Extensions FromElement(JsonElement element) => Parse(element.GetRawText());

    /// <summary>Gives the JSON object as text.</summary>
    public override string ToString() => Json;

    private static string Compact(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
