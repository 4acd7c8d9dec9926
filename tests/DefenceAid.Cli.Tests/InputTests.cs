using System.Text;

namespace DefenceAid.Cli.Tests;

/// <summary>Every format as input.</summary>
public sealed class InputTests : IDisposable
{
    private const string Header = "currency,nominal,lower,lower_open,upper,upper_open,contributions,undisclosed,approximate\n";

    private readonly TestFolder _folder = new();

    public InputTests()
    {
        _folder.Write("registry.json", Rows.Registry);
        _folder.Write("rows.csv", Rows.Csv);
        _folder.Write("map.json", Rows.Mapping);
        _folder.Write("lines.ndjson", Rows.Line("a", "dk", 5) + Rows.Line("b", "nl", 6));
        _folder.Write("activity.xml", Rows.Iati);
    }

    public void Dispose() => _folder.Dispose();

    // 5 + 7 + 1; the row of Atlantis failed, and costs the exit code.
    [Fact]
    public void Totals_Csv_TotalsTheGoodRowsAndSaysWhatBecameOfEach() =>
        Csv("totals", "@rows.csv", "--map", "@map.json", "--registry", "@registry.json", "--measure", "committed").Should().Be(new ToolRun(
            1,
            Header + "EUR,13,13,false,13,false,3,0,0\n",
            """
            rows.csv: line 5, column "who": error unreadable: expected one of the 6 names that the mapping knows but got "Atlantis".
            rows.csv: 5 rows: 3 read, 1 skipped, 1 failed
            rows.csv: skipped 1: a sum, not a measure

            """.ReplaceLineEndings("\n")));

    [Fact]
    public void Totals_CsvOnStandardInput_IsTheSame()
    {
        string[] how = ["--map", "@map.json", "--registry", "@registry.json", "--measure", "committed", "--format", "csv"];

        ToolRun run = _folder.Run(Encoding.UTF8.GetBytes(Rows.Csv), ["totals", "-", "--from", "csv", .. how]);

        run.Output.Should().Be(_folder.Run(["totals", "@rows.csv", .. how]).Output);
        run.Error.Should().Contain("standard input: 5 rows: 3 read, 1 skipped, 1 failed\n");
    }

    [Fact]
    public void Totals_CsvThatIsNone_IsBadData()
    {
        _folder.Write("rows.csv", "a,b\n1,2\n");

        ToolRun run = Csv("totals", "@rows.csv", "--map", "@map.json", "--registry", "@registry.json");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("rows.csv: line 1, the first line").And.Contain("expected a column \"nr\" but got the columns a, b.\n");
    }

    [Fact]
    public void Totals_ManyFailedRows_ListsTheFirstAndCountsTheRest()
    {
        _folder.Write("rows.csv", "nr,who,value\n" + string.Concat(Enumerable.Range(0, 30).Select(nr => $"{nr},Atlantis,1\n")));

        ToolRun run = Csv("totals", "@rows.csv", "--map", "@map.json", "--registry", "@registry.json");

        run.Error.Split('\n')[20..].Should().Equal("rows.csv: 10 more of unreadable, which validate lists", "rows.csv: 30 rows: 0 read, 0 skipped, 30 failed", "");
        Csv("validate", "@rows.csv", "--map", "@map.json", "--registry", "@registry.json").Lines.Should().HaveCount(30 + 2);
    }

    [Fact]
    public void Validate_Csv_GivesTheSummaryOnStandardOutput()
    {
        ToolRun run = _folder.Run("validate", "@rows.csv", "--map", "@map.json", "--registry", "@registry.json");

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        run.Lines[^3..].Should().Equal("rows.csv: 5 rows: 3 read, 1 skipped, 1 failed", "rows.csv: skipped 1: a sum, not a measure", "1 finding: 1 error");
    }

    [Fact]
    public void Totals_NdjsonWithoutARegistry_NamesPartiesByTheirIds() =>
        _folder.Run("totals", "@lines.ndjson", "--by", "donor", "--format", "csv").Lines[1..].Should().Equal(
            "dk,EUR,5,5,false,5,false,1,0,0", "nl,EUR,6,6,false,6,false,1,0,0");

    [Fact]
    public void Totals_NdjsonWithARegistry_NamesPartiesByTheirNames() =>
        _folder.Run("totals", "@lines.ndjson", "--by", "donor", "--registry", "@registry.json").Output.Should().Contain("Denmark").And.NotContain("dk");

    [Fact]
    public void Totals_BadLine_CostsItselfAlone()
    {
        _folder.Write("lines.ndjson", Rows.Line("a", "dk", 5) + "{}\n" + Rows.Line("b", "nl", 6));

        ToolRun run = Csv("totals", "@lines.ndjson");

        run.ExitCode.Should().Be(1);
        run.Output.Should().Be(Header + "EUR,11,11,false,11,false,2,0,0\n");
        run.Error.Should().StartWith("lines.ndjson: line 2, $");
    }

    [Theory]
    [InlineData("lines.ndjson")]
    [InlineData("rows.csv")]
    [InlineData("activity.xml")]
    public void Totals_IdThatComesTwice_IsCountedOnceAndAnError(string name)
    {
        _folder.Write("lines.ndjson", Rows.Line("a", "dk", 5) + Rows.Line("a", "dk", 5));
        _folder.Write("rows.csv", "nr,who,value\n1,dk,5\n1,dk,5\n");
        _folder.Write("activity.xml", Rows.Iati.Replace("</iati-activities>", Rows.Iati[Rows.Iati.IndexOf("<iati-activity ", StringComparison.Ordinal)..]).Replace(">20<", ">5<"));

        ToolRun run = Csv(["totals", "@" + name, "--measure", name == "lines.ndjson" ? "announced" : "committed", .. name == "rows.csv" ? new[] { "--map", "@map.json", "--registry", "@registry.json" } : []]);

        run.ExitCode.Should().Be(1);
        run.Output.Should().Be(Header + "EUR,5,5,false,5,false,1,0,0\n");
        run.Error.Should().Contain(name switch
        {
            "lines.ndjson" => "lines.ndjson: error doubled-key: expected each id once but got \"a\" again, which is left out",
            "rows.csv" => "rows.csv: 2 rows: 1 read, 0 skipped, 1 failed",
            _ => "activity.xml: iati-activity[2]: error doubled-activity",
        });
        _folder.Run("totals", "@lines.ndjson", "--explain", "--registry", "@registry.json").Output.Should().Contain("EUR 5");
    }

    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("xml")]
    [InlineData("parquet")]
    public void Totals_VersionsInAStream_AreThoseOfTheLedger(string format)
    {
        string[] versions =
        [
            Rows.Line("a", "dk", 5).Replace("{\"id\":\"a\"", "{\"id\":\"a\",\"recordedOn\":\"2024-01-01\""),
            Rows.Line("a", "dk", 7).Replace("{\"id\":\"a\"", "{\"id\":\"a\",\"recordedOn\":\"2024-06-01\""),
            Rows.Line("b", "dk", 3).Replace("{\"id\":\"b\"", "{\"id\":\"b\",\"recordedOn\":\"2024-01-01\""),
            Rows.Line("b", "dk", 3).Replace("{\"id\":\"b\"", "{\"id\":\"b\",\"recordedOn\":\"2024-06-01\",\"withdrawn\":true"),
        ];
        versions.Should().OnlyContain(line => line.Contains("recordedOn"));
        _folder.Write("versions.ndjson", string.Concat(versions));
        if (format != "ndjson")
        {
            _folder.Run("convert", "@versions.ndjson", "@versions." + format, "--registry", "@registry.json").ExitCode.Should().Be(0);
        }

        string[] registry = format is "ndjson" or "csv" ? ["--registry", "@registry.json"] : [];
        ToolRun now = Csv(["totals", "@versions." + format, .. registry]);
        ToolRun then = Csv(["totals", "@versions." + format, "--known-on", "2024-05-31", .. registry]);

        now.Output.Should().Be(Header + "EUR,7,7,false,7,false,1,0,0\n");
        then.Output.Should().Be(Header + "EUR,8,8,false,8,false,2,0,0\n");
    }

    [Fact]
    public void Totals_UnclearVersionsInAPipe_AreRefused()
    {
        string versions = Rows.Line("a", "dk", 5) + Rows.Line("a", "dk", 7).Replace("{\"id\":\"a\"", "{\"id\":\"a\",\"recordedOn\":\"2024-06-01\"");

        ToolRun run = _folder.Run(Encoding.UTF8.GetBytes(versions), "totals", "-", "--from", "ndjson");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Be("standard input: error doubled-key: expected versions of which all but one say when they were superseded, in a pipe but got \"a\" again; a file is read as a ledger, which finds out.\n");
    }

    [Fact]
    public void Totals_DonorOfNoRegistry_SaysHowPartiesAreNamed() =>
        _folder.Run("totals", "@lines.ndjson", "--donor", "dk").Error.Should().Be("lines.ndjson: no party is known to which it could refer; --registry FILE names a ledger that has them\n");

    [Fact]
    public void Totals_FolderWithItsMapping_ReadsTheRowsByIt()
    {
        _folder.Write("tracker/rows.csv", Rows.Csv);
        _folder.Write("tracker/map.json", Rows.Mapping);

        Csv("totals", "@tracker", "--map", "@tracker/map.json", "--registry", "@registry.json", "--measure", "committed").Output.Should().Be(Header + "EUR,13,13,false,13,false,3,0,0\n");
    }

    [Fact]
    public void Totals_FolderWithALinkToItself_ReadsEachFileOnce()
    {
        _folder.Write("data/lines.ndjson", Rows.Line("a", "dk", 5));
        Directory.CreateSymbolicLink(_folder["data/again"], _folder["data"]);

        Csv("validate", "@data", "--registry", "@registry.json").Should().Be(new ToolRun(0, "0 findings\n", ""));
    }

    [Theory]
    [InlineData("committed", "2", 20)]
    [InlineData("delivered", "3", 3)]
    [InlineData("delivered", "4", 4)]
    public void Totals_Iati_GroupsByTheTypeOfTransaction(string measure, string type, int sum) =>
        Csv("totals", "@activity.xml", "--measure", measure, "--exactly", "--by", "source-code").Lines.Should().Contain($"{type},EUR,{sum},{sum},false,{sum},false,1,0,0");

    [Fact]
    public void Totals_IatiOnStandardInput_IsTheSameAsOfItsFile() =>
        _folder.Run(Encoding.UTF8.GetBytes(Rows.Iati), "totals", "-", "--from", "iati", "--by", "donor").Should().Be(_folder.Run("totals", "@activity.xml", "--by", "donor"));

    [Fact]
    public void Totals_IatiThatWasWritten_KeepsWhatBelongsToWhom()
    {
        _folder.Run("convert", "sample:sweden-2025-05", "@sweden.xml").ExitCode.Should().Be(0);

        foreach (string by in new[] { "donor", "coalition", "group" })
        {
            _folder.Run("totals", "@sweden.xml", "--by", by).Should().Be(ToolRun.Of("totals", "sample:sweden-2025-05", "--by", by));
        }
    }

    [Fact]
    public void Totals_Explained_ReadsAStreamAsAWhole() =>
        _folder.Run("totals", "@lines.ndjson", "--registry", "@registry.json", "--explain").Output.Should().Contain("  a: EUR 5\n").And.Contain("  b: EUR 6\n");

    // 5 and 6 of the lines, 20 of the activity; the registry is that of the ledger beside.
    [Fact]
    public void Totals_SeveralFiles_AreOneLedger()
    {
        ToolRun run = Csv("totals", "@lines.ndjson", "@registry.json", "@activity.xml");

        run.Output.Should().Be(Header + "EUR,31,31,false,31,false,3,0,0\n");
        run.ExitCode.Should().Be(0);
        run.Error.Should().Be("activity.xml: party ua: information conflicting-record: expected \"Україна\", as it is described before but got \"Ukraine\", or other details; the first holds.\n");
    }

    // Each file of a publisher has the publisher's name of its own day.
    [Fact]
    public void Totals_IatiFilesThatNameAnOrganisationDifferently_AreOneLedger()
    {
        _folder.Write("later.xml", Rows.Iati.Replace("A ministry", "The ministry").Replace("XX-1-A", "XX-1-B"));

        ToolRun run = _folder.Run("totals", "@activity.xml", "@later.xml", "--measure", "delivered", "--by", "donor", "--format", "markdown");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().Contain("| A ministry | EUR 14 | 2 |");
        run.Error.Should().Contain("later.xml: party XX-1: information conflicting-record: ");
    }

    [Fact]
    public void Totals_Folder_IsOneLedgerOfItsFilesInOrder()
    {
        _folder.Write("data/b.json", LedgerText.Of(LedgerText.Announced("j", "EUR 100")));
        _folder.Write("data/2024/a.ndjson", Rows.Line("a", "dk", 5));
        _folder.Write("data/.c.ndjson.x.ndjson", "half a li");
        _folder.Write("data/readme.txt", "Some words.");

        Csv("totals", "@data").Should().Be(new ToolRun(
            0,
            Header + "EUR,105,105,false,105,false,2,0,0\n",
            "data: passed over, with none of the extensions .json, .ndjson, .jsonl, .csv, .tsv, .xml, .parquet: readme.txt\n"));
    }

    [Fact]
    public void Totals_TheSameContributionInTwoFiles_IsCountedOnce()
    {
        _folder.Write("more.ndjson", Rows.Line("b", "nl", 6) + Rows.Line("c", "nl", 10));

        Csv("totals", "@lines.ndjson", "@more.ndjson", "--registry", "@registry.json").Output.Should().Be(Header + "EUR,21,21,false,21,false,3,0,0\n");
    }

    [Fact]
    public void Totals_AnotherContributionUnderTheSameId_IsBadData()
    {
        _folder.Write("more.ndjson", Rows.Line("b", "nl", 7));

        ToolRun run = Csv("totals", "@lines.ndjson", "@more.ndjson", "--registry", "@registry.json");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("lines.ndjson + ").And.Contain("conflicting-record");
    }

    [Fact]
    public void Validate_LinesWithoutTheirParties_NamesThem()
    {
        ToolRun run = _folder.Run("validate", "@lines.ndjson");

        run.ExitCode.Should().Be(1);
        run.Lines[0].Should().StartWith("lines.ndjson: $.contributions[0].donors: error dangling-reference");
        _folder.Run("validate", "@lines.ndjson", "--registry", "@registry.json").Should().Be(new ToolRun(0, "0 findings\n", ""));
    }

    [Fact]
    public void Reconcile_ATotalAndTheLinesBesideIt_AreHeldAgainstEachOther()
    {
        _folder.Write("total.json", Encoding.UTF8.GetString(Rows.Registry).Replace(
            "\"contributions\": [\n\n  ]", "\"reportedTotals\": [ {\"id\":\"t\",\"amount\":\"EUR 11\",\"scope\":{\"measure\":\"announced\"}} ]"));

        _folder.Run("reconcile", "@total.json", "@lines.ndjson", "--complete", "--format", "csv").Lines[1].Should().Be("t,EUR 11,EUR 11,agrees,EUR 0");
    }

    [Fact]
    public void Diff_TwoFormats_ComparesWhatTheySay()
    {
        _folder.Write("lines.json", LedgerText.Of(Rows.Line("a", "dk", 5).TrimEnd(), Rows.Line("b", "nl", 8).TrimEnd()));

        _folder.Run("diff", "@lines.ndjson", "@lines.json", "--registry", "@registry.json", "--format", "csv").Lines[1..].Should().Equal(
            "changed,contribution,b,entries[0].amount,EUR 6,EUR 8");
    }

    [Fact]
    public void Diff_StandardInputWithItsFormat_IsRead() =>
        _folder.Run(File.ReadAllBytes(_folder["lines.ndjson"]), "diff", "@lines.ndjson", "-", "--input", "ndjson", "--registry", "@registry.json")
            .Output.Should().Be("From lines.ndjson to standard input: no changes\n");

    private ToolRun Csv(params string[] args) => _folder.Run(args[0] == "totals" ? [.. args, "--format", "csv"] : args);
}
