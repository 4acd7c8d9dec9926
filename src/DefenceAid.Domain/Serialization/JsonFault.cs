using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Says a JSON exception as a finding: the place, what was expected, what came.</summary>
internal static class JsonFault
{
    // Room for the longest list of codes; a path or a name that is longer was made to fill logs.
    private const int MostShown = 300;

    private const string ExpectedWord = "Expected ";
    private const string GotPhrase = " but got ";
    private const string ConvertPhrase = "The JSON value could not be converted to ";

    /// <summary>Makes the finding of a fault in a record.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="within">The path from the record to the fault, such as <c>.entries[0]</c>.</param>
    /// <param name="record">The record's JSON.</param>
    /// <param name="path">The record's path.</param>
    /// <param name="line">The line, from 1, on which it begins.</param>
    public static Finding InRecord(JsonException fault, string within, ReadOnlySpan<byte> record, string path, long line)
    {
        if (IsSyntax(fault))
        {
            return OfSyntax(fault, path, line);
        }

        var place = JsonPlace.Find(record, "$" + within);
        (string expected, string actual) = fault.InnerException is InvalidOperationException cause && cause.Message.Contains("UTF-16", StringComparison.Ordinal)
            ? ("well-formed Unicode text", "text with a lone surrogate")
            : Words(fault, place.Words);
        return Unreadable(path + within, line + place.Line - 1, expected, actual);
    }

    /// <summary>Makes the finding of text that is no JSON.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="path">The path of the value that was read when it came.</param>
    /// <param name="firstLine">The line, from 1, on which that value begins.</param>
    public static Finding OfSyntax(JsonException fault, string path, long firstLine)
    {
        long line = firstLine + (fault.LineNumber ?? 0);
        return fault.Message.StartsWith("The maximum configured depth of 64 ", StringComparison.Ordinal)
            ? Unreadable(path, line, "at most 64 levels of nesting", "more")
            : Unreadable(path, line, "well-formed JSON", $"a fault: {WithoutPosition(fault)}");
    }

    /// <summary>Makes a finding of what the exception classes have no word for; input in it is escaped and shortened.</summary>
    public static Finding Unreadable(string path, long line, string expected, string actual) =>
        new(FindingCodes.Unreadable, FindingSeverity.Error, ShortText.Of(path, MostShown), ShortText.Of(expected, MostShown), ShortText.Of(actual, MostShown)) { Line = line };

    /// <summary>Says whether the text is no JSON, rather than JSON that is no record.</summary>
    /// <remarks>The reader has an exception type of its own, which is not public; the serializer wraps it, and converters throw the base.</remarks>
    public static bool IsSyntax(JsonException fault) => fault.GetType() != typeof(JsonException) || fault.InnerException is JsonException;

    private static (string Expected, string Actual) Words(JsonException fault, string there)
    {
        string text = WithoutPosition(fault);
        int got = text.IndexOf(GotPhrase, StringComparison.Ordinal);
        if (text.StartsWith(ExpectedWord, StringComparison.Ordinal) && got > 0)
        {
            return (text[ExpectedWord.Length..got], text[(got + GotPhrase.Length)..]);
        }

        if (text.StartsWith(ConvertPhrase, StringComparison.Ordinal))
        {
            // Of a text the message names the record around it; the reader's own words are in the cause.
            bool isText = !text.EndsWith("System.Uri", StringComparison.Ordinal)
                && fault.InnerException is { } cause && cause.Message.EndsWith("as a string.", StringComparison.Ordinal);
            return (isText ? "text" : KindOf(text[ConvertPhrase.Length..]), there);
        }

        if (Between(text, "The JSON property '", "' could not be mapped") is { } unknown)
        {
            return ("only members that the format has", $"\"{ShortText.Of(unknown, MostShown / 2)}\"");
        }

        if (Between(text, "Duplicate property '", "' encountered") is { } doubled)
        {
            return ("each member once", $"\"{ShortText.Of(doubled, MostShown / 2)}\" twice");
        }

        int missing = text.IndexOf("missing required properties", StringComparison.Ordinal);
        return missing >= 0 && text.IndexOf(": ", missing, StringComparison.Ordinal) is > 0 and var names
            ? ($"the members {text[(names + 2)..]}", "a record without them")
            : ("a record of this format", $"a fault: {text}");
    }

    private static string KindOf(string type) => type switch
    {
        "System.Boolean" => "true or false",
        "System.Uri" => "an absolute address as text",
        _ => type.EndsWith("[]", StringComparison.Ordinal) ? "a list" : "an object",
    };

    private static string? Between(string text, string before, string after) =>
        text.StartsWith(before, StringComparison.Ordinal) && text.LastIndexOf(after, StringComparison.Ordinal) is var end && end >= before.Length
            ? text[before.Length..end]
            : null;

    // The place stands at the end, and the path in it is input: only from there does it mean what it says.
    private static string WithoutPosition(JsonException fault)
    {
        string text = fault.Message;
        int path = fault.Path is null ? -1 : text.LastIndexOf($" Path: {fault.Path} | LineNumber: ", StringComparison.Ordinal);
        int place = path >= 0 ? path : text.LastIndexOf(" LineNumber: ", StringComparison.Ordinal);
        return (place >= 0 ? text[..place] : text).TrimEnd('.');
    }
}
