using System.Text;

namespace DefenceAid.Cli.Output;

/// <summary>Text that Markdown shows as it is.</summary>
internal static class MarkdownText
{
    private const string Obeyed = "\\|`*_<[~&";

    /// <summary>Escapes what Markdown would obey.</summary>
    /// <param name="text">The text, of one line.</param>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (Obeyed.Contains(c, StringComparison.Ordinal))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
