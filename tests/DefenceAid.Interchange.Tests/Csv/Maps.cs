using DefenceAid.Domain;

namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>Mappings made up for tests: columns id, donor, amount and date, and what a test puts in the place of a part.</summary>
internal static class Maps
{
    /// <summary>The registry of all of them.</summary>
    public const string Registry =
        """
        "registry": {
          "parties": [
            { "id": "dk", "name": "Denmark", "kind": "government", "country": "DK" },
            { "id": "fi", "name": "Finland", "kind": "government", "country": "FI" },
            { "id": "nl", "name": "Netherlands", "kind": "government", "country": "NL" },
            { "id": "ua", "name": "Ukraine", "kind": "government", "country": "UA" },
            { "id": "fund", "name": "Fund", "kind": "pooled-fund" }
          ]
        }
        """;

    /// <summary>Makes a mapping.</summary>
    /// <param name="top">Members of the mapping itself, each followed by a comma.</param>
    /// <param name="donors">The donors' field.</param>
    /// <param name="contribution">More members of the contribution, each after a comma.</param>
    /// <param name="entries">The entries.</param>
    public static CsvMapping Make(string top = "", string donors = """{ "column": "donor" }""", string contribution = "", string? entries = null) =>
        CsvMapping.Parse(Text(top, donors, contribution, entries));

    /// <summary>Makes the text of a mapping.</summary>
    public static string Text(string top = "", string donors = """{ "column": "donor" }""", string contribution = "", string? entries = null) =>
        $$"""
        {
          "format": "defence-aid-csv-mapping/1",
          {{Registry}},
          {{top}}
          "contribution": { "id": { "column": "id" }, "donors": {{donors}}, "recipients": { "constant": "ua" }{{contribution}} },
          "entries": [ {{entries ?? Entry()}} ]
        }
        """;

    /// <summary>Makes an entry.</summary>
    public static string Entry(string more = "", string amount = """{ "column": "amount" }""", string currency = """, "currency": { "constant": "EUR" }""") =>
        $$"""{ "stage": { "constant": "committed" }, "amount": {{amount}}{{currency}}, "on": { "column": "date" }{{more}} }""";

    /// <summary>Reads rows of the columns id, donor, amount and date.</summary>
    public static (Contribution[] Contributions, CsvReport Report) Read(this CsvMapping mapping, params string[] rows)
    {
        var report = new CsvReport();
        string text = string.Join("\n", rows.Prepend("id,donor,amount,date"));
        return ([.. CsvContributions.Read(new StringReader(text), mapping, report)], report);
    }

    /// <summary>Reads a whole text.</summary>
    public static (Contribution[] Contributions, CsvReport Report) ReadText(this CsvMapping mapping, string text)
    {
        var report = new CsvReport();
        return ([.. CsvContributions.Read(new StringReader(text), mapping, report)], report);
    }
}
