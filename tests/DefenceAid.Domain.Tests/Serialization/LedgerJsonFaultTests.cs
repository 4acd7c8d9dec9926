using System.Text;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Domain.Tests.Serialization;

public class LedgerJsonFaultTests
{
    private const string Parties = "\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\"}]";

    public static TheoryData<string, string, string> Documents { get; } = new()
    {
        { "", "$", "nothing" },
        { "   ", "$", "well-formed JSON" },
        { "null", "$", "JSON object" },
        { "[]", "$", "JSON object" },
        { "\"x\"", "$", "JSON object" },
        { "{", "$", "well-formed JSON" },
        { "{}", "$.format", "defence-aid/1" },
        { "{\"format\":\"defence-aid/2\"}", "$.format", "\"defence-aid/2\"" },
        { "{\"format\":1}", "$.format", "no text" },
        { "{\"format\":\"defence-aid/1\"} x", "$", "well-formed JSON" },
        { "{\"format\":\"defence-aid/1\",\"format\":\"defence-aid/1\"}", "$.format", "twice" },
        { "{\"format\":\"defence-aid/1\",\"extras\":[]}", "$.extras", "\"extras\"" },
        { "{\"format\":\"defence-aid/1\",\"parties\":{}}", "$.parties", "a list of records" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[null]}", "$.parties[0]", "null" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[5]}", "$.parties[0]", "a value of the kind" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\"}]}", "$.parties[0]", "kind" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"id\":\"b\",\"name\":\"A\",\"kind\":\"company\"}]}", "$.parties[0].id", "\"id\" twice" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":7,\"kind\":\"company\"}]}", "$.parties[0].name", "a value of the kind" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"\",\"kind\":\"company\"}]}", "$.parties[0]", "empty" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"country\":null}]}", "$.parties[0].country", "null" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"sources\":[null]}]}", "$.parties[0].sources[0]", "null" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"\\ud800\",\"name\":\"A\",\"kind\":\"company\"}]}", "$.parties[0].id", "well-formed Unicode" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"\\ud800\",\"kind\":\"company\"}]}", "$.parties[0].name", "lone surrogate" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"extensions\":[]}]}", "$.parties[0].extensions", "object" },
        { "{\"format\":\"defence-aid/1\"," + Parties + "," + Parties + "}", "$.parties", "twice" },
    };

    public static TheoryData<string, string, string> Entries { get; } = new()
    {
        { "{\"stage\":\"committed\",\"amount\":5}", "$.contributions[0].entries[0].amount", "a number" },
        { "{\"stage\":\"committed\",\"amount\":\"ZZZ 5\"}", "$.contributions[0].entries[0].amount", "ZZZ" },
        { "{\"stage\":\"committed\",\"amount\":\"EUR 10000000000000000000000000000000000000000\"}", "$.contributions[0].entries[0].amount", "EUR 1000" },
        { "{\"stage\":\"committed\",\"amount\":null}", "$.contributions[0].entries[0].amount", "null" },
        { "{\"stage\":\"promised\",\"amount\":\"EUR 5\"}", "$.contributions[0].entries[0].stage", "\"promised\"" },
        { "{\"stage\":\"committed\",\"amount\":\"EUR 5\",\"on\":2024}", "$.contributions[0].entries[0].on", "a number" },
        { "{\"stage\":\"committed\",\"amount\":\"EUR 5\",\"on\":\"2024-02-30\"}", "$.contributions[0].entries[0].on", "2024-02-30" },
        { "{\"stage\":\"committed\",\"amount\":\"EUR 5\",\"rateOn\":\"2024\"}", "$.contributions[0].entries[0].rateOn", "\"2024\"" },
        { "{\"stage\":\"committed\",\"amount\":\"over EUR 5\",\"cancellation\":true}", "$.contributions[0].entries[0]", "over EUR 5" },
        { "{\"stage\":\"committed\",\"amount\":\"EUR -5\",\"cancellation\":true}", "$.contributions[0].entries[0]", "-5" },
        { "{\"stage\":\"committed\",\"amount\":\"EUR 5\",\"restatements\":[\"EUR 6\"]}", "$.contributions[0].entries[0]", "EUR 6" },
        { "{\"stage\":\"committed\"}", "$.contributions[0].entries[0]", "amount" },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void TryRead_FaultyDocument_SaysWhereAndWhat(string json, string path, string words) =>
        ExpectOneFinding(Encoding.UTF8.GetBytes(json), path, words);

    [Theory]
    [MemberData(nameof(Entries))]
    public void TryRead_FaultyEntry_SaysWhereAndWhat(string entry, string path, string words) =>
        ExpectOneFinding(
            Encoding.UTF8.GetBytes("{\"format\":\"defence-aid/1\"," + Parties + ",\"contributions\":[{\"id\":\"c\",\"donors\":\"a\",\"recipients\":\"a\","
                + "\"category\":\"military\",\"form\":\"grant\",\"channel\":\"not-stated\",\"entries\":[" + entry + "]}]}"),
            path,
            words);

    [Fact]
    public void TryRead_Utf16_SaysSo() => ExpectOneFinding([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")], "$", "UTF-16");

    [Fact]
    public void TryRead_Utf16WithoutMark_SaysSo() => ExpectOneFinding(Encoding.Unicode.GetBytes("{}"), "$", "UTF-16");

    [Fact]
    public void TryRead_BinaryRubbish_SaysSo() => ExpectOneFinding([0x7B, 0xC3, 0x28, 0xFF], "$", "no UTF-8 text");

    [Fact]
    public void TryRead_Nesting100000Deep_SaysSo() =>
        ExpectOneFinding(Encoding.UTF8.GetBytes("{\"format\":\"defence-aid/1\",\"parties\":" + new string('[', 100_000) + new string(']', 100_000) + "}"), "$", "depth of 64");

    [Fact]
    public void TryRead_CutOffAnywhere_NeverThrowsAndNeverGivesALedger()
    {
        byte[] whole = LedgerJson.ToUtf8Bytes(FullLedger.Build());

        for (int length = 0; length < whole.Length - 2; length += 7)
        {
            bool good = LedgerJson.TryRead(whole.AsMemory(0, length), out _, out var findings);

            good.Should().BeFalse("the document ends after {0} bytes", length);
            findings.Should().NotBeEmpty();
        }
    }

    private static void ExpectOneFinding(byte[] utf8, string path, string words)
    {
        bool good = LedgerJson.TryRead(utf8, out AidLedger? ledger, out var findings);

        good.Should().BeFalse();
        ledger.Should().BeNull();
        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Path.Should().Be(path);
        finding.Line.Should().Be(1);
        finding.ToString().Should().Contain(words).And.NotContain("DefenceAid.Domain").And.NotContain("LineNumber").And.NotContain("Parameter");
    }
}
