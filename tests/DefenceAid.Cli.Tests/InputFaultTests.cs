namespace DefenceAid.Cli.Tests;

/// <summary>What cannot be read or written: one sentence, and the exit code that a script acts on.</summary>
public sealed class InputFaultTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public InputFaultTests()
    {
        _folder.Write("rows.csv", Rows.Csv);
        _folder.Write("map.json", Rows.Mapping);
        _folder.Write("ledger.json", Rows.Registry);
        _folder.Write("notes.txt", "Some words.");
        Directory.CreateDirectory(_folder["empty"]);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(3, "Cannot read missing.csv: there is no such file.", "totals", "@missing.csv")]
    [InlineData(3, "Cannot read missing: there is no such file.", "validate", "@missing")]
    [InlineData(3, "Cannot read missing.ndjson: there is no such file.", "convert", "@missing.ndjson", "@out.csv")]
    [InlineData(3, "Cannot read empty: expected files with one of the extensions .json, .ndjson, .jsonl, .csv, .tsv, .xml, .parquet but found none.", "totals", "@empty")]
    [InlineData(2, "FILE: Expected one of the extensions .json, .ndjson, .jsonl, .csv, .tsv, .xml, .parquet but got \"notes.txt\"; --from names the format.", "totals", "@notes.txt")]
    [InlineData(2, "FILE: Expected one of the extensions .json, .ndjson, .jsonl, .csv, .tsv, .xml, .parquet but got \"notes.txt\"; --input names the format.", "diff", "@ledger.json", "@notes.txt")]
    [InlineData(3, "Cannot read missing.json: there is no such file.", "totals", "@rows.csv", "--map", "@missing.json")]
    [InlineData(3, "Cannot read empty: expected a file but it is a directory.", "totals", "@rows.csv", "--map", "@empty")]
    [InlineData(3, "Cannot read missing.json: there is no such file.", "totals", "@rows.csv", "--registry", "@missing.json")]
    [InlineData(3, "Cannot read empty: expected a file but it is a directory.", "totals", "@rows.csv", "--registry", "@empty")]
    [InlineData(1, "rows.csv: line 1, $: error unreadable: expected a mapping as a JSON document", "totals", "@rows.csv", "--map", "@rows.csv")]
    [InlineData(1, "map.json: line 2, $.format: error unreadable: expected \"defence-aid/1\" but got \"defence-aid-csv-mapping/1\". (3 more)", "totals", "@rows.csv", "--registry", "@map.json")]
    [InlineData(2, "--registry: Expected a ledger in JSON, IATI or Parquet but got \"rows.csv\".", "totals", "@rows.csv", "--registry", "@rows.csv")]
    [InlineData(2, "OUT: Expected another file than those that are read but got \"rows.csv\"; --in-place writes over it.", "convert", "@rows.csv", "@rows.csv")]
    [InlineData(2, "OUT: Expected another file than those that are read but got \"map.json\"; --in-place writes over it.", "convert", "@rows.csv", "@map.json", "--map", "@map.json")]
    [InlineData(3, "Cannot write no/such/folder.json: there is no such folder.", "convert", "@ledger.json", "@no/such/folder.json")]
    [InlineData(3, "Cannot write empty: expected a file but it is a directory.", "convert", "@ledger.json", "@empty", "--to", "csv")]
    [InlineData(1, "Cannot write IATI: expected a contribution that no later version superseded but got none; JSON has a place for the rest.", "convert", "@ledger.json", "@out.xml")]
    public void Run_Fault_IsOneSentence(int exitCode, string sentence, params string[] args)
    {
        ToolRun run = _folder.Run(args);

        run.Error.Should().StartWith($"defence-aid: {sentence}").And.EndWith("\n");
        run.Error.Split('\n').Should().HaveCount(2);
        run.Output.Should().BeEmpty();
        run.ExitCode.Should().Be(exitCode);
    }

    [Theory]
    [InlineData("json", "line 1, $: error unreadable: expected a JSON document in UTF-8 but got nothing.")]
    [InlineData("csv", "line 1, the file: error unreadable: expected a first line with the names of columns but got an empty file.")]
    [InlineData("xml", "line 1, column 1, iati-activities: error unreadable: expected well-formed XML")]
    public void Totals_EmptyFile_IsBadData(string extension, string words)
    {
        _folder.Write("empty." + extension, "");

        ToolRun run = _folder.Run("totals", "@empty." + extension);

        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith($"empty.{extension}: {words}");
    }

    [Fact]
    public void Totals_EmptyStream_IsNoContribution()
    {
        _folder.Write("empty.ndjson", "");

        _folder.Run("totals", "@empty.ndjson", "--format", "csv").Lines.Should().HaveCount(1);
    }
}
