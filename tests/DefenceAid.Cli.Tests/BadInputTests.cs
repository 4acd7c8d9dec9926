using System.Text;

namespace DefenceAid.Cli.Tests;

public class BadInputTests
{
    private static readonly string Good = LedgerText.Announced("a", "EUR 5");

    // What came, the place, and a word of the message. The contributions of a LedgerText start on line 8.
    private static readonly Dictionary<string, (byte[] Ledger, string Place, string Word)> BadLedgers = new(StringComparer.Ordinal)
    {
        ["empty"] = ([], "line 1", "nothing"),
        ["binary rubbish"] = ([0x89, 0x50, 0x4E, 0x47, 0x00, 0xFF, 0xFE, 0x01], "line 1", "UTF-8"),
        ["truncated"] = (LedgerText.Of(Good)[..^20], "line ", "JSON"),
        ["UTF-16"] = ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{}")], "line 1", "UTF-16"),
        ["100,000 levels"] = (Encoding.ASCII.GetBytes(new string('[', 100_000)), "line 1", "a JSON object"),
        ["100,000 levels of extensions"] = (Deep(), "line 8", "levels of nesting"),
        ["unknown currency"] = (LedgerText.Of(LedgerText.Announced("a", "EUX 5")), "line 8, $.contributions[0].entries[0].amount", "EUX"),
        ["unknown format version"] = (Encoding.UTF8.GetBytes("{\n  \"format\": \"defence-aid/2\"\n}"), "line 2, $.format", "defence-aid/1"),
        ["doubled key"] = (LedgerText.Of(Good, Good), "line 9, $.contributions[1]", "doubled-key"),
        ["reference to nobody"] = (LedgerText.Of(LedgerText.Contribution("a", "\"xx\"", """{"stage":"announced","amount":"EUR 5"}""")), "line 8, $.contributions[0].donors", "xx"),
        ["amount of 10^40"] = (LedgerText.Of(LedgerText.Announced("a", "EUR 1" + new string('0', 40))), "line 8, $.contributions[0].entries[0].amount", "decimal"),
        ["no such day"] = (LedgerText.Of(LedgerText.Announced("a", "EUR 5", "2024-02-30")), "line 8, $.contributions[0].entries[0].on", "2024-02-30"),
        ["lone surrogate"] = (LedgerText.Of(Good.Replace("\"id\":\"a\"", "\"id\":\"\\ud800\"")), "line 8, $.contributions[0].id", "surrogate"),
        ["unknown member"] = (LedgerText.Of(Good.Replace("\"form\"", "\"shape\":1,\"form\"")), "line 8, $.contributions[0]", "shape"),
        ["doubled member"] = (LedgerText.Of(Good.Replace("\"form\"", "\"id\":\"b\",\"form\"")), "line 8, $.contributions[0]", "twice"),
        ["null"] = (LedgerText.Of("null"), "line 8, $.contributions[0]", "null"),
    };

    public static TheoryData<string> Kinds => [.. BadLedgers.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Totals_BadLedger_NamesFileLineAndPath(string kind)
    {
        (byte[] ledger, string place, string word) = BadLedgers[kind];
        ToolRun run = ToolRun.OnFile(ledger, "totals", "FILE");

        run.ExitCode.Should().Be(1, kind);
        run.Output.Should().BeEmpty();
        run.Error.Split('\n')[0].Should().StartWith($"FILE: {place}").And.Contain(": error ").And.Contain(word).And.Contain(" expected ").And.Contain(" but got ");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Validate_BadLedger_ListsTheFindingsAndCountsThem(string kind)
    {
        (byte[] ledger, string place, string word) = BadLedgers[kind];
        ToolRun run = ToolRun.OnFile(ledger, "validate", "FILE");

        run.ExitCode.Should().Be(1, kind);
        run.Error.Should().BeEmpty();
        run.Lines[0].Should().StartWith($"FILE: {place}").And.Contain(word);
        run.Lines[^1].Should().MatchRegex("^[0-9]+ findings?: [0-9]+ errors?");
    }

    [Fact]
    public void Validate_SeveralFaults_ReportsEach()
    {
        byte[] ledger = LedgerText.Of(LedgerText.Announced("a", "EUX 5"), Good, LedgerText.Announced("b", "EUR 5", "2024-13"));

        ToolRun run = ToolRun.OnFile(ledger, "validate", "FILE");

        run.Lines.Should().HaveCount(3);
        run.Lines[0].Should().StartWith("FILE: line 8, $.contributions[0]");
        run.Lines[1].Should().StartWith("FILE: line 10, $.contributions[2]");
        run.Lines[2].Should().Be("2 findings: 2 errors");
    }

    [Fact]
    public void Validate_AWarning_IsDoneAndTotalsRepeatsIt()
    {
        byte[] ledger = LedgerText.Of(LedgerText.Contribution("a", "\"dk\""));

        ToolRun validated = ToolRun.OnFile(ledger, "validate", "FILE");
        ToolRun totalled = ToolRun.OnFile(ledger, "totals", "FILE", "--format", "csv");

        validated.ExitCode.Should().Be(0);
        validated.Lines[^1].Should().Be("1 finding: 1 warning");
        totalled.ExitCode.Should().Be(0);
        totalled.Error.Should().Be(validated.Lines[0] + "\n");
    }

    // The contribution is on line 8, its entries too; what reading has said the audit does not say again.
    [Fact]
    public void Validate_OddMoney_IsListedAfterTheFindingsAndDone()
    {
        string entries = """{"stage":"committed","on":"2024-05","amount":"EUR 5"},{"stage":"delivered","on":"2024-04","amount":"over EUR 5"}""";
        string joint = LedgerText.Announced("b", "EUR 5").Replace("\"channel\":\"not-stated\"", "\"channel\":\"joint-procurement\"");
        byte[] ledger = LedgerText.Of(LedgerText.Contribution("a", "\"dk\"", entries), joint);

        ToolRun run = ToolRun.OnFile(ledger, "validate", "FILE");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Lines.Should().Equal(
            "FILE: line 9, $.contributions[1].coalition: warning missing-coalition: expected the coalition in whose format it is procured jointly but got none.",
            "FILE: line 8, $.contributions[0]: warning above-committed: expected at most what was committed (EUR 5) but got over EUR 5 delivered.",
            "FILE: line 8, $.contributions[0].entries[1].on: warning stage-out-of-order: expected delivered no earlier than committed (2024-05) but got 2024-04.",
            "3 findings: 3 warnings");
        ToolRun.OnFile(ledger, "totals", "FILE").Error.Should().Be(run.Lines[0] + "\n");
    }

    // Information of the audit is for programs: that it was announced after it was committed.
    [Fact]
    public void Validate_AuditInformation_IsLeftOut()
    {
        byte[] ledger = LedgerText.Of(LedgerText.Contribution(
            "a", "\"dk\"", """{"stage":"announced","on":"2024-05","amount":"EUR 5"},{"stage":"committed","on":"2024-04","amount":"EUR 5"}"""));

        ToolRun.OnFile(ledger, "validate", "FILE").Should().Be(new ToolRun(0, "0 findings\n", ""));
    }

    [Fact]
    public void Validate_Errors_AreNotAudited()
    {
        byte[] ledger = LedgerText.Of(
            LedgerText.Contribution("a", "\"xx\"", """{"stage":"committed","amount":"EUR 5"},{"stage":"delivered","amount":"EUR 6"}"""));

        ToolRun.OnFile(ledger, "validate", "FILE").Lines[^1].Should().Be("1 finding: 1 error");
    }

    [Fact]
    public void Validate_StandardInput_IsNamedSo() =>
        ToolRun.WithInput("{}"u8.ToArray(), "validate", "-").Lines[0].Should().StartWith("standard input: line 1, $");

    [Fact]
    public void Validate_MissingFile_IsExitCode3() =>
        ToolRun.Of("validate", "no-such-ledger.json").Should().Be(new ToolRun(3, "", "defence-aid: Cannot read no-such-ledger.json: there is no such file.\n"));

    [Fact]
    public void Totals_FileInAMissingFolder_IsExitCode3() =>
        ToolRun.Of("totals", "no-such-folder/ledger.json").Should().Be(new ToolRun(3, "", "defence-aid: Cannot read no-such-folder/ledger.json: there is no such file.\n"));

    [Fact]
    public void Totals_StandardInputThatFails_IsExitCode3()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();

        int exitCode = Tool.Run(["totals", "-"], new ToolConsole(() => throw new IOException("It is gone."), output, error, null));

        exitCode.Should().Be(3);
        Encoding.UTF8.GetString(error.ToArray()).Should().Be("defence-aid: Cannot read standard input: It is gone.\n");
    }

    [Theory]
    [InlineData("totals")]
    [InlineData("totals", "--format", "json")]
    [InlineData("samples", "all")]
    [InlineData("--help")]
    public void Run_OutputThatFails_IsExitCode3(params string[] args)
    {
        using var output = new FailingStream();
        using var error = new MemoryStream();

        int exitCode = Tool.Run(args, new ToolConsole(() => Stream.Null, output, error, null));

        exitCode.Should().Be(3);
        Encoding.UTF8.GetString(error.ToArray()).Should().Be("defence-aid: Cannot write the output: The disk is full.\n");
    }

    private static byte[] Deep()
    {
        string nested = new string('[', 100_000) + new string(']', 100_000);
        return LedgerText.Of(Good.Replace("\"entries\"", $"\"extensions\":{{\"x\":{nested}}},\"entries\""));
    }

    private sealed class FailingStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("The disk is full.");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("The disk is full.");
    }
}
