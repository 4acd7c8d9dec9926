using System.Text.Json;
using System.Text.RegularExpressions;

namespace DefenceAid.Domain.Serialization;

/// <summary>Says a JSON exception as a finding: the place, what was expected, what came.</summary>
internal static partial class JsonFault
{
    private const string GotPhrase = " but got ";

    /// <summary>Makes the finding of a fault in a record.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="record">The record's JSON.</param>
    /// <param name="path">The record's path.</param>
    /// <param name="line">The line, from 1, on which it begins.</param>
    public static Finding InRecord(JsonException fault, ReadOnlySpan<byte> record, string path, long line)
    {
        if (IsSyntax(fault))
        {
            return OfSyntax(fault, path, line);
        }

        (string expected, string actual) = fault.InnerException is InvalidOperationException cause && cause.Message.Contains("UTF-16", StringComparison.Ordinal)
            ? ("well-formed Unicode text", "text with a lone surrogate")
            : Words(fault.Message);
        string within = fault.Path is { Length: > 0 } inner ? inner[1..] : string.Empty;
        return Unreadable(path + within, line + JsonLocation.LineOf(record, "$" + within) - 1, expected, actual);
    }

    /// <summary>Makes the finding of text that is no JSON.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="path">The path of the value that was read when it came.</param>
    /// <param name="firstLine">The line, from 1, on which that value begins.</param>
    public static Finding OfSyntax(JsonException fault, string path, long firstLine) =>
        Unreadable(path, firstLine + (fault.LineNumber ?? 0), "well-formed JSON", $"a fault: {WithoutPosition(fault.Message)}");

    /// <summary>Makes a finding of what the exception classes have no word for.</summary>
    public static Finding Unreadable(string path, long line, string expected, string actual) =>
        new(FindingCodes.Unreadable, FindingSeverity.Error, path, expected, actual) { Line = line };

    private static (string Expected, string Actual) Words(string message)
    {
        string text = WithoutPosition(message);
        if (text.StartsWith("Expected ", StringComparison.Ordinal))
        {
            int got = text.IndexOf(GotPhrase, StringComparison.Ordinal);
            return got < 0 ? (text["Expected ".Length..], "something else") : (text["Expected ".Length..got], text[(got + GotPhrase.Length)..]);
        }

        Match named = UnknownMember().Match(text);
        if (named.Success)
        {
            return ("only members that the format has", $"\"{named.Groups["name"].Value}\"");
        }

        named = DoubledMember().Match(text);
        if (named.Success)
        {
            return ("each member once", $"\"{named.Groups["name"].Value}\" twice");
        }

        named = MissingMembers().Match(text);
        if (named.Success)
        {
            return ($"the members {named.Groups["names"].Value}", "a record without them");
        }

        return text.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)
            ? ("a value of the kind that the format has here", "one of another kind")
            : ("a record of this format", $"a fault: {text}");
    }

    // The reader has an exception type of its own, which is not public; the serializer wraps it, and converters throw the base.
    private static bool IsSyntax(JsonException fault) => fault.GetType() != typeof(JsonException) || fault.InnerException is JsonException;

    private static string WithoutPosition(string message) => Position().Replace(message, string.Empty).TrimEnd().TrimEnd('.');

    [GeneratedRegex(@"\s*(?:Path: .*\||LineNumber: ).*$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Position();

    [GeneratedRegex("^The JSON property '(?<name>.*)' could not be mapped", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownMember();

    [GeneratedRegex("^Duplicate property '(?<name>.*)' encountered", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DoubledMember();

    [GeneratedRegex("missing required properties,? including: ?(?<names>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingMembers();
}
