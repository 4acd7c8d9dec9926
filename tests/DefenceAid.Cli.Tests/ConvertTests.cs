using System.Diagnostics;
using System.Text;
using DefenceAid.ReferenceData;

namespace DefenceAid.Cli.Tests;

public sealed class ConvertTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public static TheoryData<string> Samples => [.. SampleLedgers.Names];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Samples))]
    public void Convert_SampleToIatiAndBack_IsTheSameToTheByte(string name)
    {
        _folder.Write("ledger.json", Encoding.UTF8.GetBytes(ToolRun.Of("samples", name).Output));

        _folder.Run("convert", "@ledger.json", "@ledger.xml").Should().Be(new ToolRun(0, "", ""));
        _folder.Run("convert", "@ledger.xml", "@back.json").Should().Be(new ToolRun(0, "", ""));

        _folder.Read("back.json").Should().Be(_folder.Read("ledger.json"));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Convert_SampleToCsvAndBack_LacksWhatWasListed(string name)
    {
        _folder.Write("ledger.json", Encoding.UTF8.GetBytes(ToolRun.Of("samples", name).Output));

        ToolRun written = _folder.Run("convert", "@ledger.json", "@rows.csv");
        ToolRun back = _folder.Run("convert", "@rows.csv", "@back.json", "--registry", "@ledger.json");

        written.ExitCode.Should().Be(0);
        back.ExitCode.Should().Be(0, back.Error);
        string[] listed = [.. written.Error.TrimEnd('\n').Split('\n')];
        listed.Should().OnlyContain(line => line.StartsWith("rows.csv: $.") && line.Contains(": warning not-carried: expected "));
        string[] lost = _folder.Run("diff", "@ledger.json", "@back.json", "--format", "csv").Lines[1..];
        int items = lost.Where(line => line.Contains(",items[")).Select(line => line.Split(',')[2]).Distinct(StringComparer.Ordinal).Count();
        listed.Count(line => line.Contains(".items: ")).Should().Be(items);
        lost.Should().NotContain(line => !line.Contains(",items[") && !line.Contains(",sources[") && !line.StartsWith("removed,statement") && !line.StartsWith("removed,reported-total"));
        listed.Any(line => line.Contains("$.statements: ")).Should().Be(Array.Exists(lost, line => line.StartsWith("removed,statement", StringComparison.Ordinal)));
        listed.Any(line => line.Contains("$.reportedTotals: ")).Should().Be(Array.Exists(lost, line => line.StartsWith("removed,reported-total", StringComparison.Ordinal)));
    }

    [Fact]
    public void Convert_ToNdjson_ListsTheRegistryAndLosesNothingOfAContribution()
    {
        ToolRun run = _folder.Run("convert", "sample:drone-coalition-2024-04", "@lines.ndjson");
        _folder.Write("ledger.json", Encoding.UTF8.GetBytes(ToolRun.Of("samples", "drone-coalition-2024-04").Output));

        run.ExitCode.Should().Be(0);
        run.Error.Split('\n')[0].Should().StartWith("lines.ndjson: $.parties: warning not-carried: expected contributions but got ").And.EndWith(" parties, which NDJSON has no place for.");
        _folder.Run("diff", "@lines.ndjson", "@ledger.json", "--registry", "@ledger.json", "--format", "csv").Lines[1..].Should().Equal("added,reported-total,drones-2024-04,,,");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("iati")]
    public void Convert_ToStandardOutput_IsWhatTheFileHas(string format)
    {
        string name = "@out." + (format == "iati" ? "xml" : format);

        ToolRun file = _folder.Run("convert", "sample:sweden-2025-05", name);
        ToolRun pipe = _folder.Run("convert", "sample:sweden-2025-05", "-", "--to", format);

        pipe.ExitCode.Should().Be(0);
        pipe.Output.Should().Be(_folder.Read(name[1..]));
        pipe.Error.Should().Be(file.Error.Replace(name[1..], "standard output"));
    }

    [Fact]
    public void Convert_Pipe_TakesBothFormatsByTheirOptions()
    {
        ToolRun iati = ToolRun.Of("convert", "sample:sweden-2025-05", "-", "--to", "iati");

        ToolRun json = ToolRun.WithInput(Encoding.UTF8.GetBytes(iati.Output), "convert", "-", "-", "--from", "iati", "--to", "json");

        json.Should().Be(new ToolRun(0, ToolRun.Of("samples", "sweden-2025-05").Output, ""));
    }

    // Neither the line without parties nor the registry is needed to write rows.
    [Fact]
    public void Convert_NdjsonToCsv_PassesContributionsOnAsTheyCome()
    {
        _folder.Write("lines.ndjson", Rows.Line("a", "dk", 5).Replace("\"entries\"", "\"items\":[{\"description\":\"helmets\"}],\"entries\"") + "{}\n" + Rows.Line("b", "nl", 6));

        ToolRun run = _folder.Run("convert", "@lines.ndjson", "@rows.csv");

        run.ExitCode.Should().Be(1, "a line could not be read");
        run.Error.Split('\n')[0].Should().StartWith("lines.ndjson: line 2, $");
        run.Error.TrimEnd('\n').Split('\n')[^1].Should().Be("rows.csv: $.contributions[0].items: warning not-carried: expected no items, which have no column but got 1.");
        string[] rows = _folder.Read("rows.csv").Split("\r\n");
        rows.Should().HaveCount(1 + 2 + 1);
        rows[1].Should().StartWith("a,dk,ua,military,");
        rows[2].Should().StartWith("b,nl,ua,military,");
    }

    [Fact]
    public void Convert_CsvByItsMapping_GivesALedgerThatTotalsTheSame()
    {
        _folder.Write("rows.csv", Rows.Csv);
        _folder.Write("map.json", Rows.Mapping);
        _folder.Write("registry.json", Rows.Registry);

        ToolRun run = _folder.Run("convert", "@rows.csv", "@ledger.json", "--map", "@map.json", "--registry", "@registry.json");

        run.ExitCode.Should().Be(1, "a row failed");
        run.Error.Should().Contain("rows.csv: 5 rows: 3 read, 1 skipped, 1 failed\n");
        _folder.Run("totals", "@ledger.json", "--measure", "committed", "--format", "csv").Lines[1].Should().Be("EUR,13,13,false,13,false,3,0,0");
    }

    [Fact]
    public void Convert_Folder_MakesOneLedgerOfIt()
    {
        _folder.Write("data/registry.json", Rows.Registry);
        _folder.Write("data/a.ndjson", Rows.Line("a", "dk", 5));
        _folder.Write("data/b.ndjson", Rows.Line("b", "nl", 6));

        _folder.Run("convert", "@data", "@ledger.json").Should().Be(new ToolRun(0, "", ""));

        _folder.Run("totals", "@ledger.json", "--format", "csv").Lines[1].Should().Be("EUR,11,11,false,11,false,2,0,0");
    }

    [Theory]
    [InlineData("broken.json")]
    [InlineData("none.csv")]
    [InlineData("none.ndjson")]
    [InlineData("none.xml")]
    [InlineData("root.xml", "<a/>")]
    [InlineData("empty.xml", "")]
    [InlineData("cut.xml", "<iati-activities version=\"2.03\"><iati-activity>")]
    [InlineData("none.parquet")]
    public void Convert_InputThatIsNone_LeavesTheOldFileAndNothingElse(string input, string text = "{ a,b")
    {
        _folder.Write(input, text);
        _folder.Write("out.ndjson", "the old file");

        _folder.Run("convert", "@" + input, "@out.ndjson").ExitCode.Should().Be(1);
        _folder.Run("totals", "@" + input).Output.Should().BeEmpty();

        _folder.Read("out.ndjson").Should().Be("the old file");
        _folder.Names().Should().BeEquivalentTo(input, "out.ndjson");
    }

    // The last line is another version of the first: which holds only a ledger finds out, and by then much has been passed on.
    [SkippableTheory]
    [InlineData("-")]
    [InlineData("@pipe")]
    [InlineData("@out")]
    public async Task Convert_VersionThatComesLate_IsWrittenOnce(string target)
    {
        Skip.If(OperatingSystem.IsWindows(), "It has no mkfifo.");
        string[] lines = [.. Enumerable.Range(1, 3000).Select(number => Recorded($"c{number}", number, "2024-01-01")), Recorded("c1", 7, "2024-06-01")];
        _folder.Write("lines.ndjson", string.Concat(lines));
        _folder.Write("registry.json", Rows.Registry);
        using Process mkfifo = TestProcess.Start("mkfifo", _folder["pipe"]);
        await mkfifo.WaitForExitAsync();
        using Process reader = TestProcess.Start("timeout", "100", "cat", target == "@pipe" ? _folder["pipe"] : "/dev/null");
        Task<string> reading = reader.StandardOutput.ReadToEndAsync();

        ToolRun run = _folder.Run("convert", "@lines.ndjson", target, "--to", "csv", "--registry", "@registry.json");

        run.ExitCode.Should().Be(0);
        string written = target switch { "-" => run.Output, "@pipe" => await reading, _ => _folder.Read("out") };
        string[] rows = written.TrimEnd('\n', '\r').Split("\r\n")[1..];
        rows.Length.Should().Be(3001);
        rows.Distinct(StringComparer.Ordinal).Count().Should().Be(rows.Length);
    }

    // Which of two versions came later only a ledger finds out.
    [Fact]
    public void Convert_VersionsThatAreReadAgain_ListWhatIsLostOnce()
    {
        string items = Recorded("a", 5, "2024-01-01").Replace("\"entries\"", "\"items\":[{\"description\":\"helmets\"}],\"entries\"");
        _folder.Write("lines.ndjson", items + Recorded("a", 7, "2024-06-01"));
        _folder.Write("registry.json", Rows.Registry);

        ToolRun run = _folder.Run("convert", "@lines.ndjson", "@rows.csv", "--registry", "@registry.json");

        run.Error.Split('\n').Where(line => line.Contains(".items: warning not-carried")).Should().ContainSingle();
        _folder.Read("rows.csv").Split("\r\n").Should().HaveCount(1 + 2 + 1);
    }

    [Fact]
    public void Convert_OverItself_NeedsToBeAskedFor()
    {
        _folder.Write("ledger.json", LedgerText.Of(LedgerText.Announced("a", "EUR 5")));
        string before = _folder.Read("ledger.json");

        _folder.Run("convert", "@ledger.json", "@./ledger.json").ExitCode.Should().Be(2);
        _folder.Read("ledger.json").Should().Be(before);

        _folder.Run("convert", "@ledger.json", "@ledger.json", "--in-place").Should().Be(new ToolRun(0, "", ""));
        _folder.Read("ledger.json").Should().NotBe(before).And.Contain("\"EUR 5\"");
    }

    [SkippableFact]
    public void Convert_OverALink_WritesWhatItLeadsTo()
    {
        Skip.If(OperatingSystem.IsWindows(), "A link needs a right there.");
        _folder.Write("ledger.json", LedgerText.Of(LedgerText.Announced("a", "EUR 5")));
        _folder.Write("target.json", "the old file");
        File.CreateSymbolicLink(_folder["link.json"], _folder["target.json"]);

        _folder.Run("convert", "@ledger.json", "@link.json").Should().Be(new ToolRun(0, "", ""));

        new FileInfo(_folder["link.json"]).LinkTarget.Should().NotBeNull();
        _folder.Read("target.json").Should().Contain("\"EUR 5\"");
        _folder.Run("convert", "@link.json", "@target.json").ExitCode.Should().Be(2, "it is the same file");
    }

    [Fact]
    public void Convert_OverAFile_KeepsItsMode()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // it has no modes
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        _folder.Write("out.csv", "the old file");
        File.SetUnixFileMode(_folder["out.csv"], mode);

        _folder.Run("convert", "sample:us-drawdowns", "@out.csv").ExitCode.Should().Be(0);

        File.GetUnixFileMode(_folder["out.csv"]).Should().Be(mode);
    }

    [SkippableTheory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("iati")]
    public void Convert_ToAFullDevice_IsExitCode3(string format)
    {
        Skip.IfNot(File.Exists("/dev/full"), "The system has no /dev/full.");

        ToolRun run = ToolRun.Of("convert", "sample:all", "/dev/full", "--to", format);

        run.ExitCode.Should().Be(3);
        run.Error.Should().StartWith("defence-aid: Cannot write /dev/full: ");
    }

    private static string Recorded(string id, int amount, string day) => Rows.Line(id, "dk", amount).Replace("\"entries\"", $"\"recordedOn\":\"{day}\",\"entries\"");
}
