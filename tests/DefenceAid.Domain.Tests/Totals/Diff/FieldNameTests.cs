using System.Text.Json;
using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Tests.Serialization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals.Diff;

/// <summary>Every member of every record is compared, under the name and in the order that the JSON format gives it: a member that is added to a
/// record and not to the comparison would be a change that nobody sees.</summary>
public sealed class FieldNameTests
{
    // What a record is recognised by, and which version of it it is.
    private static readonly string[] NotCompared = ["id", "recordedOn", "supersededOn", "withdrawn"];

    private static readonly JsonElement Definitions = ReadDefinitions();

    [Fact]
    public void Fields_OfEveryRecord_AreTheMembersOfItsJson()
    {
        AidLedger full = FullLedger.Build();

        RequireNames("party", full.Registry.Parties.Select(RegistryFields.Of));
        RequireNames("group", full.Registry.Groups.Select(RegistryFields.Of));
        RequireNames("coalition", full.Registry.Coalitions.Select(RegistryFields.Of));
        RequireNames("agreement", full.Registry.Agreements.Select(RegistryFields.Of));
        RequireNames("contribution", full.Contributions.Select(ContributionFields.Of));
        RequireNames("statement", full.Statements.Select(ReportFields.Of));
        RequireNames("reportedTotal", full.ReportedTotals.Select(ReportFields.Of));
    }

    private static void RequireNames(string definition, IEnumerable<FieldValue> values)
    {
        FieldValue[] all = [.. values];
        JsonElement properties = Definitions.GetProperty(definition).GetProperty("properties");
        string[] expected = [.. properties.EnumerateObject().Select(property => property.Name).Except(NotCompared, StringComparer.Ordinal)];

        all.Should().NotBeEmpty("{0} is in the full ledger", definition);
        all.Should().AllSatisfy(value => value.Members.Select(member => member.Name).Should().Equal(expected, "{0}", definition));
        foreach (string name in expected)
        {
            FieldValue[] stated = [.. all.Select(value => value.Members.Single(member => member.Name == name).Value).OfType<FieldValue>()];
            FieldValue[] parts = [.. stated.SelectMany(value => value.Elements is { } elements ? elements : [value])];
            parts.Should().NotBeEmpty("{0}.{1} is in the full ledger", definition, name);
            if (DefinitionOf(properties.GetProperty(name)) is { } part && Definitions.GetProperty(part).TryGetProperty("properties", out _))
            {
                RequireNames(part, parts);
            }
        }
    }

    private static string? DefinitionOf(JsonElement property)
    {
        JsonElement target = property.TryGetProperty("items", out JsonElement items) ? items : property;
        return target.TryGetProperty("$ref", out JsonElement reference) ? reference.GetString()!.Split('/')[^1] : null;
    }

    private static JsonElement ReadDefinitions()
    {
        using Stream schema = LedgerJson.OpenSchema();
        using JsonDocument document = JsonDocument.Parse(schema);
        return document.RootElement.GetProperty("definitions").Clone();
    }
}
