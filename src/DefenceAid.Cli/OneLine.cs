using System.Globalization;
using System.Text;

namespace DefenceAid.Cli;

/// <summary>Keeps a message on one line, and a terminal from obeying what a file or an argument has in it.</summary>
internal static class OneLine
{
    /// <summary>Gives a text with its control characters written as escapes.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text)
    {
        if (!text.Any(NeedsEscape))
        {
            return text;
        }

        var line = new StringBuilder();
        foreach (char c in text)
        {
            _ = NeedsEscape(c) ? line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : line.Append(c);
        }

        return line.ToString();
    }

    private static bool NeedsEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
