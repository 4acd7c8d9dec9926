using System.Buffers;
using System.Text;

namespace DefenceAid.Domain;

/// <summary>Text that any other system can take: well-formed Unicode without control characters.</summary>
internal static class WellFormedText
{
    /// <summary>Says what is wrong with a text, or null where nothing is.</summary>
    /// <param name="text">The text.</param>
    public static string? Fault(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int used) != OperationStatus.Done)
            {
                return "a text with a lone surrogate";
            }

            if (Rune.IsControl(rune))
            {
                return $"a text with the control character U+{rune.Value:X4}";
            }

            text = text[used..];
        }

        return null;
    }

    /// <summary>Requires a text that is there, not blank, and well-formed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentException">The text is blank, or not well-formed.</exception>
    public static string Require(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, name);
        return Fault(text) is { } fault
            ? throw new ArgumentException($"Expected well-formed text but got {fault}.", name)
            : text;
    }
}
