using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using NJsonSchema;

namespace DefenceAid.ReferenceData.Tests;

public class DocumentTests
{
    public static TheoryData<string> Names => [.. Documents.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Document_PublishedSchema_Satisfies(string name)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Documents.Schema());

        schema.Validate(Documents.Embedded(name)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"over EUR 641000000\"", "\"over EUR 641000000.\"")]
    [InlineData("\"undisclosed\"", "null")]
    [InlineData("\"id\": \"lt-shorad\",", "\"id\": \"lt-shorad\", \"unknown\": 1,")]
    [InlineData("\"category\": \"military\",", "")]
    [InlineData("\"on\": \"2024-08-16\"", "\"on\": \"2024-02-30\"")]
    [InlineData("\"recipient-industry\",", "\"recipients-industry\",")]
    [InlineData("defence-aid/1", "defence-aid/2")]
    public async Task Document_Altered_BreaksSchema(string from, string to)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(Documents.Schema());
        string document = Documents.Embedded("lithuania-2024-08");
        document.Should().Contain(from);

        schema.Validate(document.Replace(from, to, StringComparison.Ordinal)).Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_ReadAndWritten_KeepsEachByte(string name)
    {
        string document = Documents.Embedded(name);
        using var written = new MemoryStream();
        LedgerJson.Write(written, Read(document));

        Encoding.UTF8.GetString(written.ToArray()).Should().Be(document);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_Read_HasNoFindings(string name) => Read(Documents.Embedded(name)).Findings.Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_EachRecord_HasSource(string name)
    {
        AidLedger ledger = Read(Documents.Embedded(name));
        string[] without =
        [
            .. ledger.Registry.Parties.Where(party => party.Sources.IsEmpty).Select(party => party.Id.Value),
            .. ledger.Registry.Groups.Where(group => group.Sources.IsEmpty).Select(group => group.Id.Value),
            .. ledger.Registry.Coalitions.Where(coalition => coalition.Sources.IsEmpty).Select(coalition => coalition.Id.Value),
            .. ledger.Registry.Coalitions.SelectMany(coalition => coalition.Memberships)
                .Where(membership => membership.Source is null).Select(membership => membership.Party.Value),
            .. ledger.Registry.Agreements.Where(agreement => agreement.Sources.IsEmpty).Select(agreement => agreement.Id.Value),
            .. ledger.Contributions.Where(contribution => contribution.Sources.IsEmpty).Select(contribution => contribution.Id.Value),
            .. ledger.Statements.Where(statement => statement.Sources.IsEmpty).Select(statement => statement.Id.Value),
            .. ledger.ReportedTotals.Where(total => total.Sources.IsEmpty).Select(total => total.Id.Value),
        ];

        without.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Document_EachGovernment_HasItsCountrysCodeAsId(string name) =>
        Governments(name).Select(party => party.Id.Value)
            .Should().Equal(Governments(name).Select(party => party.Country!.Value.Code.ToLowerInvariant()));

    private static IEnumerable<Party> Governments(string name) =>
        Read(Documents.Embedded(name)).Registry.Parties.Where(party => party.Kind == PartyKind.Government);

    private static AidLedger Read(string document)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(document));
        return LedgerJson.Read(stream);
    }
}
