namespace DefenceAid.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("Expected one of the commands totals, reconcile, diff, validate, convert, samples but got none; see defence-aid --help.")]
    [InlineData("Expected one of the commands totals, reconcile, diff, validate, convert, samples but got \"total\"; see defence-aid --help.", "total")]
    [InlineData("Expected an option or argument of defence-aid but got \"--by\"; see defence-aid --help.", "--by")]
    [InlineData("Expected an option or argument of totals but got \"--asof\"; see defence-aid totals --help.", "totals", "--asof", "2024")]
    [InlineData("Expected an option or argument of totals but got \"--asof\"; see defence-aid totals --help.", "totals", "--donor", "--asof")]
    [InlineData("Required argument missing for option: '--measure'; see defence-aid totals --help.", "totals", "--measure")]
    [InlineData("Option '--since' expects a single argument but 2 were provided; see defence-aid totals --help.", "totals", "--since", "2024", "--since", "2025")]
    [InlineData("Required argument 'FILE' missing for command: 'validate'; see defence-aid validate --help.", "validate")]
    [InlineData("--measure: Expected one of proposed, announced, committed, allocated, delivered but got \"paid\".", "totals", "--measure", "paid")]
    [InlineData("--category: Expected one of military, humanitarian, financial, not-stated but got \"\".", "totals", "--category", "military,")]
    [InlineData("--form: Expected one of grant, loan, guarantee, swap, in-kind, not-stated but got \"gift\".", "totals", "--form", "gift")]
    [InlineData("--direction: Expected one of donor-industry, joint-procurement, recipient-industry but got \"own-stock\".", "totals", "--direction", "own-stock")]
    [InlineData("--by: Expected each dimension once but got donor,year,donor.", "totals", "--by", "donor,year", "--by", "donor")]
    [InlineData("--since: Expected a date such as 2024, 2024-08 or 2024-08-16 but got \"2024-02-30\".", "totals", "--since", "2024-02-30")]
    [InlineData("--known-on: Expected a date such as 2024, 2024-08 or 2024-08-16 but got \"yesterday\".", "totals", "--known-on", "yesterday")]
    [InlineData("--as-of: Expected a day from 2024-01-01 on, where --since starts, but got 2023-12-31.", "totals", "--since", "2024", "--as-of", "2023")]
    [InlineData("--donor: Expected an id of Party but got an empty text.", "totals", "--donor", "")]
    [InlineData("--tag: Expected a tag such as plan=HAFG20 but got \"HAFG20\".", "totals", "--tag", "HAFG20")]
    [InlineData("--format: Expected one of table, json, csv, markdown but got \"xml\".", "totals", "--format", "xml")]
    [InlineData("--tolerance: Expected a percentage from 0 to less than 100, such as 2.5, but got \"100\".", "reconcile", "--tolerance", "100")]
    [InlineData("--tolerance: Expected a percentage from 0 to less than 100, such as 2.5, but got \"abc\".", "reconcile", "--tolerance", "abc")]
    [InlineData("--tolerance: Expected a percentage from 0 to less than 100, such as 2.5, but got \"2,5\".", "reconcile", "--tolerance", "2,5")]
    [InlineData("--tolerance: Expected a percentage from 0 to less than 100, such as 2.5, but got \"1e1\".", "reconcile", "--tolerance", "1e1")]
    [InlineData("--tolerance: Expected a percentage from 0 to less than 100, such as 2.5, but got \"\".", "reconcile", "--tolerance", "")]
    [InlineData("--tolerance: Expected a percentage from 0 to less than 100, such as 2.5, but got \"0.000000000000000000000000001\".", "reconcile", "--tolerance", "0.000000000000000000000000001")]
    [InlineData("Expected an option or argument of reconcile but got \"-1\"; see defence-aid reconcile --help.", "reconcile", "--tolerance", "-1")]
    [InlineData("Required argument missing for option: '--tolerance'; see defence-aid reconcile --help.", "reconcile", "--tolerance")]
    [InlineData("Expected an option or argument of reconcile but got \"--by\"; see defence-aid reconcile --help.", "reconcile", "--by", "donor")]
    [InlineData("--format: Expected one of table, json, csv, markdown but got \"xml\".", "reconcile", "--format", "xml")]
    [InlineData("--explain: Expected --format table or markdown but got csv.", "totals", "--explain", "--format", "csv")]
    [InlineData("FILE: Expected the path of a ledger but got an empty one, or one with a null character.", "totals", "")]
    [InlineData("Required argument 'OLDER' missing for command: 'diff'; see defence-aid diff --help.", "diff")]
    [InlineData("Expected a second ledger, or --from with a day whose knowledge is compared, but got one ledger alone; see defence-aid diff --help.", "diff", "sample:all")]
    [InlineData("Expected a second ledger, or --from with a day whose knowledge is compared, but got one ledger alone; see defence-aid diff --help.", "diff", "sample:all", "--to", "2024")]
    [InlineData("Expected an option or argument of diff but got \"c\"; see defence-aid diff --help.", "diff", "a", "b", "c")]
    [InlineData("Expected an option or argument of diff but got \"--known-on\"; see defence-aid diff --help.", "diff", "a", "b", "--known-on", "2024")]
    [InlineData("Option '--from' expects a single argument but 2 were provided; see defence-aid diff --help.", "diff", "a", "--from", "2024", "--from", "2025")]
    [InlineData("--from: Expected one ledger, of which two days are compared, but got two; leave NEWER out, or the days.", "diff", "a", "b", "--from", "2024", "--to", "2025")]
    [InlineData("--to: Expected one ledger, of which two days are compared, but got two; leave NEWER out, or the days.", "diff", "a", "b", "--to", "2025")]
    [InlineData("--to: Expected a day from 2025-12-31 on, which --from names, but got 2024-12-31.", "diff", "a", "--from", "2025", "--to", "2024")]
    [InlineData("--from: Expected a date such as 2024, 2024-08 or 2024-08-16 but got \"March\".", "diff", "a", "--from", "March")]
    [InlineData("NEWER: Expected another ledger than standard input, which is OLDER already.", "diff", "-", "-")]
    [InlineData("--format: Expected one of table, json, csv but got \"markdown\".", "diff", "a", "b", "--format", "markdown")]
    [InlineData("--measure: Expected one of proposed, announced, committed, allocated, delivered but got \"paid\".", "diff", "a", "b", "--measure", "paid")]
    [InlineData("FILE: Expected the path of a ledger but got an empty one, or one with a null character.", "diff", "sample:all", "")]
    [InlineData("FILE: Expected standard input once but got - twice.", "totals", "-", "-")]
    [InlineData("FILE: Expected standard input once but got - twice.", "validate", "-", "a.json", "-")]
    [InlineData("--from: Expected one of json, ndjson, csv, iati, parquet but got \"xlsx\".", "totals", "-", "--from", "xlsx")]
    [InlineData("--from: Expected a source whose extension does not tell the format but got a.json.", "totals", "a.json", "--from", "csv")]
    [InlineData("--from: Expected a source whose extension does not tell the format but got sample:all.", "totals", "--from", "csv")]
    [InlineData("--map: Expected CSV with it but got a.json; --from names the format where no extension tells it.", "totals", "a.json", "--map", "m.json")]
    [InlineData("--map: Expected CSV with it but got -; --from names the format where no extension tells it.", "validate", "-", "--map", "m.json")]
    [InlineData("FILE: Expected standard input once but got - twice.", "totals", "-", "--from", "ndjson", "--registry", "-")]
    [InlineData("--map: Expected CSV with it but got a.json, b.xml; --input names the format where no extension tells it.", "diff", "a.json", "b.xml", "--map", "m.json")]
    [InlineData("--registry: Expected NDJSON or CSV with it but got sample:all; --from names the format where no extension tells it.", "reconcile", "--registry", "r.json")]
    [InlineData("Required argument 'IN' missing for command: 'convert'; see defence-aid convert --help.", "convert")]
    [InlineData("Required argument 'OUT' missing for command: 'convert'; see defence-aid convert --help.", "convert", "a.json")]
    [InlineData("OUT: Expected the path of a file but got an empty one, or one with a null character.", "convert", "a.json", "")]
    [InlineData("OUT: Expected one of the extensions .json, .ndjson, .jsonl, .csv, .xml, .parquet but got \"b.txt\"; --to names the format.", "convert", "a.json", "b.txt")]
    [InlineData("OUT: Expected one of the extensions .json, .ndjson, .jsonl, .csv, .xml, .parquet but got \"-\"; --to names the format.", "convert", "a.json", "-")]
    [InlineData("OUT: Expected the extension .csv, since commas are written, but got \"b.TSV\".", "convert", "a.json", "b.TSV")]
    [InlineData("--to: Expected csv, as the extension of \"b.csv\" says, but got json.", "convert", "a.json", "b.csv", "--to", "json")]
    [InlineData("--to: Expected one of json, ndjson, csv, iati, parquet but got \"xlsx\".", "convert", "a.json", "-", "--to", "xlsx")]
    public void Run_WrongUsage_IsOneSentenceAndExitCode2(string sentence, params string[] args) =>
        ToolRun.Of(args).Should().Be(new ToolRun(2, "", $"defence-aid: {sentence}\n"));

    [Fact]
    public void Run_UnknownDimension_ListsThem() =>
        ToolRun.Of("totals", "--by", "donor,country").Should().Be(new ToolRun(
            2,
            "",
            "defence-aid: --by: Expected one of donor, group, recipient, category, form, direction, channel, coalition, agreement, stage, source-code, currency, year, quarter, month but got \"country\".\n"));

    [Theory]
    [InlineData("totals", "sample:sweden")]
    [InlineData("reconcile", "sample:sweden")]
    [InlineData("validate", "sample:sweden")]
    [InlineData("convert", "sample:sweden", "-", "--to", "csv")]
    [InlineData("diff", "sample:all", "sample:sweden")]
    [InlineData("samples", "sweden")]
    public void Run_UnknownSample_ListsThem(params string[] args)
    {
        ToolRun run = ToolRun.Of(args);

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("defence-aid: ").And.Contain("lithuania-2024-08").And.Contain("sweden-2025-05").And.EndWith("sweden\".\n");
    }

    [Fact]
    public void Totals_IdThatTheLedgerLacks_WarnsAndCountsNothing()
    {
        ToolRun run = ToolRun.Of("totals", "--donor", "lr", "--coalition", "demining", "--format", "csv");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().HaveCount(1);
        run.Error.Should().Be("sample:all: warning: the ledger has no party \"lr\", and nothing matches it.\n");
    }

    [Fact]
    public void Totals_ArgumentWithControlCharacters_IsShownEscaped() =>
        ToolRun.Of("totals", "--measure", "a\nb\u001b[31m").Error.Should().Contain(@"a\u000Ab\u001B[31m").And.NotContain("\u001b");

    [Theory]
    [InlineData("--help")]
    [InlineData("totals", "-h")]
    [InlineData("totals", "--help", "--measure", "paid")]
    [InlineData("reconcile", "--help")]
    [InlineData("diff", "--help")]
    [InlineData("validate", "--help")]
    [InlineData("convert", "--help")]
    [InlineData("samples", "--help")]
    public void Help_OfEachCommand_HasExamplesAndExitCodes(params string[] args)
    {
        ToolRun run = ToolRun.Of(args);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Examples:\n  defence-aid ").And.Contain("Exit codes: 0 done; 1 the data has errors, contradicts a published total, or lacks a rate under --strict; 2 wrong usage; 3 cannot read or write.");
    }

    [Fact]
    public void Help_OfTotals_NamesEveryStageAndDimension() =>
        ToolRun.Of("totals", "--help").Output.ReplaceLineEndings(" ").Should().Contain("defence-aid totals [<FILE>...] [options]")
            .And.ContainAll("proposed", "announced", "committed", "allocated", "delivered", "quarter", "not-stated", "markdown", "sample:all");

    [Fact]
    public void Version_IsThatOfTheAssembly()
    {
        ToolRun run = ToolRun.Of("--version");

        run.ExitCode.Should().Be(0);
        run.Output.TrimEnd().Should().Be(typeof(Tool).Assembly.GetName().Version!.ToString(3));
    }
}
