using System.Text.Json;

[assembly: CollectionBehavior(DisableTestParallelization = true)] // a sample's output is the console's

namespace DefenceAid.Docs.Tests;

/// <summary>Runs every sample of README.md and docs/; docs/decisions/0002-samples-are-tests.md has the conventions.</summary>
public sealed class DocsTests
{
    private const int ReadmeLines = 150;

    private static readonly string[] Languages = ["csharp", "console", "json", "text", "csv", "markdown", "xml", "mermaid", "sql"];

    public static TheoryData<string> PageNames => [.. Pages.All];

    public static TheoryData<string> Samples => Named(Pages.Written.SelectMany(Sample.Of).Select(sample => sample.Block));

    public static TheoryData<string> Sessions => Named(Blocks("console"));

    public static TheoryData<string> Documents => Named(Blocks("json"));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Sample_OnAPage_PrintsWhatThePageShows(string name)
    {
        Sample sample = Pages.Written.SelectMany(Sample.Of).Single(s => s.Block.Name == name);

        sample.Fault().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Sessions))]
    public void Commands_OnAPage_PrintWhatThePageShows(string name)
    {
        Block block = Blocks("console").Single(b => b.Name == name);
        using var session = new Session(Pages.Written.Single(page => page.Name == block.Page));

        session.Fault(block).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Json_OnAPage_IsJson(string name)
    {
        Action act = () => JsonDocument.Parse(Blocks("json").Single(b => b.Name == name).Text).Dispose();

        act.Should().NotThrow();
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Page_EveryBlock_FollowsTheConventions(string name)
    {
        if (!Pages.Written.Any(page => page.Name == name))
        {
            name.Should().StartWith("docs/api/");
            return;
        }

        BlockFaults(Page.Read(Pages.Root, name)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Page_EveryLink_LeadsSomewhere(string name) =>
        Links.Faults(Page.Read(Pages.Root, name), Pages.Root).Should().BeEmpty();

    [Fact]
    public void Readme_IsShort() => File.ReadAllLines(Path.Combine(Pages.Root, "README.md")).Should().HaveCountLessThan(ReadmeLines);

    internal static IEnumerable<string> BlockFaults(Page page)
    {
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            Block block = page.Blocks[i];
            string? before = i == 0 ? null : page.Blocks[i - 1].Language;
            if (!Languages.Contains(block.Language))
            {
                yield return $"{block.Name}: \"{block.Language}\" is no language of a sample; a command stands in a console block";
            }

            if (block.IsMarked("output") && (before != "csharp" || block.Language is "csharp" or "console"))
            {
                yield return $"{block.Name}: is marked as output and follows no csharp block";
            }

            if (block.IsMarked("continues") && (block.Language != "csharp" || page.Blocks.Take(i).All(b => b.Language != "csharp")))
            {
                yield return $"{block.Name}: continues nothing";
            }
        }
    }

    private static IEnumerable<Block> Blocks(string language) =>
        Pages.Written.SelectMany(page => page.Blocks).Where(block => block.Language == language);

    private static TheoryData<string> Named(IEnumerable<Block> blocks) => [.. blocks.Select(block => block.Name)];
}
