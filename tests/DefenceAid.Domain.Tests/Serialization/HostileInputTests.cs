using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using CsCheck;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Domain.Tests.Serialization;

/// <summary>Input that was made to do harm: it costs a finding, never an exception and never minutes.</summary>
public class HostileInputTests
{
    private static readonly byte[] Good = LineOf("good");

    private static readonly byte[] Full = LedgerJson.ToUtf8Bytes(FullLedger.Build());

    // Names and values that a parser of paths or messages could stumble over.
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "null", "1", "-1e400", "true", "\"\"", "\"extensions\"", "\"a[zz]\"", "\"a[99999999999]\"", "\"['\"", "\".\"",
        "\"\\ud800\"", "\"\\ud800abcd\"", "\" Path: $ | LineNumber: 0\"", "\"id\"", "\"donors\"", "\"entries\"", "\"quantity\"", "\"\\u0000\"", " ", "\uFEFF",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    public static TheoryData<string> Lines { get; } = new()
    {
        "{\"a\":[],\"a[zz]\":null}",
        "{\"a\":[],\"a[99999999999]\":null}",
        "{\"a\":[],\"a[-1]\":1,\"x\":null}",
        "{\"\\ud800\":null}",
        "{\"\\ud800\":1,\"x\":null}",
        "{\"\\ud800\":1}",
        "{\"\\ud800abcdabcdabcd\":1,\"donors\":1}",
        "{\"extensions\":{\"\\ud800\":1}}",
        "{\"" + string.Concat(Enumerable.Repeat("Path: ", 300_000)) + "\":1}",
        "{\"" + string.Concat(Enumerable.Repeat(" LineNumber: ", 100_000)) + "\":1}",
        "{\"x\":1,\"y\":[}",
        "\uFEFF{}",
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void ReadAsync_HostileLine_CostsThatLineAlone(string line)
    {
        (IReadOnlyList<string> ids, IReadOnlyList<Finding> findings) = Read([(byte)'\n', .. Encoding.UTF8.GetBytes(line), (byte)'\n', .. Good]);

        ids.Should().Equal("good");
        findings.Should().ContainSingle().Which.Line.Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void TryRead_HostileRecord_IsAFinding(string record)
    {
        byte[] document = Encoding.UTF8.GetBytes("{\"format\":\"defence-aid/1\",\"contributions\":[\n" + record + "\n]}");

        LedgerJson.TryRead(document, out _, out ImmutableArray<Finding> findings).Should().BeFalse();
        findings.Should().ContainSingle().Which.Line.Should().Be(2);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void ParseQuery_HostileText_IsAFormatException(string query) =>
        FluentActions.Invoking(() => TotalsJson.ParseQuery(Encoding.UTF8.GetBytes(query))).Should().Throw<FormatException>();

    [Fact]
    public void ReadAsync_AnyBytesAsALine_TheGoodLineAfterThemIsRead() =>
        Gen.Byte.Array[0, 60].Sample(line => Read([.. line, (byte)'\n', .. Good]).Ids.Contains("good", StringComparer.Ordinal));

    [Fact]
    public void ReadAsync_AnyTokensAsALine_TheGoodLineAfterThemIsRead() =>
        Piece.Array[0, 12].Sample(line => Read([.. Encoding.UTF8.GetBytes(string.Concat(line)), (byte)'\n', .. Good]).Ids.SequenceEqual(["good"], StringComparer.Ordinal));

    [Fact]
    public void TryRead_AnyMutationOfAGoodDocument_GivesALedgerOrAnError() =>
        Gen.Select(Gen.Int[0, Full.Length - 1], Gen.Int[0, 9], Piece).Sample((place, cut, piece) =>
        {
            byte[] mutated = [.. Full[..place], .. Encoding.UTF8.GetBytes(piece), .. Full[Math.Min(place + cut, Full.Length)..]];

            bool good = LedgerJson.TryRead(mutated, out _, out ImmutableArray<Finding> findings);

            return good != findings.Any(finding => finding.Severity == FindingSeverity.Error) && findings.All(finding => finding.Line >= 1);
        });

    [Fact]
    public void TryRead_ControlCharactersAndLength_AreEscapedAndShortened()
    {
        string name = "\\n\\u001b[31m\\u2028" + new string('x', 200_000);

        LedgerJson.TryRead(
            Encoding.UTF8.GetBytes("{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"" + name + "\":1}],\"" + name + "\":[]}"), out _, out ImmutableArray<Finding> findings);

        findings.Should().HaveCount(2).And.OnlyContain(finding => finding.Path.Contains("\\u000A\\u001B[31m\\u2028x", StringComparison.Ordinal));
        foreach (Finding finding in findings)
        {
            finding.ToString().Should().NotMatchRegex("[\\n\\u001b\\u2028]");
            finding.ToString().Length.Should().BeLessThan(1500);
            finding.Actual.Should().StartWith("\"\\u000A\\u001B[31m").And.Contain(" characters)");
        }
    }

    [Fact]
    public void TryRead_DanglingReferences16000_TakesTimeInProportion()
    {
        var text = new StringBuilder("{\"format\":\"defence-aid/1\",\"contributions\":[");
        for (int i = 0; i < 16_000; i++)
        {
            text.Append(i == 0 ? "\n" : ",\n").Append(Encoding.UTF8.GetString(LineOf($"c{i}")));
        }

        TimeSpan elapsed = Time(text.Append("]}").ToString(), out ImmutableArray<Finding> findings);

        findings.Should().HaveCount(32_000);
        findings[^1].Line.Should().Be(16_001);
        elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void TryRead_PartOfChainOf32000_TakesTimeInProportion()
    {
        IEnumerable<string> parties = Enumerable.Range(0, 32_000)
            .Select(i => $"{{\"id\":\"p{i}\",\"name\":\"P\",\"kind\":\"company\"{(i == 0 ? "" : $",\"partOf\":\"p{i - 1}\"")}}}");

        TimeSpan elapsed = Time("{\"format\":\"defence-aid/1\",\"parties\":[" + string.Join(",\n", parties) + "]}", out ImmutableArray<Finding> findings);

        findings.Should().BeEmpty();
        elapsed.Should().BeLessThan(TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void ReadAsync_Tags32000_TakesTimeInProportion()
    {
        string line = Encoding.UTF8.GetString(Good)[..^1] + ",\"tags\":[" + string.Join(',', Enumerable.Range(0, 32_000).Select(i => $"\"k={i}\"")) + "]}";
        long start = Stopwatch.GetTimestamp();

        (IReadOnlyList<string> ids, IReadOnlyList<Finding> findings) = Read(Encoding.UTF8.GetBytes(line));

        findings.Should().BeEmpty();
        ids.Should().Equal("good");
        Stopwatch.GetElapsedTime(start).Should().BeLessThan(TimeSpan.FromSeconds(8));
    }

    private static TimeSpan Time(string document, out ImmutableArray<Finding> findings)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(document);
        long start = Stopwatch.GetTimestamp();
        LedgerJson.TryRead(utf8, out _, out findings);
        return Stopwatch.GetElapsedTime(start);
    }

    private static (IReadOnlyList<string> Ids, IReadOnlyList<Finding> Findings) Read(byte[] text)
    {
        using var stream = new MemoryStream(text);
        var findings = new List<Finding>();
        List<string> ids = [.. ContributionStream.ReadAsync(stream, findings.Add).ToBlockingEnumerable().Select(contribution => contribution.Id.Value)];
        return (ids, findings);
    }

    private static byte[] LineOf(string id) => Encoding.UTF8.GetBytes(
        "{\"id\":\"" + id + "\",\"donors\":\"ua\",\"recipients\":\"ua\",\"category\":\"military\",\"form\":\"not-stated\",\"channel\":\"own-stock\","
        + "\"entries\":[{\"stage\":\"announced\",\"amount\":\"undisclosed\"}]}");
}
