using System.Text;

namespace DefenceAid.Interchange.Csv;

/// <summary>Takes a text as it is.</summary>
internal sealed class TextParser : ValueParser<string>
{
    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out string value)
    {
        value = text.ToString();
        return IsGood(text) || notes.Fail("text without control characters, such as line breaks, and without halves of characters");
    }

    /// <summary>Says whether a text is one that records take.</summary>
    public static bool IsGood(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int used) != System.Buffers.OperationStatus.Done || Rune.IsControl(rune))
            {
                return false;
            }

            text = text[used..];
        }

        return true;
    }
}
