using System.Text.RegularExpressions;

namespace DefenceAid.Docs.Tests;

/// <summary>The links of a page that lead to another place in the tree.</summary>
public static partial class Links
{
    /// <summary>Lists the links that lead nowhere.</summary>
    public static IReadOnlyList<string> Faults(Page page, string root)
    {
        var faults = new List<string>();
        foreach ((int line, string text) in page.Prose)
        {
            foreach (Match link in LinkPattern().Matches(CodePattern().Replace(text, string.Empty)))
            {
                string target = link.Groups["target"].Value;
                if (!ExternalPattern().IsMatch(target) && Fault(page, root, target) is { } fault)
                {
                    faults.Add($"{page.Name}:{line}: {target} {fault}");
                }
            }
        }

        return faults;
    }

    private static string? Fault(Page page, string root, string target)
    {
        string[] parts = target.Split('#', 2);
        string path = parts[0].Length == 0
            ? Path.Combine(root, page.Name)
            : Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(page.Name) ?? string.Empty, Uri.UnescapeDataString(parts[0])));
        string relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        if (relative.StartsWith("..", StringComparison.Ordinal))
        {
            return "leads out of the tree";
        }

        bool isThisPage = parts[0].Length == 0;
        if (!isThisPage && !File.Exists(path) && !Directory.Exists(path))
        {
            return "is not there";
        }

        if (parts.Length == 1 || !path.EndsWith(".md", StringComparison.Ordinal))
        {
            return null;
        }

        Page there = isThisPage ? page : Page.Read(root, relative);
        return Anchors(there).Contains(parts[1]) ? null : "has no such heading";
    }

    // As GitHub makes them: lower case, spaces to hyphens, other punctuation dropped, a number after a repeated one.
    private static HashSet<string> Anchors(Page page)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach ((_, string text) in page.Prose)
        {
            foreach (Match id in IdPattern().Matches(text))
            {
                anchors.Add(id.Groups["id"].Value);
            }

            if (HeadingPattern().Match(text) is { Success: true } heading)
            {
                string words = HeadingLinkPattern().Replace(heading.Groups["words"].Value, "${words}");
                string slug = string.Concat(words.Trim().ToLowerInvariant().Replace(' ', '-').Where(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
                for (int i = 0; !anchors.Add(i == 0 ? slug : $"{slug}-{i}"); i++)
                {
                }
            }
        }

        return anchors;
    }

    [GeneratedRegex("\\]\\((?<target>[^)\\s]+)[^)]*\\)|^ *\\[[^\\]]+\\]: *(?<target>\\S+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex("`[^`]*`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodePattern();

    [GeneratedRegex("^([a-z][a-z0-9+.-]*:|//)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExternalPattern();

    [GeneratedRegex("^#{1,6} +(?<words>.+?)( +#+)? *$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex("\\[(?<words>[^\\]]*)\\]\\([^)]*\\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadingLinkPattern();

    [GeneratedRegex("<a +(id|name)=\"(?<id>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdPattern();
}
