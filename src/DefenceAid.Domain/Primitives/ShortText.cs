using System.Text;

namespace DefenceAid.Domain;

/// <summary>Shortens input for a message, so that hostile text doesn't fill a log.</summary>
internal static class ShortText
{
    private const int MostShown = 60;

    /// <summary>Gives the text, or its beginning and its length.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length <= MostShown)
        {
            return text.ToString();
        }

        int shown = char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown;
        return $"{text[..shown]}… ({text.Length} characters)";
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{char})"/>
    public static string Of(ReadOnlySpan<byte> utf8Text) => Of(Encoding.UTF8.GetString(utf8Text));
}
