using System.Text;
using System.Text.Json;

namespace DefenceAid.Cli.Tests;

public class FormatTests
{
    private static readonly byte[] Hedged = LedgerText.Of(
        LedgerText.Announced("a", "EUR 5"),
        LedgerText.Announced("b", "over EUR 7", "2023"),
        LedgerText.Announced("c", "undisclosed"),
        LedgerText.Announced("d", "under USD 1"),
        LedgerText.Contribution("e", """{"jointly":["dk","nl"]}""", """{"stage":"announced","on":"2024-08-16","amount":"about USD 2.50"}"""));

    [Fact]
    public void Csv_CancelledInPart_GivesWhatIsLeftAtEachStage()
    {
        byte[] ledger = LedgerText.Of(LedgerText.Contribution(
            "a",
            "\"dk\"",
            """{"stage":"announced","amount":"EUR 100"}""",
            """{"stage":"delivered","amount":"EUR 70"}""",
            """{"stage":"committed","amount":"EUR 30","cancellation":true}"""));

        foreach (string stage in (string[])["announced", "committed", "delivered"])
        {
            ToolRun.OnFile(ledger, "totals", "FILE", "--measure", stage, "--format", "csv").Lines[1]
                .Should().Be("EUR,70,70,false,70,false,1,0,0", stage);
        }
    }

    [Fact]
    public void Csv_HedgesAndUndisclosed_HaveALineForEachCurrencyAndOneForTheUndisclosed() =>
        ToolRun.OnFile(Hedged, "totals", "FILE", "--by", "donor", "--format", "csv").Lines.Should().Equal(
            "donor,currency,nominal,lower,lower_open,upper,upper_open,contributions,undisclosed,approximate",
            "dk,EUR,12,12,true,,,2,0,0",
            "dk,USD,1,0,false,1,true,1,0,0",
            "dk,,,,,,,1,1,0",
            "dk+nl,USD,2.5,0,false,,,1,0,1");

    [Fact]
    public void Csv_ByCurrency_HasTheColumnOnce() =>
        ToolRun.OnFile(Hedged, "totals", "FILE", "--by", "currency,year", "--format", "csv").Lines.Should().Equal(
            "year,currency,nominal,lower,lower_open,upper,upper_open,contributions,undisclosed,approximate",
            "2023,EUR,7,7,true,,,1,0,0",
            "2024,EUR,5,5,false,5,false,1,0,0",
            "2024,USD,3.5,0,false,,,2,0,1",
            "2024,,,,,,,1,1,0");

    [Fact]
    public void Csv_SharesOfAThird_AreFractions() =>
        ToolRun.OnFile(
                LedgerText.Of(LedgerText.Contribution("a", """{"weights":{"dk":1,"nl":2}}""", """{"stage":"announced","amount":"EUR 50"}""")),
                "totals", "FILE", "--by", "donor", "--format", "csv").Lines
            .Should().Equal(
                "donor,currency,nominal,lower,lower_open,upper,upper_open,contributions,undisclosed,approximate",
                "dk,EUR,50/3,50/3,false,50/3,false,1,0,0",
                "nl,EUR,100/3,100/3,false,100/3,false,1,0,0");

    [Fact]
    public void Csv_IdsWithCommasAndQuotes_AreQuoted()
    {
        string text = Encoding.UTF8.GetString(LedgerText.Of(LedgerText.Announced("a", "EUR 5"))).Replace("\"dk\"", "\"d,\\\"k\"");

        ToolRun.OnFile(Encoding.UTF8.GetBytes(text), "totals", "FILE", "--by", "donor", "--format", "csv").Lines[1]
            .Should().Be("\"d,\"\"k\",EUR,5,5,false,5,false,1,0,0");
    }

    [Fact]
    public void Table_Redirected_IsAsWideAsItsCellsWithoutEscapes()
    {
        ToolRun run = ToolRun.OnFile(Hedged, "totals", "FILE", "--by", "donor,recipient", "--as-of", "2024");

        run.Output.Should().NotContain("\u001b").And.NotContain("\r");
        run.Lines.Should().OnlyContain(line => line == line.TrimEnd());
        run.Lines[0].Should().Be("Announced, as of 2024-12-31");
        run.Lines.Should().Contain(line => line.StartsWith("  Denmark + Nether|lands [x]   Україна "));
    }

    [Fact]
    public void Table_SeveralCurrencies_TakeALineEach() =>
        ToolRun.OnFile(Hedged, "totals", "FILE").Output.Should().Be(
            """
            Announced
            ────────────────────────────────────────────────
                                     Total   Contributions
            ────────────────────────────────────────────────
                               over EUR 12               5
                             about USD 3.5
              1 undisclosed; 1 approximate
            ────────────────────────────────────────────────

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Table_InANarrowTerminal_KeepsToItsColumns() =>
        ToolRun.InTerminal(60, "samples").Lines.Should().OnlyContain(line => line.Length <= 60).And.HaveCountGreaterThan(9);

    [Theory]
    [InlineData(80)]
    [InlineData(79)]
    public void Table_InATerminal_WrapsNamesBeforeFigures(int width)
    {
        string[] lines = ToolRun.InTerminal(width, "totals", "--by", "donor,direction").Lines;

        lines.Should().OnlyContain(line => line.Length <= width);
        lines.Should().Contain(line => line.StartsWith("  United States ") && line.EndsWith(" about USD 31373000000              54"));
        lines.Should().Contain(line => line.TrimStart() == "1 approximate").And.Contain(line => line.TrimStart() == "2 undisclosed; 1 approximate");
        lines.Should().Contain(line => line.StartsWith("  Denmark +  ")).And.Contain(line => line.StartsWith("  Netherlands "));
    }

    [Theory]
    [InlineData(50)]
    [InlineData(30)]
    public void Table_InATerminalTooNarrowForFigures_CutsNothingOff(int width)
    {
        string[] lines = ToolRun.InTerminal(width, "totals", "sample:us-drawdowns").Lines;

        lines.Should().OnlyContain(line => line.Length <= width);
        string.Concat(lines).Should().Contain("31373000000").And.Contain("approximate").And.NotContain("…");
    }

    [Fact]
    public void Table_NothingCounted_SaysNone() =>
        ToolRun.OnFile(Hedged, "totals", "FILE", "--measure", "delivered", "--by", "donor").Lines[^2].Should().MatchRegex("^  Total +none +0$");

    [Fact]
    public void Table_PartiesOfOneName_AreToldApartByTheirIds()
    {
        byte[] ledger = LedgerText.Of(LedgerText.Announced("a", "EUR 5"), LedgerText.Contribution("b", "\"nl\"", """{"stage":"announced","amount":"EUR 1"}"""));
        string sameName = Encoding.UTF8.GetString(ledger).Replace("Nether|lands [x]", "Denmark");

        string[] lines = ToolRun.OnFile(Encoding.UTF8.GetBytes(sameName), "totals", "FILE", "--by", "donor").Lines;

        lines.Should().Contain(line => line.StartsWith("  Denmark (dk) ")).And.Contain(line => line.StartsWith("  Denmark (nl) "));
    }

    [Fact]
    public void Markdown_NamesThatMarkdownObeys_AreEscaped() =>
        ToolRun.OnFile(Hedged, "totals", "FILE", "--by", "donor", "--format", "markdown").Lines.Should().Equal(
            "Announced",
            "",
            "| Donor | Total | Contributions |",
            "| --- | ---: | ---: |",
            "| Denmark | over EUR 12 + under USD 1; 1 undisclosed | 4 |",
            @"| Denmark + Nether\|lands \[x] | about USD 2.5; 1 approximate | 1 |",
            "| **Total** | **over EUR 12 + about USD 3.5; 1 undisclosed; 1 approximate** | **5** |");

    [Fact]
    public void Json_OfATable_IsTheLibrarysDocument()
    {
        ToolRun run = ToolRun.OnFile(Hedged, "totals", "FILE", "--by", "donor", "--format", "json");

        using JsonDocument json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("format").GetString().Should().Be("defence-aid-totals/1");
        json.RootElement.GetProperty("rows").GetArrayLength().Should().Be(2);
        run.Output.Should().EndWith("\n");
    }

    [Fact]
    public void Explain_Table_GivesContributionsEntriesAndSources()
    {
        string[] lines = ToolRun.Of("totals", "sample:drone-coalition-2024-04", "--by", "donor", "--explain").Lines;

        int heading = Array.IndexOf(lines, "Denmark + Netherlands: EUR 400000000");
        heading.Should().BePositive();
        lines[heading + 1].Should().StartWith("  ").And.EndWith(": EUR 400000000");
        lines[heading + 2].Should().Be("    announced EUR 400000000 on 2024-04-24");
        lines[heading + 3].Should().StartWith("    source: ");
    }

    [Fact]
    public void Explain_SomethingNotCounted_GivesItOnceWithItsReason()
    {
        string[] lines = ToolRun.OnFile(Hedged, "totals", "FILE", "--since", "2023-06-01", "--by", "donor", "--explain").Lines;

        lines[^3..].Should().Equal("Not counted", "  b: over EUR 7 (Date straddles a bound of the period)", "    announced over EUR 7 on 2023");
    }

    [Fact]
    public void Explain_Markdown_IsAList() =>
        ToolRun.OnFile(Hedged, "totals", "FILE", "--donor", "dk,nl", "--as-of", "2023", "--format", "markdown", "--explain").Lines[^4..]
            .Should().Equal("### Total: over EUR 7", "", "- b: over EUR 7", "  - announced over EUR 7 on 2023");
}
