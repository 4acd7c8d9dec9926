namespace DefenceAid.Cli.Tests;

public class SampleTotalsTests
{
    private const string Header = "currency,nominal,lower,lower_open,upper,upper_open,contributions,undisclosed,approximate";

    private static readonly string[] Drawdowns = ["totals", "sample:us-drawdowns", "--measure", "committed", "--format", "csv"];

    [Fact]
    public void Drawdowns_FirstSevenMonths_AreNineteenUpTo9025Million() =>
        ToolRun.Of([.. Drawdowns, "--agreement", "us-506a1", "--since", "2022-02-24", "--as-of", "2022-09-30"])
            .Should().Be(new ToolRun(0, $"{Header}\nUSD,9025000000,0,false,9025000000,false,19,0,0\n", ""));

    [Fact]
    public void Drawdowns_AllOfOneAuthority_HaveNoUpperBound() =>
        ToolRun.Of([.. Drawdowns, "--agreement", "us-506a1"])
            .Should().Be(new ToolRun(0, $"{Header}\nUSD,31363000000,0,false,,,53,0,1\n", ""));

    [Fact]
    public void Drawdowns_OfBothAuthorities_AreFiftyFour() =>
        ToolRun.Of(Drawdowns).Should().Be(new ToolRun(0, $"{Header}\nUSD,31373000000,0,false,,,54,0,1\n", ""));

    [Theory]
    [InlineData("--agreement", "us-506a1,us-552c2")]
    [InlineData("--agreement", "us-506a1", "--agreement", "us-552c2")]
    public void Drawdowns_SeveralAgreements_AreAddedUp(params string[] filters) =>
        ToolRun.Of([.. Drawdowns, .. filters]).Lines[1].Should().Be("USD,31373000000,0,false,,,54,0,1");

    [Fact]
    public void Sweden_ByDirection_IsExactThroughCoalitionsAndOpenForTheRecipientsIndustry()
    {
        string[] lines = ToolRun.Of("totals", "sample:sweden-2025-05", "--by", "direction", "--format", "csv").Lines;

        lines[0].Should().Be($"direction,{Header}");
        lines[1].Should().Be("joint-procurement,SEK,480000000,480000000,false,480000000,false,4,0,0");
        lines[2].Should().StartWith("recipient-industry,SEK,1000000000,1000000000,true,,,");
        lines[3].Should().StartWith(",SEK,2514000000,2514000000,true,,,");
        lines.Should().HaveCount(4);
    }

    [Fact]
    public void Sweden_InAll_IsOver3994Million() =>
        ToolRun.Of("totals", "sample:sweden-2025-05", "--format", "csv").Lines[1].Should().Be("SEK,3994000000,3994000000,true,,,9,0,0");

    [Fact]
    public void DroneCoalition_InAll_IsAtLeast483Million() =>
        ToolRun.Of("totals", "sample:drone-coalition-2024-04", "--format", "csv").Lines[1].Should().Be("EUR,483000000,483000000,false,,,4,0,0");

    [Fact]
    public void DroneCoalition_ByDonor_HasDenmarkAndTheNetherlandsInOneRow() =>
        ToolRun.Of("totals", "sample:drone-coalition-2024-04", "--by", "donor", "--format", "csv").Lines
            .Should().Contain("dk+nl,EUR,400000000,400000000,false,400000000,false,1,0,0");

    [Fact]
    public void DroneCoalition_FilteredByAJointDonor_ListsTheMoneyAsNotAttributable()
    {
        ToolRun run = ToolRun.Of("totals", "sample:drone-coalition-2024-04", "--donor", "dk", "--format", "csv");

        run.Output.Should().Be(Header + "\n");
        run.Error.Should().Be("not counted: EUR 400000000 (1 contribution), not attributable to the parties asked for\n");
    }

    [Fact]
    public void Lithuania_Announced_CountsTwoUndisclosedAndNoValue() =>
        ToolRun.Of("totals", "sample:lithuania-2024-08", "--by", "direction", "--format", "csv")
            .Should().Be(new ToolRun(0, $"direction,{Header}\n,,,,,,,2,2,0\n", ""));

    [Fact]
    public void Lithuania_Proposed_ShowsTheInvestmentToo() =>
        ToolRun.Of("totals", "sample:lithuania-2024-08", "--by", "direction", "--measure", "proposed", "--format", "csv").Lines[1]
            .Should().Be("recipient-industry,,,,,,,1,1,0");

    [Fact]
    public void AllSamples_ByDonorAndDirection_PrintHedgesJointDonorsAndUndisclosedCounts()
    {
        ToolRun run = ToolRun.Of("totals", "--by", "donor,direction");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Lines[0].Should().Be("Announced");
        run.Lines.Should().Contain(line => line.StartsWith("  Denmark + Netherlands ") && line.Contains("EUR 400000000"));
        run.Lines.Should().Contain(line => line.Contains("Recipient's defence industry") && line.Contains("over SEK 1000000000"));
        run.Lines.Should().Contain(line => line.StartsWith("  Lithuania ") && line.Contains(" no direction ") && line.Contains("2 undisclosed"));
        run.Lines.Should().Contain(line => line.StartsWith("  Total ") && line.Contains("at least EUR 483000000") && line.EndsWith(" 69"));
        run.Lines.Should().Contain(line => line.Trim() == "over SEK 3994000000");
        run.Lines.Should().Contain(line => line.Trim() == "2 undisclosed; 1 approximate");
    }
}
