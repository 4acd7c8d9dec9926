using System.Text;
using System.Text.Json;

namespace DefenceAid.Cli.Tests;

public class DiffTests
{
    private static readonly byte[] Older = LedgerText.Of(LedgerText.Announced("a", "EUR 5"), LedgerText.Announced("b", "over EUR 7"), LedgerText.Announced("c", "EUR 1"));

    private static readonly byte[] Newer = LedgerText.Of(
        LedgerText.Announced("new", "EUR 2"), LedgerText.Announced("a", "EUR 6"), LedgerText.Announced("c", "EUR 1").Replace("\"dk\"", "\"nl\""));

    // One contribution, corrected on 2024-06-01 and withdrawn on 2024-09-01.
    private static readonly byte[] Versions = LedgerText.Of(
        LedgerText.Announced("a", "EUR 5"),
        LedgerText.Announced("a", "EUR 6").Replace("\"donors\"", "\"recordedOn\":\"2024-06-01\",\"donors\""),
        LedgerText.Announced("a", "EUR 6").Replace("\"donors\"", "\"recordedOn\":\"2024-09-01\",\"withdrawn\":true,\"donors\""));

    [Fact]
    public void Table_TwoLedgers_ListsTheChangesAndTheirEffect() =>
        On(Older, Newer, "diff", "OLDER", "NEWER").Should().Be(new ToolRun(
            0,
            """
            From OLDER to NEWER: 1 added, 2 changed, 1 no longer there
            ─────────────────────────────────────────────────────────────────────────────
              Change            Record         Id    Field               Before   After
            ─────────────────────────────────────────────────────────────────────────────
              Changed           Contribution   a     entries[0].amount   EUR 5    EUR 6
              No longer there   Contribution   b
              Changed           Contribution   c     donors              dk       nl
              Added             Contribution   new
            ─────────────────────────────────────────────────────────────────────────────

            Announced
            ────────────────────────────────────────────────────────
              Contribution   Change                 Before   After
            ────────────────────────────────────────────────────────
              a              Changed                 EUR 5   EUR 6
              b              No longer there    over EUR 7    none
              new            Added                    none   EUR 2
            ────────────────────────────────────────────────────────
              Total                            over EUR 13   EUR 9
            ────────────────────────────────────────────────────────

            """.ReplaceLineEndings("\n"),
            ""));

    [Fact]
    public void Table_ByDonor_ShowsWhatMovedFromRowToRow()
    {
        ToolRun run = On(Older, Newer, "diff", "OLDER", "NEWER", "--by", "donor");

        run.Lines.Should().Contain(line => line.StartsWith("  Contribution   Donor "));
        run.Lines.Should().ContainSingle(line => line.StartsWith("  c              Denmark ") && line.EndsWith(" EUR 1    none"));
        run.Lines.Should().ContainSingle(line => line.StartsWith("  c              Nether|lands [x] ") && line.EndsWith(" none   EUR 1"));
    }

    [Fact]
    public void Table_PartyThatChanged_NamesTheRegistryAsTheCause()
    {
        byte[] newer = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Older).Replace("\"country\": \"NL\"", "\"country\": \"NL\", \"partOf\": \"dk\""));
        byte[] both = LedgerText.Of(LedgerText.Contribution("a", "\"nl\""), LedgerText.Contribution("b", "\"nl\"", """{"stage":"announced","amount":"EUR 5"}"""));
        byte[] moved = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(both).Replace("\"country\": \"NL\"", "\"country\": \"NL\", \"partOf\": \"dk\""));

        On(Older, newer, "diff", "OLDER", "NEWER").Lines.Should().Contain(line => line.StartsWith("  Changed   Party    nl   partOf "));
        On(both, moved, "diff", "OLDER", "NEWER", "--donor", "dk").Lines.Should().ContainSingle(line => line.StartsWith("  b ") && line.Contains("By the registry") && line.EndsWith(" EUR 5"));
    }

    // There are no rates of 1990, nine years before the euro.
    [Fact]
    public void Table_Converted_ConvertsBothSides()
    {
        ToolRun run = On(
            LedgerText.Of(LedgerText.Announced("a", "SEK 50"), LedgerText.Announced("b", "EUR 1")), LedgerText.Of(LedgerText.Announced("a", "SEK 70"), LedgerText.Announced("b", "GBP 1", "1990")),
            "diff", "OLDER", "NEWER", "--in", "EUR", "--rates", "month");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().Contain("Announced, in EUR, rates month");
        run.Lines.Should().ContainSingle(line => line.StartsWith("  b ") && line.EndsWith(" GBP 1; 1 not converted"));
        run.Error.Should().StartWith("not converted after: GBP 1").And.NotContain("before");
    }

    [Fact]
    public void Table_OfABuiltInGroup_AddsItToBothSidesWithoutAChange()
    {
        ToolRun run = On(Older, Newer, "diff", "OLDER", "NEWER", "--group", "EU");

        run.Lines[0].Should().Be("From OLDER to NEWER: 1 added, 2 changed, 1 no longer there");
        run.Lines.Should().Contain("Announced, group eu").And.NotContain(line => line.Contains("Group of countries"));
        run.Lines[^2].Should().MatchRegex("^  Total +over EUR 13 +EUR 9$");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void Table_NothingChanged_SaysSo() =>
        On(Older, Older, "diff", "OLDER", "NEWER").Should().Be(new ToolRun(0, "From OLDER to NEWER: no changes\n", ""));

    [Fact]
    public void Table_ChangesThatAreNotInTheTotal_GiveItUnchanged() =>
        On(Older, Newer, "diff", "OLDER", "NEWER", "--measure", "delivered").Lines[^2].Should().MatchRegex("^  Total +none +none$");

    [Fact]
    public void Table_MoneyThatIsListed_IsSaidForEachSide()
    {
        ToolRun run = On(
            LedgerText.Of(LedgerText.Announced("a", "EUR 5", "2024")), LedgerText.Of(LedgerText.Announced("a", "EUR 5", "2024-08")),
            "diff", "OLDER", "NEWER", "--since", "2024-06");

        run.Lines.Should().Contain(line => line.StartsWith("  a ") && line.EndsWith(" none   EUR 5"));
        run.Error.Should().Be("not counted before: EUR 5 (1 contribution), date straddles a bound of the period\n");
    }

    [Fact]
    public void Table_LongText_IsCut()
    {
        string text = Encoding.UTF8.GetString(Older);
        byte[] newer = Encoding.UTF8.GetBytes(text.Replace("\"name\": \"Denmark\"", $"\"name\": \"{new string('x', 59)}💶{new string('y', 5000)}\""));

        string[] lines = On(Older, newer, "diff", "OLDER", "NEWER").Lines;

        lines.Should().Contain(line => line.EndsWith($" {new string('x', 59)}…"));
        lines.Should().OnlyContain(line => line.Length < 200);
    }

    [Fact]
    public void Csv_TwoLedgers_HasALineForEachFieldInFull()
    {
        byte[] newer = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Newer).Replace("\"name\": \"Denmark\"", "\"name\": \"D, \\\"k\\\"\""));

        On(Older, newer, "diff", "OLDER", "NEWER", "--format", "csv").Should().Be(new ToolRun(
            0,
            """"
            change,record,id,field,before,after
            changed,party,dk,name,Denmark,"D, ""k"""
            changed,contribution,a,entries[0].amount,EUR 5,EUR 6
            removed,contribution,b,,,
            changed,contribution,c,donors,dk,nl
            added,contribution,new,,,

            """".ReplaceLineEndings("\n"),
            ""));
    }

    [Fact]
    public void Json_TwoLedgers_IsTheLibrarysDocumentWithTheEffect()
    {
        ToolRun run = On(Older, Newer, "diff", "OLDER", "NEWER", "--format", "json", "--donor", "dk", "--since", "2024-09");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("format").GetString().Should().Be("defence-aid-diff/1");
        json.RootElement.GetProperty("changes").GetArrayLength().Should().Be(4);
        json.RootElement.GetProperty("effect").GetProperty("after").GetProperty("manifest").GetProperty("query").GetProperty("scope").GetProperty("donors")[0].GetString().Should().Be("dk");
        run.Output.Should().EndWith("}\n");
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Json_NothingChanged_HasTheTotalsAllTheSame()
    {
        using JsonDocument json = JsonDocument.Parse(On(Older, Older, "diff", "OLDER", "NEWER", "--format", "json").Output);

        json.RootElement.GetProperty("changes").GetArrayLength().Should().Be(0);
        json.RootElement.GetProperty("effect").GetProperty("after").GetProperty("total").GetProperty("contributions").GetInt32().Should().Be(3);
        json.RootElement.GetProperty("effect").GetProperty("rows").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Days_OfOneLedger_CompareWhatWasKnown()
    {
        ToolRun run = ToolRun.OnFile(Versions, "diff", "FILE", "--from", "2024-05", "--to", "2024-06-01");

        run.Lines[0].Should().Be("FILE: from what was known on 2024-05-31 to what was known on 2024-06-01: 1 changed");
        run.Lines[^2].Should().MatchRegex("^  Total +EUR 5 +EUR 6$");
        ToolRun.OnFile(Versions, "diff", "FILE", "--from", "2024-05", "--format", "csv").Lines.Should().Equal("change,record,id,field,before,after", "withdrawn,contribution,a,,,");
        ToolRun.OnFile(Versions, "diff", "FILE", "--from", "2024-09-01").Output.Should().Be("FILE: from what was known on 2024-09-01 to what is known now: no changes\n");
    }

    [Fact]
    public void StandardInput_CanBeEitherSide()
    {
        ToolRun.WithInput(Older, "diff", "-", "sample:all", "--format", "csv").ExitCode.Should().Be(0);
        ToolRun.WithInput(Older, "diff", "sample:all", "-", "--format", "csv").ExitCode.Should().Be(0);
        ToolRun.WithInput(Versions, "diff", "-", "--from", "2024").Lines[0].Should().StartWith("standard input: from what was known on 2024-12-31 ");
    }

    [Fact]
    public void Samples_OneOfAll_LacksTheRest()
    {
        ToolRun run = ToolRun.Of("diff", "sample:all", "sample:sweden-2025-05", "--format", "csv");

        run.Lines.Count(line => line.StartsWith("removed,contribution,us-", StringComparison.Ordinal)).Should().Be(54, "so many has the sample of drawdowns");
        run.Lines.Should().NotContain(line => line.StartsWith("added,") || line.StartsWith("removed,contribution,se-"));
    }

    [Fact]
    public void BadLedgers_OnBothSides_AreBothReported()
    {
        ToolRun run = On("{"u8.ToArray(), "[]"u8.ToArray(), "diff", "OLDER", "NEWER");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Split('\n')[0].Should().StartWith("OLDER: line 1");
        run.Error.Split('\n')[1].Should().StartWith("NEWER: line 1");
    }

    [Fact]
    public void BadLedger_ComparedByDays_IsReportedOnce() =>
        ToolRun.OnFile("{"u8.ToArray(), "diff", "FILE", "--from", "2024").Error.TrimEnd('\n').Should().NotContain("\n").And.StartWith("FILE: line 1");

    [Theory]
    [InlineData("sample:all", "no-such.json")]
    [InlineData("no-such.json", "sample:all")]
    public void MissingFile_OnEitherSide_IsExitCode3(string older, string newer) =>
        ToolRun.Of("diff", older, newer).Should().Be(new ToolRun(3, "", "defence-aid: Cannot read no-such.json: there is no such file.\n"));

    [Fact]
    public void IdThatNeitherSideHas_IsNoted()
    {
        On(Older, Newer, "diff", "OLDER", "NEWER", "--donor", "xx").Error.Should().Be("NEWER: warning: the ledger has no party \"xx\", and nothing matches it.\n");
        ToolRun.Of("diff", "sample:all", "sample:sweden-2025-05", "--donor", "lt").Error.Should().BeEmpty("the older side has it");
    }

    [Theory]
    [InlineData(60)]
    [InlineData(100)]
    public void Table_InATerminal_KeepsToItsColumns(int width) =>
        ToolRun.InTerminal(width, "diff", "sample:all", "sample:sweden-2025-05").Lines[1..].Should().OnlyContain(line => line.Length <= width);

    private static ToolRun On(byte[] older, byte[] newer, params string[] args)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            File.WriteAllBytes(path, older);
            ToolRun run = ToolRun.OnFile(newer, [.. args.Select(arg => arg == "OLDER" ? path : arg == "NEWER" ? "FILE" : arg)]);
            return new ToolRun(run.ExitCode, run.Output.Replace(path, "OLDER").Replace("FILE", "NEWER"), run.Error.Replace(path, "OLDER").Replace("FILE", "NEWER"));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
