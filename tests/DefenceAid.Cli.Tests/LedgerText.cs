using System.Text;

namespace DefenceAid.Cli.Tests;

/// <summary>Small ledgers as JSON.</summary>
internal static class LedgerText
{
    /// <summary>Two donors and a recipient, on lines 3 to 5; contributions start on line 8.</summary>
    /// <param name="contributions">The contributions, as JSON objects, each on a line.</param>
    public static byte[] Of(params string[] contributions) => Encoding.UTF8.GetBytes($$"""
        { "format": "defence-aid/1",
          "parties": [
            { "id": "dk", "name": "Denmark", "kind": "government", "country": "DK" },
            { "id": "nl", "name": "Nether|lands [x]", "kind": "government", "country": "NL" },
            { "id": "ua", "name": "Україна", "kind": "government", "country": "UA" }
          ],
          "contributions": [
        {{string.Join(",\n", contributions)}}
          ]
        }
        """.ReplaceLineEndings("\n"));

    /// <summary>A contribution of Denmark, of one announced entry.</summary>
    public static string Announced(string id, string amount, string on = "2024-08-16") =>
        Contribution(id, "\"dk\"", $$"""{"stage":"announced","on":"{{on}}","amount":"{{amount}}"}""");

    /// <summary>A contribution.</summary>
    public static string Contribution(string id, string donors, params string[] entries) =>
        $$"""{"id":"{{id}}","donors":{{donors}},"recipients":"ua","category":"military","form":"not-stated","channel":"not-stated","entries":[{{string.Join(',', entries)}}]}""";
}
