using System.Xml;
using System.Xml.XPath;

namespace DefenceAid.Cli.Tests;

/// <summary>The files that publishers give out, by the mappings of the guide.</summary>
/// <remarks>The figures: White House memoranda, 506(a)(1) from 2022-02-24 to 2022-09-30, 19 of USD 9,025,000,000, and 18 clauses under 614(a)(1); UN OCHA's flows to
/// the plan for Afghanistan 2020, USD 564,447,748; an activity of the FCDO, GBP 1,232 of type 3 and 2,716,312 of type 4.</remarks>
public class PublishedDataTests
{
    private static readonly string Root = Above("DefenceAid.Domain.sln");

    private static readonly string Mappings = Path.Combine(Root, "docs", "guide", "mappings");

    [SkippableFact]
    public void Totals_Drawdowns_AreThePublishedSumAndListTheWaivers()
    {
        ToolRun run = ToolRun.Of(
            "totals", Shared("us-drawdowns/us-drawdown-memoranda.csv"), "--map", Path.Combine(Mappings, "us-drawdowns.json"), "--agreement", "us-506a1",
            "--since", "2022-02-24", "--as-of", "2022-09-30", "--measure", "committed", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Lines[1..].Should().Equal("USD,9025000000,0,false,9025000000,false,19,0,0");
        run.Error.Should().Contain(": 72 rows: 54 read, 18 skipped, 0 failed\n").And.Contain(": skipped 18: waiver under 614(a)(1): ");
    }

    [SkippableFact]
    public void Totals_FlowsToThePlan_AreThePublishedSum()
    {
        string incoming = Shared("ocha-fts/fts_incoming_funding_afg.csv");
        string moving = Shared("ocha-fts/fts_internal_funding_afg.csv");
        string[] how = ["--map", Path.Combine(Mappings, "fts-afghanistan-2020.json"), "--within", "hafg20", "--tag", "plan=HAFG20", "--measure", "committed", "--format", "csv"];

        ToolRun alone = ToolRun.Of(["totals", incoming, .. how]);
        ToolRun both = ToolRun.Of(["totals", incoming, moving, .. how]);

        alone.Lines[1].Should().StartWith("USD,564447748,");
        both.Output.Should().Be(alone.Output);
        both.Error.Should().Contain("not counted: ").And.Contain("(156 contributions), moves inside the perimeter");
    }

    [SkippableFact]
    public void Totals_ActivityByTypeAndCurrency_AreTheSumsOfAPlainXPath()
    {
        string path = Shared("iati/examples/fcdo-activity.xml");
        using var reader = XmlReader.Create(path);
        XPathNavigator document = new XPathDocument(reader).CreateNavigator();
        double of(string type) => (double)document.Evaluate($"sum(//transaction[transaction-type/@code='{type}']/value)");

        ToolRun run = ToolRun.Of("totals", path, "--by", "source-code,currency", "--measure", "delivered", "--format", "csv");

        run.ExitCode.Should().Be(0);
        (of("3"), of("4")).Should().Be((1232d, 2716312d));
        run.Lines[1..].Should().Equal("3,GBP,1232,1232,false,1232,false,1,0,0", "4,GBP,2716312,2716312,false,2716312,false,1,0,0");
    }

    [SkippableFact]
    public void Validate_AnnotatedExample_IsReadWithFindings()
    {
        ToolRun run = ToolRun.Of("validate", Shared("iati/examples/activity-standard-example-annotated-2.03.xml"));

        run.ExitCode.Should().Be(0);
        run.Lines.Length.Should().BeGreaterThan(1);
    }

    private static string Shared(string path)
    {
        string folder = Path.Combine(Root, "..", "shared", "data");
        Skip.IfNot(Directory.Exists(folder), "The published files are not there: no folder ../shared/data beside the repository.");
        return Path.Combine(folder, path);
    }

    private static string Above(string file)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, file)))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"Expected {file} in a folder above {AppContext.BaseDirectory}.");
    }
}
