namespace DefenceAid.Cli.Tests;

/// <summary>A small table, the mapping that reads it, and the parties that both refer to.</summary>
internal static class Rows
{
    /// <summary>A registry: Denmark, the Netherlands, Ukraine.</summary>
    public static readonly byte[] Registry = LedgerText.Of();

    /// <summary>Three rows that are read (EUR 5, 7 and 1 committed), one that is skipped, and one with a donor that nobody knows.</summary>
    public const string Csv = """
        nr,who,value
        1,Denmark,5
        2,dk,7
        sum,,13
        3,Atlantis,100
        4,nl,1
        """;

    /// <summary>The mapping; it needs the registry.</summary>
    public const string Mapping = """
        {
          "format": "defence-aid-csv-mapping/1",
          "skip": [ { "when": { "nr": "sum" }, "reason": "a sum, not a measure" } ],
          "contribution": { "id": { "pattern": "row-{nr}" }, "donors": { "column": "who" }, "recipients": { "constant": "ua" }, "category": { "constant": "military" } },
          "entries": [ { "stage": { "constant": "committed" }, "amount": { "column": "value" }, "currency": { "constant": "EUR" } } ]
        }
        """;

    /// <summary>A line of NDJSON: EUR, announced by a donor.</summary>
    public static string Line(string id, string donor, int amount) =>
        LedgerText.Contribution(id, $"\"{donor}\"", $$"""{"stage":"announced","on":"2024","amount":"EUR {{amount}}"}""") + "\n";

    /// <summary>An IATI activity: 20 committed, 3 and 4 disbursed and spent, in euro.</summary>
    public const string Iati = """
        <iati-activities version="2.03">
          <iati-activity default-currency="EUR">
            <iati-identifier>XX-1-A</iati-identifier>
            <reporting-org ref="XX-1" type="10"><narrative>A ministry</narrative></reporting-org>
            <participating-org ref="XX-1" type="10" role="1"><narrative>A ministry</narrative></participating-org>
            <activity-date type="2" iso-date="2024-01-01" />
            <recipient-country code="UA" />
            <transaction><transaction-type code="2" /><transaction-date iso-date="2024-02-01" /><value value-date="2024-02-01">20</value></transaction>
            <transaction><transaction-type code="3" /><transaction-date iso-date="2024-03-01" /><value value-date="2024-03-01">3</value></transaction>
            <transaction><transaction-type code="4" /><transaction-date iso-date="2024-04-01" /><value value-date="2024-04-01">4</value></transaction>
          </iati-activity>
        </iati-activities>
        """;
}
