using System.Buffers;
using System.Text;

namespace DefenceAid.Domain;

/// <summary>Text that any other system can take: well-formed Unicode without control characters.</summary>
internal static class WellFormedText
{
    /// <summary>Says whether a text is well-formed, without an allocation.</summary>
    /// <param name="text">The text.</param>
    public static bool IsGood(ReadOnlySpan<char> text) => FaultAt(text) < 0;

    /// <summary>Says what is wrong with a text, or null where nothing is.</summary>
    /// <param name="text">The text.</param>
    public static string? Fault(ReadOnlySpan<char> text) => FaultAt(text) switch
    {
        < 0 => null,
        var at when char.IsSurrogate(text[at]) => "a text with a lone surrogate",
        var at => $"a text with the control character U+{(int)text[at]:X4}",
    };

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

    private static int FaultAt(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length && text[at] is >= ' ' and <= '~')
        {
            at++;
        }

        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf16(text[at..], out Rune rune, out int used) != OperationStatus.Done || Rune.IsControl(rune))
            {
                return at;
            }

            at += used;
        }

        return -1;
    }
}
