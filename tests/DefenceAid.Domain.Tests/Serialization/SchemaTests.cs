using System.Text;
using DefenceAid.Domain.Serialization;
using NJsonSchema;

namespace DefenceAid.Domain.Tests.Serialization;

public class SchemaTests
{
    private static readonly Lazy<Task<JsonSchema>> Schema = new(LoadAsync);

    [Fact]
    public async Task Validate_LedgerWithEveryMember_IsValid()
    {
        string json = Encoding.UTF8.GetString(LedgerJson.ToUtf8Bytes(FullLedger.Build()));

        (await Schema.Value).Validate(json).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(LedgerJsonFaultTests.Entries), MemberType = typeof(LedgerJsonFaultTests))]
    public async Task Validate_EntryThatReadingRefuses_IsMostlyInvalid(string entry, string path, string words)
    {
        // A schema knows forms and the longest February, not code lists of currencies or arithmetic: those are the reader's.
        string[] beyondSchemas = ["ZZZ", "EUR 6"];
        string json = "{\"format\":\"defence-aid/1\",\"contributions\":[{\"id\":\"c\",\"donors\":\"a\",\"recipients\":\"a\","
            + "\"category\":\"military\",\"form\":\"grant\",\"channel\":\"not-stated\",\"entries\":[" + entry + "]}]}";

        bool isValid = (await Schema.Value).Validate(json).Count == 0;

        isValid.Should().Be(beyondSchemas.Any(text => entry.Contains(text, StringComparison.Ordinal)), "{0} {1}", path, words);
    }

    [Theory]
    [InlineData("EUR 5.00", true)]
    [InlineData("EUR 5.50000000000000000000000000000000", true)]
    [InlineData("EUR -0", true)]
    [InlineData("EUR -0.00", true)]
    [InlineData("about EUR 5.0", true)]
    [InlineData("between EUR 5.0 and EUR 7.00", true)]
    [InlineData("under EUR 0.50", true)]
    [InlineData("under EUR 0.00", false)]
    [InlineData("EUR 5.", false)]
    [InlineData("EUR 05", false)]
    [InlineData("about EUR -5", false)]
    public async Task Validate_Amount_IsAsTheReaderTakesIt(string amount, bool isGood)
    {
        string json = "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\"}],\"contributions\":[{\"id\":\"c\",\"donors\":\"a\","
            + "\"recipients\":\"a\",\"category\":\"military\",\"form\":\"grant\",\"channel\":\"not-stated\",\"entries\":[{\"stage\":\"committed\",\"amount\":\"" + amount + "\"}]}]}";

        LedgerJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out _).Should().Be(isGood);
        ((await Schema.Value).Validate(json).Count == 0).Should().Be(isGood);
    }

    [Theory]
    [InlineData("EUR 5.00", true)]
    [InlineData("EUR 0.00", false)]
    [InlineData("EUR -5", false)]
    public async Task Validate_AmountAboveZero_IsAsTheReaderTakesIt(string amount, bool isGood)
    {
        string json = "{\"format\":\"defence-aid/1\",\"parties\":[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"company\"}],\"contributions\":[{\"id\":\"c\",\"donors\":\"a\","
            + "\"recipients\":\"a\",\"category\":\"military\",\"form\":\"grant\",\"channel\":\"not-stated\",\"fundedBy\":[{\"party\":\"a\",\"amount\":\"" + amount + "\"}]}]}";

        LedgerJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out _).Should().Be(isGood);
        ((await Schema.Value).Validate(json).Count == 0).Should().Be(isGood);
    }

    [Fact]
    public async Task Enums_ClosedSets_HaveTheCodesOfTheModel()
    {
        JsonSchema schema = await Schema.Value;

        Codes(schema, "aidStage").Should().Equal(AidStage.All.Select(member => member.Code));
        Codes(schema, "aidCategory").Should().Equal(AidCategory.All.Select(member => member.Code));
        Codes(schema, "financeForm").Should().Equal(FinanceForm.All.Select(member => member.Code));
        Codes(schema, "aidDirection").Should().Equal(AidDirection.All.Select(member => member.Code));
        Codes(schema, "aidRoute").Should().Equal(AidRoute.All.Select(member => member.Code));
        Codes(schema.Definitions["party"].Properties["kind"]).Should().Equal(PartyKind.All.Select(member => member.Code));
        Codes(schema.Definitions["membership"].Properties["role"]).Should().Equal(CoalitionRole.All.Select(member => member.Code));
        Codes(schema.Definitions["coalition"].Properties["capability"]).Should().Equal(Capability.All.Select(member => member.Code));
        Codes(schema.Definitions["agreement"].Properties["kind"]).Should().Equal(AgreementKind.All.Select(member => member.Code));
        Codes(schema.Definitions["aidItem"].Properties["valuation"]).Should().Equal(ValuationBasis.All.Select(member => member.Code));
        Codes(schema.Definitions["statement"].Properties["kind"]).Should().Equal(StatementKind.All.Select(member => member.Code));
    }

    private static IEnumerable<object?> Codes(JsonSchema schema, string definition) => Codes(schema.Definitions[definition]);

    private static IEnumerable<object?> Codes(JsonSchema schema) => schema.ActualSchema.Enumeration;

    private static async Task<JsonSchema> LoadAsync()
    {
        using Stream stream = LedgerJson.OpenSchema();
        using var reader = new StreamReader(stream);
        return await JsonSchema.FromJsonAsync(await reader.ReadToEndAsync());
    }
}
