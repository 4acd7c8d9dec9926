using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using DefenceAid.Domain;
using NJsonSchema;

namespace DefenceAid.Interchange.Tests.Csv;

public sealed class CsvMappingTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(LoadSchemaAsync);

    public static TheoryData<string> MappingNames => [.. Files.MappingNames()];

    /// <summary>Gets parts that reading refuses: what is replaced, by what, the path of the finding, and whether the schema sees it, too
    /// (the validator of these tests knows no dependencies).</summary>
    public static TheoryData<string, string, string, bool> Faults => new()
    {
        { "defence-aid-csv-mapping/1", "defence-aid-csv-mapping/2", "$.format", true },
        { "\"entries\"", "\"entry\"", "$.entry", true },
        { """{ "column": "id" }""", """{ "colum": "id" }""", "$.contribution.id.colum", true },
        { """{ "column": "id" }""", "{ }", "$.contribution.id", true },
        { """{ "column": "id" }""", "7", "$.contribution.id", true },
        { """{ "column": "id" }""", "null", "$.contribution.id", true },
        { """{ "column": "id" }""", """{ "column": "id", "constant": "x" }""", "$.contribution.id", true },
        { """{ "column": "id" }""", """{ "constant": "x", "table": { "a": "b" } }""", "$.contribution.id.table", false },
        { """{ "column": "id" }""", """{ "pattern": "a-{" }""", "$.contribution.id.pattern", true },
        { """{ "column": "id" }""", """{ "pattern": "a-{}" }""", "$.contribution.id.pattern", true },
        { """{ "column": "id" }""", """{ "column": "id", "times": 0 }""", "$.contribution.id.times", true },
        { """{ "constant": "ua" }""", """{ "constant": "xx" }""", "$.contribution.recipients.constant", false },
        { """{ "constant": "ua" }""", """{ "column": "r", "table": { "U": "ua", "X": "xx" } }""", "$.contribution.recipients.table['X']", false },
        { """{ "constant": "ua" }""", """{ "column": "r", "default": "xx" }""", "$.contribution.recipients.default", false },
        { """{ "constant": "ua" }""", """{ "cases": [ { "when": { }, "value": "xx" } ] }""", "$.contribution.recipients.cases[0].value", false },
        { """{ "constant": "ua" }""", """{ "cases": [ { "value": "ua" } ] }""", "$.contribution.recipients.cases[0].when", true },
        { """{ "constant": "ua" }""", """{ "cases": [ { "when": { "a": 5 }, "value": "ua" } ] }""", "$.contribution.recipients.cases[0].when['a']", true },
        { """{ "constant": "committed" }""", """{ "constant": "promised" }""", "$.entries[0].stage.constant", false },
        { """{ "constant": "EUR" }""", """{ "constant": "ZZZ" }""", "$.entries[0].currency.constant", false },
        { "\"kind\": \"pooled-fund\"", "\"kind\": \"pool\"", "$.registry.parties[4].kind", true },
        { "\"contribution\":", "\"rows\": \"some\", \"contribution\":", "$.rows", true },
        { "\"contribution\":", "\"encoding\": \"klingon\", \"contribution\":", "$.encoding", false },
        { "\"contribution\":", "\"delimiter\": \"ab\", \"contribution\":", "$.delimiter", true },
        { "\"contribution\":", "\"delimiter\": \"\u00A7\", \"contribution\":", "$.delimiter", true },
        { "\"contribution\":", "\"delimiter\": \"\\\"\", \"contribution\":", "$.delimiter", true },
        { "\"contribution\":", "\"numbers\": { \"decimal\": \",\", \"group\": \",\" }, \"contribution\":", "$.numbers", false },
        { "\"contribution\":", "\"dates\": { \"forms\": [ \"dd/mm/yyyy\" ] }, \"contribution\":", "$.dates.forms[0]", false },
        { "\"contribution\":", "\"dates\": { \"forms\": [ \"d/yyyy\" ] }, \"contribution\":", "$.dates.forms[0]", false },
        { "\"contribution\":", "\"dates\": { \"bounds\": \"week\" }, \"contribution\":", "$.dates.bounds", true },
        { "\"contribution\":", "\"amounts\": { \"hedges\": { \"x\": \"perhaps\" } }, \"contribution\":", "$.amounts.hedges['x']", true },
        { "\"contribution\":", "\"amounts\": { \"symbols\": { \"$\": \"dollar\" } }, \"contribution\":", "$.amounts.symbols['$']", true },
        { "\"contribution\":", "\"skip\": [ { \"reason\": \"x\" } ], \"contribution\":", "$.skip[0]", true },
        { "\"contribution\":", "\"notStated\": \"n/a\", \"contribution\":", "$.notStated", true },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task TryParse_PartThatIsRefused_IsFoundWithItsPathAndLine(string part, string fault, string path, bool isSeenBySchema)
    {
        string json = Replaced(part, fault);

        CsvMapping.TryParse(Encoding.UTF8.GetBytes(json), null, out CsvMapping? mapping, out ImmutableArray<Finding> findings).Should().BeFalse();

        mapping.Should().BeNull();
        findings.Select(finding => finding.Path).Should().Contain(path);
        findings.Should().OnlyContain(finding => finding.Line > 0 && finding.Severity == FindingSeverity.Error);
        ((await Schema.Value).Validate(json).Count > 0).Should().Be(isSeenBySchema);
    }

    [Fact]
    public async Task Parse_MappingOfTheTests_IsGoodForTheSchemaToo()
    {
        (await Schema.Value).Validate(Maps.Text()).Should().BeEmpty();
        (await Schema.Value).Validate(CsvMapping.Standard.ToString()).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(MappingNames))]
    public async Task Validate_MappingOfTheGuide_IsValid(string name) =>
        (await Schema.Value).Validate(Files.Mapping(name).ToString()).Should().BeEmpty();

    [Fact]
    public void Reference_EveryMemberOfTheSchema_IsNamed()
    {
        string page = Files.GuidePage("csv-mapping.md");
        using Stream stream = CsvMapping.OpenSchema();
        using var schema = JsonDocument.Parse(stream);
        string[] own = ["case", "field", "funding", "tagField", "itemField", "sourceField", "restatement", "entry", "skip"];
        JsonElement definitions = schema.RootElement.GetProperty("definitions");

        IEnumerable<JsonElement> parts = own.Select(name => definitions.GetProperty(name)).Prepend(schema.RootElement).Append(schema.RootElement.GetProperty("properties").GetProperty("contribution"));
        IEnumerable<string> members = parts.SelectMany(part => part.GetProperty("properties").EnumerateObject()).Select(member => member.Name);

        members.Where(member => !page.Contains($"`{member}`", StringComparison.Ordinal)).Should().BeEmpty();
    }

    [Fact]
    public void Parse_SeveralFaults_AreAllFoundAtOnce()
    {
        string json = Maps.Text().Replace("\"committed\"", "5", StringComparison.Ordinal).Replace("\"column\": \"id\"", "\"col\": \"id\"", StringComparison.Ordinal);

        Action act = () => CsvMapping.Parse(json);

        act.Should().Throw<LedgerException>().Which.Findings.Select(finding => finding.Path)
            .Should().Equal("$.contribution.id.col", "$.contribution.id", "$.entries[0].stage.constant");
    }

    [Fact]
    public void Parse_ValueThatNoFieldTakesBesideAMissingMember_BothAreFound()
    {
        string json = Maps.Text().Replace("\"recipients\": { \"constant\": \"ua\" }", "\"category\": { \"constant\": \"militry\" }", StringComparison.Ordinal);

        Action act = () => CsvMapping.Parse(json);

        act.Should().Throw<LedgerException>().Which.Findings.Select(finding => finding.Path)
            .Should().Equal("$.contribution.recipients", "$.contribution.category.constant");
    }

    [Fact]
    public void Parse_ValueThatNoFieldTakesBesideAnUnknownMember_BothAreFound()
    {
        string json = Maps.Text(top: "\"column\": 1,", entries: Maps.Entry().Replace("committed", "comitted", StringComparison.Ordinal));

        Action act = () => CsvMapping.Parse(json);

        act.Should().Throw<LedgerException>().Which.Findings.Select(finding => finding.Path).Should().Equal("$.column", "$.entries[0].stage.constant");
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("{", 1)]
    [InlineData("{\n\"format\": 1,\n}", 3)]
    public void Parse_NoJson_SaysWhere(string json, long line)
    {
        Action act = () => CsvMapping.Parse(json);

        act.Should().Throw<LedgerException>().Which.Findings.Should().ContainSingle().Which.Line.Should().Be(line);
    }

    [Fact]
    public void Parse_MemberTwice_IsAFault()
    {
        Action act = () => CsvMapping.Parse(Maps.Text("\"rows\": \"each\", \"rows\": \"each\","));

        act.Should().Throw<LedgerException>().WithMessage("*each member once*rows*");
    }

    [Fact]
    public void Equals_SameMembersInAnotherOrder_IsTrue()
    {
        CsvMapping mapping = Maps.Make();
        var other = CsvMapping.Parse(Maps.Text().Replace(
            """{ "id": { "column": "id" }, "donors": { "column": "donor" },""", """{"donors":{"column":"donor"},"id":{"column":"id"},""", StringComparison.Ordinal));

        mapping.Should().Be(other);
        mapping.GetHashCode().Should().Be(other.GetHashCode());
        mapping.Should().NotBe(Maps.Make(donors: """{ "constant": "dk" }"""));
        mapping.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void ToUtf8Bytes_Parsed_IsEqual()
    {
        CsvMapping mapping = Maps.Make();

        CsvMapping.Parse(mapping.ToUtf8Bytes()).Should().Be(mapping);
        mapping.ToString().Should().Be(Maps.Text());
    }

    [Fact]
    public void Parse_WithARegistry_KnowsItsRecordsToo()
    {
        AidRegistry registry = new LedgerBuilder().Add(Party.Government("lt", "Lithuania", Country.Of("LT"))).Build().Registry;

        var mapping = CsvMapping.Parse(Maps.Text(), registry);

        mapping.Registry.Parties.Should().HaveCount(6);
        mapping.Read("a,Lithuania,1,2024").Report.Read.Should().Be(1);
    }

    [Fact]
    public void WithRegistry_RecordsThatAreMissing_AreNamed()
    {
        Action act = () => Maps.Make().WithRegistry(AidRegistry.Empty);

        act.Should().Throw<LedgerException>().WithMessage("*$.contribution.recipients.constant*");
    }

    private static string Replaced(string part, string by)
    {
        string text = Maps.Text();
        int at = text.IndexOf(part, StringComparison.Ordinal);
        at.Should().BeGreaterThan(0);
        return string.Concat(text.AsSpan(0, at), by, text.AsSpan(at + part.Length));
    }

    private static async Task<JsonSchema> LoadSchemaAsync()
    {
        using Stream stream = CsvMapping.OpenSchema();
        using var reader = new StreamReader(stream);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }
}
