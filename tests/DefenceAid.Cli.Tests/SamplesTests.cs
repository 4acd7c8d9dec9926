using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace DefenceAid.Cli.Tests;

public class SamplesTests
{
    private static readonly string[] SampleNames = ["lithuania-2024-08", "us-drawdowns", "sweden-2025-05", "drone-coalition-2024-04"];

    [Fact]
    public void Samples_List_HasEachWithItsContributions()
    {
        ToolRun run = ToolRun.Of("samples");

        run.ExitCode.Should().Be(0);
        run.Lines[1].Should().MatchRegex("^  Name +Description +Contributions$");
        run.Lines.Should().Contain(line => line.StartsWith("  us-drawdowns ") && line.EndsWith(" 54"));
        run.Lines.Should().Contain(line => line.StartsWith("  sweden-2025-05 ") && line.EndsWith(" 9"));
    }

    [Theory]
    [InlineData("all")]
    [InlineData("lithuania-2024-08")]
    [InlineData("us-drawdowns")]
    [InlineData("sweden-2025-05")]
    [InlineData("drone-coalition-2024-04")]
    public void Samples_Name_WritesALedgerThatTheToolReadsAgain(string name)
    {
        byte[] json = Encoding.UTF8.GetBytes(ToolRun.Of("samples", name).Output);

        ToolRun.WithInput(json, "validate", "-").Should().Be(new ToolRun(0, "0 findings\n", ""));
        WithoutDigests(ToolRun.WithInput(json, "totals", "-", "--by", "donor,direction,month", "--format", "json"))
            .Should().Be(WithoutDigests(ToolRun.Of("totals", $"sample:{name}", "--by", "donor,direction,month", "--format", "json")));
    }

    [Fact]
    public void Totals_OfAMergedSample_NamesTheDigestOfEachDocument()
    {
        string merged = ToolRun.Of("totals", "sample:all", "--format", "json").Output;
        string[] digests = [.. SampleNames.Select(name => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ToolRun.Of("samples", name).Output))))];

        digests.Should().OnlyContain(digest => merged.Contains(digest, StringComparison.Ordinal));
    }

    [Fact]
    public void Validate_Sample_HasNoFindings() => ToolRun.Of("validate", "sample:all").Should().Be(new ToolRun(0, "0 findings\n", ""));

    // A merged sample is read from several documents, and what it is written as is one.
    private static ToolRun WithoutDigests(ToolRun run) => run with { Output = Regex.Replace(run.Output, "\"sha256:[0-9a-f]{64}\",?\\s*", string.Empty, RegexOptions.None, Regex.InfiniteMatchTimeout) };
}
