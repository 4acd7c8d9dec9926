using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>What a publisher adds to a record and this library does not interpret: a JSON object, kept member for member.</summary>
/// <remarks>
/// <para>Kept: every member, their order, the digits of numbers, the characters of text. Dropped: white space between tokens, and how a
/// character was escaped, so <c>\u0041</c> and <c>A</c> are the same. Depth: at most <see cref="MaxDepth"/> levels of nesting.</para>
/// <para>Default: none, the empty object. Equality: the same text. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(ExtensionsJsonConverter))]
public readonly record struct Extensions
{
    /// <summary>The greatest number of levels of nesting, the object itself being the first.</summary>
    public const int MaxDepth = 32;

    private const string EmptyObject = "{}";

    // Text is escaped for JSON, not for HTML.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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
    /// <exception cref="FormatException">The text is no JSON object, is nested deeper than <see cref="MaxDepth"/>, has a member twice, or has
    /// text that is not well-formed Unicode.</exception>
    public static Extensions Parse([StringSyntax(StringSyntaxAttribute.Json)] string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            RequireDepth(Encoding.UTF8.GetBytes(json));
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new Extensions(Compact(document.RootElement))
                : throw new FormatException($"Expected a JSON object but got {document.RootElement.ValueKind}.");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new FormatException($"Expected a JSON object{Fault(exception.Message)}.", exception);
        }
    }

    /// <summary>Keeps a JSON object.</summary>
    /// <param name="element">The object.</param>
    /// <exception cref="FormatException">The element is no object, is nested deeper than <see cref="MaxDepth"/>, has a member twice, or has text
    /// that is not well-formed Unicode.</exception>
    public static Extensions FromElement(JsonElement element) => Parse(element.GetRawText());

    /// <summary>Gives the JSON object as text.</summary>
    public override string ToString() => Json;

    private static void RequireDepth(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.CurrentDepth >= MaxDepth && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Expected a JSON object of at most {MaxDepth} levels of nesting but got more."));
            }
        }
    }

    // The parser says a doubled member by its name between quotes, in words of its own.
    private static string Fault(string message)
    {
        const string before = "Duplicate property '";
        int end = message.LastIndexOf("' encountered", StringComparison.Ordinal);
        return message.StartsWith(before, StringComparison.Ordinal) && end >= before.Length
            ? $" with each member once but got \"{ShortText.Of(message.AsSpan()[before.Length..end])}\" twice"
            : $" but got text with a fault: {message.TrimEnd('.')}";
    }

    private static string Compact(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
        {
            element.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
