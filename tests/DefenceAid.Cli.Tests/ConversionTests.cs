namespace DefenceAid.Cli.Tests;

/// <summary>Totals in one currency, by groups of countries, and within a perimeter, as they are typed.</summary>
public class ConversionTests
{
    [Fact]
    public void Totals_InEurosByMonth_ConvertsOrListsEveryRow()
    {
        ToolRun run = ToolRun.Of("totals", "sample:all", "--by", "donor,direction", "--in", "EUR", "--rates", "month", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Lines.Skip(1).Select(line => line.Split(',')[2]).Should().OnlyContain(currency => currency == "EUR" || currency.Length == 0);
        run.Lines.Should().HaveCount(1 + 9);
    }

    // Two memoranda are of days on which the bank published no rates: a Saturday, 2022-03-12 (200 million), and a Sunday, 2023-05-21 (375 million).
    [Fact]
    public void Totals_OnDaysWithoutARate_ListsTheGapAndKeepsTheDollars()
    {
        ToolRun run = ToolRun.Of("totals", "sample:us-drawdowns", "--in", "EUR", "--rates", "day", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Be("not converted: up to USD 575000000 (2 contributions), no rate\n");
        run.Lines.Should().Contain(line => line.StartsWith("USD,575000000,"));
    }

    [Fact]
    public void Totals_Strict_TakesAGapForAnErrorAndWritesNothing() =>
        ToolRun.Of("totals", "sample:us-drawdowns", "--in", "EUR", "--rates", "day", "--strict").Should().Be(new ToolRun(
            1, "", "error: not converted: up to USD 575000000 (2 contributions), no rate\n"));

    [Fact]
    public void Totals_Strict_WithoutAGapChangesNothing() =>
        ToolRun.Of("totals", "sample:sweden-2025-05", "--in", "EUR", "--rates", "day", "--strict")
            .Should().Be(ToolRun.Of("totals", "sample:sweden-2025-05", "--in", "EUR", "--rates", "day"));

    // 3,994 million at 10 for one euro.
    [Fact]
    public void Totals_ByFixedRates_ReadsTheFile()
    {
        ToolRun run = ToolRun.OnFile("Date,SEK\n,10\n"u8.ToArray(), "totals", "sample:sweden-2025-05", "--in", "EUR", "--rates", "fixed:FILE", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Lines[1].Should().Be("EUR,399400000,399400000,true,,,9,0,0");
    }

    [Fact]
    public void Totals_ByABadFileOfRates_NamesThePlace()
    {
        ToolRun run = ToolRun.OnFile("Date,SEK\n,ten\n"u8.ToArray(), "totals", "--in", "EUR", "--rates", "fixed:FILE");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Match("defence-aid: FILE: Line 2, column 2 (SEK): *\"ten\".\n");
    }

    [Theory]
    [InlineData("--in: Expected --rates with it: which rates convert. For example --rates month.", "--in", "EUR")]
    [InlineData("--rates: Expected --in with it, the currency to convert to.", "--rates", "month")]
    [InlineData("--rates: Expected one of day, day-or-previous:DAYS (1 to 366), month, month-or-year, year, period:FROM..TO, each mean also with @DECIMALS (0 to 28), fixed:FILE or restated but got \"monthly\".", "--in", "EUR", "--rates", "monthly")]
    [InlineData("--rates: Expected one of day, day-or-previous:DAYS (1 to 366), month, month-or-year, year, period:FROM..TO, each mean also with @DECIMALS (0 to 28), fixed:FILE or restated but got \"fixed\".", "--in", "EUR", "--rates", "fixed")]
    [InlineData("--in: XAU has no minor unit to round to. Add --rounding significant-28.", "--in", "XAU", "--rates", "day")]
    [InlineData("--rounding: Expected one of minor-unit, significant-28 but got \"cent\".", "--in", "EUR", "--rates", "day", "--rounding", "cent")]
    [InlineData("--rates: Expected the path of a CSV file of rates after fixed: but got none.", "--in", "EUR", "--rates", "fixed:")]
    [InlineData("--rounding: Expected --in with it, the currency to convert to.", "--rounding", "significant-28")]
    [InlineData("--strict: Expected --in with it, the currency to convert to.", "--strict")]
    public void Totals_WrongConversion_IsASentence(string sentence, params string[] options) =>
        ToolRun.Of(["totals", .. options]).Should().Be(new ToolRun(2, "", $"defence-aid: {sentence}\n"));

    [Fact]
    public void Totals_FixedRatesThatAreNotThere_SaysSo()
    {
        ToolRun run = ToolRun.Of("totals", "--in", "EUR", "--rates", "fixed:missing.csv");

        run.Should().Be(new ToolRun(3, "", "defence-aid: Cannot read missing.csv: there is no such file.\n"));
    }

    // Denmark, the Netherlands, Lithuania, Latvia and Sweden are in the Union; Canada and the United States are not.
    [Fact]
    public void Totals_OfAGroup_KeepsWhatItsMembersGave()
    {
        ToolRun run = ToolRun.Of("totals", "sample:all", "--group", "EU", "--by", "donor", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Lines.Skip(1).Select(line => line.Split(',')[0]).Distinct(StringComparer.Ordinal).Should().Equal("dk+nl", "lt", "lv", "se");
    }

    [Fact]
    public void Totals_ByGroup_CountsEachRowOnce()
    {
        ToolRun run = ToolRun.Of("totals", "sample:drone-coalition-2024-04", "--by", "group", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().Equal(
            "group,currency,nominal,lower,lower_open,upper,upper_open,contributions,undisclosed,approximate",
            "eu+euro-area+nato+nordic-baltic-eight,EUR,13000000,13000000,false,,,2,0,0",
            "eu+nato,EUR,400000000,400000000,false,400000000,false,1,0,0",
            "g7+nato,EUR,70000000,70000000,false,70000000,false,1,0,0");
    }

    [Fact]
    public void Totals_OfAnUnknownGroupOrPool_Warns()
    {
        ToolRun run = ToolRun.Of("totals", "sample:sweden-2025-05", "--group", "asean", "--within", "epf");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Be(
            "sample:sweden-2025-05: warning: the ledger has no party \"epf\", and no money is counted as its own.\n"
            + "sample:sweden-2025-05: warning: the ledger has no group of countries \"asean\", and nobody can tell who is in it.\n"
            + "not counted: over SEK 3994000000 (9 contributions), group membership not clear on that date\n");
    }
}
