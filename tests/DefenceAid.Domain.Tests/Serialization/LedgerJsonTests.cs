using System.Text;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Domain.Tests.Serialization;

public class LedgerJsonTests
{
    [Fact]
    public void Write_LedgerWithEveryMember_IsReadBackEqualAndWrittenAgainTheSameToTheByte()
    {
        AidLedger ledger = FullLedger.Build();
        byte[] first = LedgerJson.ToUtf8Bytes(ledger);

        AidLedger read = LedgerJson.Parse(first);

        read.Should().Be(ledger);
        LedgerJson.ToUtf8Bytes(read).Should().Equal(first);
    }

    [Fact]
    public async Task WriteAsync_Stream_IsReadBackEqual()
    {
        AidLedger ledger = FullLedger.Build();
        using var stream = new MemoryStream();

        await LedgerJson.WriteAsync(stream, ledger);
        stream.Position = 0;

        (await LedgerJson.ReadAsync(stream)).Should().Be(ledger);
    }

    [Fact]
    public void Write_Stream_IsReadBackEqual()
    {
        AidLedger ledger = FullLedger.Build();
        using var stream = new MemoryStream();

        LedgerJson.Write(stream, ledger);
        stream.Position = 0;

        LedgerJson.Read(stream).Should().Be(ledger);
    }

    [Fact]
    public void Write_EmptyLedger_IsTheFormatAlone()
    {
        string text = Encoding.UTF8.GetString(LedgerJson.ToUtf8Bytes(new LedgerBuilder().Build()));

        text.Should().Be("{\n  \"format\": \"defence-aid/1\"\n}\n");
    }

    [Fact]
    public void Write_NonAscii_IsWrittenAsItIsAndEndsWithALineFeed()
    {
        string text = Encoding.UTF8.GetString(LedgerJson.ToUtf8Bytes(FullLedger.Build()));

        text.Should().Contain("Ministry of Čia").And.Contain("<b>title</b>").And.Contain("€ ").And.EndWith("}\n").And.NotContain("\r");
        text.Should().Contain("\"amount\": \"between EUR 5 and EUR 7\"").And.Contain("\"withdrawn\": true").And.Contain("1e400");
    }

    [Fact]
    public void Parse_ByteOrderMark_IsPassedOver()
    {
        AidLedger ledger = LedgerJson.Parse(Encoding.UTF8.GetBytes("\uFEFF{\"format\":\"defence-aid/1\"}"));

        ledger.Contributions.Should().BeEmpty();
    }

    [Fact]
    public void Parse_FaultyRecord_ThrowsWithTheFindings()
    {
        Action act = () => LedgerJson.Parse("""{"format":"defence-aid/1","parties":[{"id":""}]}"""u8.ToArray());

        act.Should().Throw<LedgerException>().Which.Findings.Should().NotBeEmpty();
    }

    [Fact]
    public void TryRead_SeveralFaultyRecords_ReportsEachWithItsPathAndLine()
    {
        const string json = """
            {
              "format": "defence-aid/1",
              "parties": [
                { "id": "ua", "name": "Ukraine", "kind": "government", "country": "UA" },
                { "id": "x", "name": "X", "kind": "kingdom" },
                { "id": "y", "name": "Y", "kind": "company", "colour": "red" }
              ],
              "contributions": [
                {
                  "id": "c", "donors": "ua", "recipients": "ua", "category": "military", "form": "grant", "channel": "not-stated",
                  "entries": [
                    { "stage": "committed", "amount": "EUR 5" },
                    { "stage": "committed", "on": "2024-02-30", "amount": "EUR 5" }
                  ]
                }
              ]
            }
            """;

        bool good = LedgerJson.TryRead(Encoding.UTF8.GetBytes(json), out AidLedger? ledger, out var findings);

        good.Should().BeFalse();
        ledger.Should().BeNull();
        findings.Select(finding => (finding.Line, finding.Path)).Should().Equal(
            (5, "$.parties[1].kind"),
            (6, "$.parties[2].colour"),
            (13, "$.contributions[0].entries[1].on"));
        findings[0].Actual.Should().Be("\"kingdom\"");
        findings[0].Expected.Should().Contain("armed-force");
        findings[1].Actual.Should().Be("\"colour\"");
        findings[2].Actual.Should().Be("\"2024-02-30\"");
    }

    [Fact]
    public void TryRead_DanglingReference_HasTheLineOfTheMember()
    {
        const string json = """
            {
              "format": "defence-aid/1",
              "contributions": [
                {
                  "id": "c",
                  "donors": "nobody",
                  "recipients": "nobody", "category": "military", "form": "grant", "channel": "joint-procurement",
                  "entries": [ { "stage": "committed", "amount": "undisclosed" } ]
                }
              ]
            }
            """;

        LedgerJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out var findings);

        findings.Select(finding => (finding.Code, finding.Line, finding.Path)).Should().Equal(
            (FindingCodes.DanglingReference, 6, "$.contributions[0].donors"),
            (FindingCodes.DanglingReference, 7, "$.contributions[0].recipients"),
            (FindingCodes.MissingCoalition, 4, "$.contributions[0].coalition"));
    }

    [Fact]
    public void TryRead_GoodLedgerWithAWarning_GivesBoth()
    {
        const string json = """{"format":"defence-aid/1","parties":[{"id":"a","name":"A","kind":"company"}],"contributions":[{"id":"c","donors":"a","recipients":"a","category":"military","form":"grant","channel":"not-stated"}]}""";

        bool good = LedgerJson.TryRead(Encoding.UTF8.GetBytes(json), out AidLedger? ledger, out var findings);

        good.Should().BeTrue();
        ledger!.Contributions.Should().ContainSingle();
        findings.Should().ContainSingle(finding => finding.Code == FindingCodes.NoEntries && finding.Line == 1);
    }

    [Fact]
    public void OpenSchema_Resource_IsADraft7Schema()
    {
        using Stream schema = LedgerJson.OpenSchema();
        using var reader = new StreamReader(schema);

        reader.ReadToEnd().Should().Contain("http://json-schema.org/draft-07/schema#");
    }

    // The second contribution starts on line 4 and its second entry on line 6; the path of nothing has the line of what it would be in.
    [Theory]
    [InlineData("$.contributions[1]", 4)]
    [InlineData("$.contributions[1].entries[1].on", 6)]
    [InlineData("$.contributions[1].coalition", 4)]
    [InlineData("$.contributions[9]", 2)]
    [InlineData("", 1)]
    public void WithLines_FindingsOnADocument_HaveTheirLines(string path, int line)
    {
        const string Document = "{ \"format\": \"defence-aid/1\",\n\"contributions\": [\n{},\n{ \"id\": \"a\", \"entries\": [\n{},\n{ \"on\": \"2024\" } ] } ] }";
        var finding = new Finding("code", FindingSeverity.Warning, path, "this", "that");

        LedgerJson.WithLines(Encoding.UTF8.GetBytes(Document), [finding]).Should().Equal(finding with { Line = line });
        LedgerJson.WithLines(Encoding.UTF8.GetBytes("\uFEFF" + Document), [finding]).Should().Equal(finding with { Line = line });
    }

    [Fact]
    public void WithLines_NothingToFind_IsLineOneOrNothing()
    {
        var finding = new Finding("code", FindingSeverity.Warning, "$.contributions[0]", "this", "that");

        LedgerJson.WithLines(default, [finding]).Should().Equal(finding with { Line = 1 });
        LedgerJson.WithLines("{}"u8.ToArray(), []).Should().BeEmpty();
        LedgerJson.WithLines("{}"u8.ToArray(), default).Should().BeEmpty();
    }
}
