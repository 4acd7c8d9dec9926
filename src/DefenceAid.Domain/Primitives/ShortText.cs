using System.Globalization;
using System.Text;

namespace DefenceAid.Domain;

/// <summary>Makes input fit for a message, so that hostile text neither fills a log nor forges lines in it.</summary>
internal static class ShortText
{
    private const int MostShown = 60;

    /// <summary>Gives the text, or its beginning and its length, with what has no place in a line written as <c>\u001B</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How many characters are shown at most.</param>
    public static string Of(ReadOnlySpan<char> text, int most = MostShown)
    {
        if (text.Length <= most)
        {
            return Legible(text);
        }

        int shown = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return $"{Legible(text[..shown])}… ({text.Length} characters)";
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{char}, int)"/>
    /// <param name="utf8Text">The text in UTF-8.</param>
    public static string Of(ReadOnlySpan<byte> utf8Text) => Of(Encoding.UTF8.GetString(utf8Text));

    private static string Legible(ReadOnlySpan<char> text)
    {
        var legible = new StringBuilder(text.Length);
        foreach (char character in text)
        {
            _ = IsLegible(character) ? legible.Append(character) : legible.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
        }

        return legible.ToString();
    }

    // Formats turn the direction of the text around them.
    private static bool IsLegible(char character) => char.GetUnicodeCategory(character)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
