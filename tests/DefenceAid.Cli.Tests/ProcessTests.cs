using System.Diagnostics;

namespace DefenceAid.Cli.Tests;

public class ProcessTests
{
    private static readonly string ToolPath = typeof(Tool).Assembly.Location;

    [Fact]
    public async Task Totals_InAProcessOfItsOwn_WritesUtf8WithoutAMark()
    {
        using Process process = TestProcess.Start("dotnet", [ToolPath, "totals", "sample:drone-coalition-2024-04", "--by", "donor"]);

        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes);
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0);
        byte[] expected = System.Text.Encoding.UTF8.GetBytes(ToolRun.Of("totals", "sample:drone-coalition-2024-04", "--by", "donor").Output);
        bytes.ToArray().Should().Equal(expected);
        bytes.GetBuffer()[0].Should().Be((byte)'A');
    }

    [SkippableFact]
    public async Task Samples_ReaderThatLeavesEarly_EndsQuietly()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no shell with head and pipefail.");
        using Process process = TestProcess.Start("bash", ["-c", "set -o pipefail; dotnet \"$0\" samples all | head -1", ToolPath]);

        string output = await process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0);
        output.Should().Be("{\n");
        error.Should().BeEmpty();
    }

    [SkippableTheory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("iati")]
    public async Task Convert_ReaderThatLeavesEarly_EndsQuietly(string format)
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no shell with head and pipefail.");
        using Process process = TestProcess.Start("bash", ["-c", "set -o pipefail; dotnet \"$0\" convert sample:all - --to \"$1\" 2>/dev/null | head -c 1 | wc -c", ToolPath, format]);

        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(0);
        output.Trim().Should().Be("1");
    }

    // To the shell's own pipes lead links to what has no name.
    [SkippableFact]
    public async Task Convert_ToTheShellsPipes_PassesAllOn()
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no shell with such pipes.");
        using var folder = new TestFolder();
        folder.Write("in.ndjson", Rows.Line("a", "dk", 5) + Rows.Line("b", "nl", 6));
        const string script = """dotnet "$0" convert "$1" /dev/stdout --to csv | wc -l; dotnet "$0" convert "$1" >(wc -l) --to csv | cat""";
        using Process process = TestProcess.Start("bash", ["-c", script, ToolPath, folder["in.ndjson"]]);

        string output = await process.StandardOutput.ReadToEndAsync();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        error.Should().BeEmpty();
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).Should().Equal("3", "3");
    }

    // The tool waits for its input, with the neighbour of the file open, until it is told to end.
    [SkippableFact]
    public async Task Convert_ToldToEnd_LeavesTheOldFileAndNoNeighbour()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no signals.");
        using var folder = new TestFolder();
        folder.Write("out.csv", "the old file");
        const string script = """
            mkfifo "$1/in.ndjson"
            dotnet "$0" convert "$1/in.ndjson" "$1/out.csv" & tool=$!
            exec 3>"$1/in.ndjson"
            for ((i = 0; i < 600; i++)); do ls -A "$1" | grep -q '^\.defence-aid\.' && break; sleep 0.1; done
            kill -TERM $tool; wait $tool; rm "$1/in.ndjson"; echo "waited $((i < 600))"
            """;
        using Process process = TestProcess.Start("bash", ["-c", script, ToolPath, folder[""]]);

        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        output.Should().Be("waited 1\n");
        folder.Names().Should().Equal("out.csv");
        folder.Read("out.csv").Should().Be("the old file");
    }

    [SkippableFact]
    public async Task Totals_FullDisk_IsExitCode3()
    {
        Skip.IfNot(File.Exists("/dev/full"), "The system has no /dev/full.");
        using Process process = TestProcess.Start("bash", ["-c", "dotnet \"$0\" totals > /dev/full", ToolPath]);

        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(3);
        error.Should().StartWith("defence-aid: Cannot write the output: ").And.NotContain("   at ");
    }

    [SkippableTheory]
    [InlineData("convert sample:us-drawdowns @out.csv")]
    [InlineData("convert none.json @out.csv")]
    [InlineData("totals sample:drone-coalition-2024-04 --donor dk")]
    [InlineData("totals --no-such-option")]
    public async Task Run_StandardErrorThatIsClosedOrFull_HasTheSameExitCode(string line)
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no shell that closes it.");
        using var folder = new TestFolder();
        string[] args = line.Split(' ');
        int expected = folder.Run(args).ExitCode;
        string[] typed = [.. args.Select(arg => arg.StartsWith('@') ? folder[arg[1..]] : arg)];

        foreach (string error in (string[])["2>&-", "2>/dev/full"])
        {
            using Process process = TestProcess.Start("bash", ["-c", $"dotnet \"$0\" \"$@\" {error}", ToolPath, .. typed]);
            await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();

            process.ExitCode.Should().Be(expected, error);
        }
    }
}
