using System.Text.RegularExpressions;

namespace DefenceAid.Docs.Tests;

/// <summary>A Markdown page: its fenced blocks, and its lines outside them. docs/decisions/0002-samples-are-tests.md has the conventions.</summary>
public sealed partial class Page
{
    private Page(string name, IReadOnlyList<Block> blocks, IReadOnlyList<(int Line, string Text)> prose)
    {
        Name = name;
        Blocks = blocks;
        Prose = prose;
    }

    public string Name { get; }

    public IReadOnlyList<Block> Blocks { get; }

    public IReadOnlyList<(int Line, string Text)> Prose { get; }

    public static Page Read(string root, string name) => Parse(name, File.ReadAllText(Path.Combine(root, name)));

    public static Page Parse(string name, string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        var blocks = new List<Block>();
        var prose = new List<(int, string)>();
        var markers = new List<string>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (FencePattern().Match(lines[i]) is { Success: true } fence)
            {
                (Block block, i) = ReadBlock(name, lines, i, fence, markers);
                blocks.Add(block);
                markers.Clear();
                continue;
            }

            prose.Add((i + 1, lines[i]));
            if (MarkerPattern().Match(lines[i]) is { Success: true } marker)
            {
                markers.Add(marker.Groups["marker"].Value);
            }
            else if (!string.IsNullOrWhiteSpace(lines[i]))
            {
                markers.Clear();
            }
        }

        return new Page(name, blocks, prose);
    }

    private static (Block Block, int Last) ReadBlock(string name, string[] lines, int first, Match fence, List<string> markers)
    {
        string indent = fence.Groups["indent"].Value;
        string ticks = fence.Groups["ticks"].Value;
        int last = Array.FindIndex(lines, first + 1, line => line.Trim().StartsWith(ticks, StringComparison.Ordinal) && line.Trim().Trim(ticks[0]).Length == 0);
        if (last < 0)
        {
            throw new FormatException($"{name}:{first + 1}: the fence is never closed.");
        }

        IEnumerable<string> content = lines[(first + 1)..last]
            .Select(line => line.StartsWith(indent, StringComparison.Ordinal) ? line[indent.Length..] : line.TrimStart());
        return (new Block(name, first + 1, fence.Groups["info"].Value.Trim(), string.Join('\n', content), [.. markers]), last);
    }

    [GeneratedRegex("^(?<indent> *)(?<ticks>`{3,}|~{3,})(?<info>[^`]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FencePattern();

    [GeneratedRegex("^ *<!-- *(?<marker>(output|continues|no-run|file)\\b.*?) *--> *$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MarkerPattern();
}
