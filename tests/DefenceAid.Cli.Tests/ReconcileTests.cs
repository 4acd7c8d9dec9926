using System.Text;
using System.Text.Json;

namespace DefenceAid.Cli.Tests;

public class ReconcileTests
{
    private const string Header = "id,published,computed,verdict,nominal_gap";

    private static readonly string Drones = ToolRun.Of("samples", "drone-coalition-2024-04").Output;

    // Published: "almost 500 million" (Babel, 2024-04-24); approximately 4,800 million (Government of Sweden, 2025-05-22), whose parts come
    // to over 3,994; over 641 and over 1,000 million (Lithuania's press release of 2024-08-16), of which the drone coalition's 3 is disclosed.
    [Fact]
    public void AllSamples_Csv_HasALineForEachPublishedTotal()
    {
        ToolRun run = ToolRun.Of("reconcile", "--format", "csv");

        run.Should().Be(new ToolRun(
            0,
            string.Join('\n', [
                Header,
                "lt-assistance,over EUR 1000000000,EUR 3000000; 3 undisclosed,cannot-be-told,EUR 997000000",
                "lt-military,over EUR 641000000,none,cannot-be-told,",
                "se-package-2025-05-22,about SEK 4800000000,over SEK 3994000000,possible,SEK 806000000",
                "drones-2024-04,under EUR 500000000,at least EUR 483000000,possible,EUR 17000000",
                "",
            ]),
            ""));
    }

    [Fact]
    public void Drones_With450For400_AreContradictedWithExitCode1()
    {
        byte[] ledger = Encoding.UTF8.GetBytes(Drones.Replace("EUR 400000000", "EUR 450000000", StringComparison.Ordinal));

        ToolRun run = ToolRun.OnFile(ledger, "reconcile", "FILE", "--format", "csv");

        run.ExitCode.Should().Be(1);
        run.Lines.Should().Equal(Header, "drones-2024-04,under EUR 500000000,at least EUR 533000000,contradicted,EUR -33000000");
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public void Table_OfASample_NamesTheVerdict()
    {
        string[] lines = ToolRun.Of("reconcile", "sample:drone-coalition-2024-04").Lines;

        lines[1].Should().MatchRegex("^  Id +Published +Computed +Verdict +Nominal gap$");
        lines[3].Should().MatchRegex("^  drones-2024-04 +under EUR 500000000 +at least EUR 483000000 +Possible +EUR 17000000$");
    }

    [Fact]
    public void Markdown_OfASample_IsATable() =>
        ToolRun.Of("reconcile", "sample:sweden-2025-05", "--format", "markdown").Lines.Should().Equal(
            "| Id | Published | Computed | Verdict | Nominal gap |",
            "| --- | ---: | ---: | --- | ---: |",
            "| se-package-2025-05-22 | about SEK 4800000000 | over SEK 3994000000 | Possible | SEK 806000000 |");

    [Fact]
    public void Json_OfASample_IsTheLibrarysDocument()
    {
        using JsonDocument json = JsonDocument.Parse(ToolRun.Of("reconcile", "sample:sweden-2025-05", "--format", "json").Output);

        json.RootElement.GetProperty("format").GetString().Should().Be("defence-aid-reconciliation/1");
        JsonElement check = json.RootElement.GetProperty("reconciliations")[0];
        check.GetProperty("verdict").GetString().Should().Be("possible");
        check.GetProperty("nominalGap").GetString().Should().Be("SEK 806000000");
        check.GetProperty("rows").GetArrayLength().Should().Be(9);
    }

    // 4,800 less 20 % is 3,840: the nominal 3,994 is near enough.
    [Theory]
    [InlineData("2.5", "possible")]
    [InlineData("16.7", "possible")]
    [InlineData("16.8", "agrees")]
    [InlineData("20", "agrees")]
    public void Tolerance_InPercent_IsThatOfAbout(string percent, string verdict) =>
        ToolRun.Of("reconcile", "sample:sweden-2025-05", "--format", "csv", "--tolerance", percent).Lines[1]
            .Should().Be($"se-package-2025-05-22,about SEK 4800000000,over SEK 3994000000,{verdict},SEK 806000000");

    [Fact]
    public void Complete_NothingRecordedAtTheMeasure_IsContradicted()
    {
        ToolRun run = ToolRun.Of("reconcile", "--complete", "--format", "csv");

        run.ExitCode.Should().Be(1);
        run.Lines.Should().Contain("lt-military,over EUR 641000000,none,contradicted,EUR 641000000");
    }

    [Fact]
    public void Rates_OfTheMonth_ConvertToTheCurrencyOfTheTotal()
    {
        byte[] ledger = WithTotal("about EUR 5", LedgerText.Announced("a", "SEK 50", "2022-05-05"));

        ToolRun.OnFile(ledger, "reconcile", "FILE", "--format", "csv").Lines[1].Should().Be("t,about EUR 5,SEK 50,cannot-be-told,");
        ToolRun.OnFile(ledger, "reconcile", "FILE", "--format", "csv", "--rates", "month", "--tolerance", "5").Lines[1]
            .Should().StartWith("t,about EUR 5,EUR 4.76,agrees,", "SEK 230,000,000 are EUR 21,913,878.46 at the mean of that month");
        ToolRun.OnFile(ledger, "reconcile", "FILE", "--format", "csv", "--rates", "restated").Lines[1]
            .Should().Be("t,about EUR 5,SEK 50; 1 not converted,cannot-be-told,");
    }

    [Fact]
    public void Rates_NoPolicy_IsWrongUsage()
    {
        ToolRun run = ToolRun.Of("reconcile", "--rates", "monthly");

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("defence-aid: --rates: Expected one of day, day-or-previous:DAYS").And.EndWith("but got \"monthly\".\n");
    }

    [Fact]
    public void NotCounted_IsSaidOnStandardErrorWithItsReason()
    {
        string joint = LedgerText.Contribution("a", """{"jointly":["dk","nl"]}""", """{"stage":"announced","on":"2024-08-16","amount":"EUR 5"}""");
        byte[] ledger = WithTotal("EUR 5", joint, joint.Replace("\"a\"", "\"b\""), LedgerText.Announced("c", "EUR 1", "2024-08-16"));
        string ofDenmark = Encoding.UTF8.GetString(ledger).Replace("\"measure\"", "\"donors\":[\"dk\"],\"measure\"");

        ToolRun run = ToolRun.OnFile(Encoding.UTF8.GetBytes(ofDenmark), "reconcile", "FILE", "--format", "csv");

        run.Lines[1].Should().Be("t,EUR 5,EUR 1,cannot-be-told,EUR 4");
        run.Error.Should().Be("t: not counted: 2 contributions, not attributable to the parties asked for\n");
    }

    [Fact]
    public void LedgerWithoutTotals_SaysSo() =>
        ToolRun.Of("reconcile", "sample:us-drawdowns", "--format", "csv").Should().Be(new ToolRun(
            0, Header + "\n", "sample:us-drawdowns: warning: the ledger has no published total, and nothing is compared.\n"));

    [Fact]
    public void BadLedger_IsNotCompared()
    {
        ToolRun run = ToolRun.OnFile(LedgerText.Of("null"), "reconcile", "FILE");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("FILE: line 8, $.contributions[0]: error ");
    }

    [Fact]
    public void MissingFile_CannotBeRead() =>
        ToolRun.Of("reconcile", "no-such-file.json").Should().Be(new ToolRun(3, "", "defence-aid: Cannot read no-such-file.json: there is no such file.\n"));

    private static byte[] WithTotal(string published, params string[] contributions)
    {
        string ledger = Encoding.UTF8.GetString(LedgerText.Of(contributions));
        string total = $$""", "reportedTotals": [ {"id":"t","amount":"{{published}}","scope":{"measure":"announced"} } ] }""";
        return Encoding.UTF8.GetBytes(ledger.TrimEnd()[..^1] + total);
    }
}
