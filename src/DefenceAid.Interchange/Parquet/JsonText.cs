using System.Text.Encodings.Web;
using System.Text.Json;

namespace DefenceAid.Interchange.Parquet;

/// <summary>How JSON is written into columns.</summary>
internal static class JsonText
{
    /// <summary>One line, with letters as they are.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
