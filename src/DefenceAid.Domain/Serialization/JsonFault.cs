using System.Text.Json;
using System.Text.RegularExpressions;

namespace DefenceAid.Domain.Serialization;

/// <summary>Says a JSON exception as a finding: the place, what was expected, what came.</summary>
internal static partial class JsonFault
{
    private const string GotPhrase = " but got ";

    /// <summary>Makes the finding.</summary>
    /// <param name="fault">The exception.</param>
    /// <param name="path">The path of the value that was read when it came.</param>
    /// <param name="firstLine">The line, from 1, on which that value begins.</param>
    public static Finding ToFinding(JsonException fault, string path, long firstLine)
    {
        (string expected, string actual) = Words(fault.Message);
        string within = fault.Path is { Length: > 0 } inner ? inner[1..] : string.Empty;
        return Unreadable(path + within, firstLine + (fault.LineNumber ?? 0), expected, actual);
    }

    /// <summary>Makes a finding of what the exception classes have no word for.</summary>
    public static Finding Unreadable(string path, long line, string expected, string actual) =>
        new(FindingCodes.Unreadable, FindingSeverity.Error, path, expected, actual) { Line = line };

    private static (string Expected, string Actual) Words(string message)
    {
        string text = Position().Replace(message, string.Empty).TrimEnd().TrimEnd('.');
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
            : ("well-formed JSON", $"a fault: {text}");
    }

    [GeneratedRegex(@"\s*(?:Path: .*\||LineNumber: ).*$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Position();

    [GeneratedRegex("^The JSON property '(?<name>.*)' could not be mapped", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnknownMember();

    [GeneratedRegex("^Duplicate property '(?<name>.*)' encountered", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DoubledMember();

    [GeneratedRegex("missing required properties,? including: ?(?<names>.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MissingMembers();
}
