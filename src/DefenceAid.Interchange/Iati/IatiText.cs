using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Text between the two worlds: what an id, a line of text and a message may hold, and what XML may.</summary>
internal static class IatiText
{
    private const int MostShown = 60;
    private const int MostOfMessage = 300;
    private const int MaxLength = Id<Party>.MaxLength;

    /// <summary>Gives the text of an id: the text itself where an id can be that, else one made from it, the same one each time.</summary>
    /// <param name="text">The text, without white space at its ends, not empty.</param>
    public static string ToId(string text) => Id<Party>.TryParse(text, null, out _) ? text : Shortened(Escaped(text), text);

    /// <summary>Gives a text in one line: without control characters, with one space where there was white space, none at the ends.</summary>
    /// <param name="text">The text.</param>
    public static string Line(string text)
    {
        if (IsLine(text))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        bool isSpaceDue = false;
        foreach (char character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
            {
                isSpaceDue = line.Length > 0;
                continue;
            }

            _ = isSpaceDue ? line.Append(' ').Append(character) : line.Append(character);
            isSpaceDue = false;
        }

        return line.ToString();
    }

    /// <summary>Gives a text that XML can hold: a replacement character for each of the two that it can't.</summary>
    /// <param name="text">Well-formed text without control characters.</param>
    public static string Xml(string text) =>
        text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0 ? text : text.Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');

    /// <summary>Says whether a text that is kept beside an id can be written, and is read back as that id.</summary>
    /// <param name="kept">The text, or null.</param>
    /// <param name="id">The id.</param>
    public static bool IsWayToWrite([NotNullWhen(true)] string? kept, string id) =>
        kept is { Length: > 0 } && IsXml(kept) && kept.Trim() == kept && ToId(kept) == id;

    /// <summary>Says whether XML can hold a text as it is.</summary>
    /// <param name="text">The text.</param>
    public static bool IsXml(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (!isPair && !XmlConvert.IsXmlChar(text[i]))
            {
                return false;
            }

            i += isPair ? 1 : 0;
        }

        return true;
    }

    /// <summary>Gives a text as a message quotes it: short, on one line, between quotes.</summary>
    /// <param name="text">The text.</param>
    public static string Quoted(string text)
    {
        string shown = Start(text, MostShown);
        return shown.Length == text.Length
            ? $"\"{Legible(text)}\""
            : string.Create(CultureInfo.InvariantCulture, $"\"{Legible(shown)}…\" ({text.Length} characters)");
    }

    /// <summary>Gives a message of another library in one line, and no more than a long one of it.</summary>
    /// <param name="message">The message.</param>
    public static string Message(string message) => Legible(Start(message, MostOfMessage)).TrimEnd('.');

    private static string Start(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    private static string Legible(string text)
    {
        var legible = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            bool isLegible = char.GetUnicodeCategory(character)
                is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            _ = isLegible ? legible.Append(character) : legible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return legible.ToString();
    }

    private static bool IsLine(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isInnerSpace = text[i] == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ';
            if (!isInnerSpace && (char.IsWhiteSpace(text[i]) || char.IsControl(text[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            _ = char.IsControl(character) ? escaped.Append(CultureInfo.InvariantCulture, $"%{(int)character:X2}") : escaped.Append(character);
        }

        return escaped.ToString();
    }

    // The digest keeps two long texts with one beginning apart.
    private static string Shortened(string escaped, string original)
    {
        if (escaped.Length <= MaxLength)
        {
            return escaped;
        }

        string digest = "~" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(original)));
        int kept = MaxLength - digest.Length;
        return string.Concat(escaped.AsSpan(0, char.IsHighSurrogate(escaped[kept - 1]) ? kept - 1 : kept), digest);
    }
}
