using System.Text;

namespace DefenceAid.Cli.Tests;

public class SamplesTests
{
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
        ToolRun.WithInput(json, "totals", "-", "--by", "donor,direction,month", "--format", "json")
            .Should().Be(ToolRun.Of("totals", $"sample:{name}", "--by", "donor,direction,month", "--format", "json"));
    }

    [Fact]
    public void Validate_Sample_HasNoFindings() => ToolRun.Of("validate", "sample:all").Should().Be(new ToolRun(0, "0 findings\n", ""));
}
