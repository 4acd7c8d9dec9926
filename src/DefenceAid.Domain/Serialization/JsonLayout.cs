using System.Text.Encodings.Web;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>How documents and lines are laid out. Text is escaped for JSON, not for HTML.</summary>
internal static class JsonLayout
{
    /// <summary>A document: two spaces of indentation, lines ended by a line feed.</summary>
    public static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line of a stream.</summary>
    public static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
