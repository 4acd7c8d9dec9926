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
        { "{\"format\":1}", "$.format", "expected \"defence-aid/1\" but got a number" },
        { "{\"format\":\"defence-aid/1\"} x", "$", "well-formed JSON" },
        { "{\"format\":\"defence-aid/1\",\"format\":\"defence-aid/1\"}", "$.format", "twice" },
        { "{\"format\":\"defence-aid/1\",\"extras\":[]}", "$.extras", "\"extras\"" },
        { "{\"format\":\"defence-aid/1\",\"parties\":{}}", "$.parties", "a list of records" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[null]}", "$.parties[0]", "null" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[5]}", "$.parties[0]", "expected an object but got a number" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\"}]}", "$.parties[0]", "kind" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"id\":\"b\",\"name\":\"A\",\"kind\":\"company\"}]}", "$.parties[0].id", "\"id\" twice" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":7,\"kind\":\"company\"}]}", "$.parties[0].name", "expected text but got a number" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"sources\":{}}]}", "$.parties[0].sources", "expected a list but got an object" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"withdrawn\":\"yes\"}]}", "$.parties[0].withdrawn", "expected true or false but got \"yes\"" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"sources\":[{\"publisher\":\"P\",\"title\":\"T\",\"uri\":[]}]}]}", "$.parties[0].sources[0].uri", "expected an absolute address as text but got an array" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"extensions\":{\"a\":1,\"a\":2}}]}", "$.parties[0].extensions", "expected a JSON object with each member once but got \"a\" twice" },
        { "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\",\"extensions\":{\"a\":" + new string('[', 32) + new string(']', 32) + "}}]}", "$.parties[0].extensions", "at most 32 levels of nesting" },
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
        { "{\"stage\":\"committed\",\"amount\":\"under EUR 0.00\"}", "$.contributions[0].entries[0].amount", "under" },
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

    [Theory]
    [InlineData("12345678901234567890123456789012345")]
    [InlineData("1e-400")]
    [InlineData("1e400")]
    [InlineData("79228162514264337593543950335.4")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("1e99999999999999999999")]
    public void TryRead_QuantityThatADecimalDoesNotKeep_IsRefused(string quantity) =>
        ExpectOneFinding(Item($"\"quantity\":{quantity}"), "$.contributions[0].items[0].quantity", $"expected a number that a decimal keeps to the last digit but got {quantity}.");

    [Theory]
    [InlineData("-1", "expected a quantity of zero or more but got -1.")]
    [InlineData("\"5\"", "expected a number but got \"5\".")]
    [InlineData("[]", "expected a number but got an array.")]
    public void TryRead_QuantityThatIsNone_IsRefused(string quantity, string words) =>
        ExpectOneFinding(Item($"\"quantity\":{quantity}"), "$.contributions[0].items[0].quantity", words);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0e99", "0")]
    [InlineData("12.50", "12.5")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("150e-2", "1.5")]
    [InlineData("1.0000000000000000000000000000000000", "1")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void TryRead_QuantityThatADecimalKeeps_IsRead(string quantity, string expected)
    {
        LedgerJson.TryRead(Item($"\"quantity\":{quantity}"), out AidLedger? ledger, out _);

        ledger!.Contributions[0].Items[0].Quantity.Should().Be(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void TryRead_SharesThatAreNone_SaysWhatCame()
    {
        ExpectDonors("5", "$.contributions[0].donors", "but got a number.");
        ExpectDonors("{\"jointly\":{}}", "$.contributions[0].donors", "expected an array of ids but got an object.");
        ExpectDonors("{\"weights\":{\"a\":\"1\"}}", "$.contributions[0].donors", "but got \"1\".");
        ExpectDonors("{\"weights\":{\"a\":0}}", "$.contributions[0].donors", "expected a weight of 1 or more for a but got 0.");
    }

    [Fact]
    public void TryRead_Utf16_SaysSo() => ExpectOneFinding([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")], "$", "UTF-16");

    [Fact]
    public void TryRead_Utf16WithoutMark_SaysSo() => ExpectOneFinding(Encoding.Unicode.GetBytes("{}"), "$", "UTF-16");

    [Fact]
    public void TryRead_BinaryRubbish_SaysSo() => ExpectOneFinding([0x7B, 0xC3, 0x28, 0xFF], "$", "no UTF-8 text");

    [Fact]
    public void TryRead_Nesting100000Deep_SaysSo() =>
        ExpectOneFinding(Encoding.UTF8.GetBytes("{\"format\":\"defence-aid/1\",\"parties\":" + new string('[', 100_000) + new string(']', 100_000) + "}"), "$", "at most 64 levels of nesting but got more");

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

    private static byte[] Item(string members) => Encoding.UTF8.GetBytes(
        "{\"format\":\"defence-aid/1\"," + Parties + ",\"contributions\":[{\"id\":\"c\",\"donors\":\"a\",\"recipients\":\"a\",\"category\":\"military\","
        + "\"form\":\"grant\",\"channel\":\"not-stated\",\"items\":[{\"description\":\"d\"," + members + "}]}]}");

    private static void ExpectDonors(string donors, string path, string words) =>
        ExpectOneFinding(
            Encoding.UTF8.GetBytes("{\"format\":\"defence-aid/1\",\"contributions\":[{\"id\":\"c\",\"donors\":" + donors + ",\"recipients\":\"a\"}]}"), path, words);

    private static void ExpectOneFinding(byte[] utf8, string path, string words)
    {
        bool good = LedgerJson.TryRead(utf8, out AidLedger? ledger, out var findings);

        good.Should().BeFalse();
        ledger.Should().BeNull();
        Finding finding = findings.Should().ContainSingle().Subject;
        finding.Path.Should().Be(path);
        finding.Line.Should().Be(1);
        finding.ToString().Should().Contain(words).And.NotContain("DefenceAid.Domain").And.NotContain("LineNumber").And.NotContain("Parameter").And.NotContain("something else");
    }
}
