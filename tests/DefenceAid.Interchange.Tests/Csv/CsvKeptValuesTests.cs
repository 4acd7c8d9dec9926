using CsCheck;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>What is kept from row to row changes nothing of what a row says.</summary>
public sealed class CsvKeptValuesTests
{
    private const string Entries =
        """
        { "stage": { "constant": "committed" }, "amount": { "column": "value" }, "currency": { "column": "currency" }, "qualifier": { "column": "hedge" }, "on": { "column": "date" } },
        { "stage": { "constant": "allocated" }, "amount": { "column": "part" }, "currency": { "column": "currency" }, "on": { "column": "date" }, "whereNotStated": "no-entry" }
        """;

    private const string More =
        """
        , "category": { "column": "type", "table": { "Military": "military", "Financial": "financial" } }, "into": { "column": "pool" },
          "recordedOn": { "column": "recorded" }, "tags": [ { "key": "note", "value": { "column": "note" } } ],
          "sources": [ { "publisher": { "constant": "A tracker" }, "title": { "column": "note" } } ]
        """;

    // Members that come from conditions, patterns and cells that other members read, too.
    private const string Derived =
        """
        , "category": { "cases": [ { "when": { "type": "military" }, "value": "military" }, { "when": { "currency": "usd" }, "value": "financial" } ], "default": "humanitarian" },
          "form": { "column": "type", "table": { "Financial": "loan", "Military": "grant" } },
          "route": { "cases": [ { "when": { "pool": "fund" }, "value": "joint-procurement" } ], "default": "own-stock" },
          "supersededOn": { "column": "recorded" }, "withdrawn": { "column": "part", "table": { "3": "true" }, "default": "false" },
          "fundedBy": [ { "party": { "column": "pool", "notStated": [ "Fund" ] }, "amount": { "column": "part" }, "currency": { "column": "currency" } } ],
          "items": [ { "description": { "column": "note" } } ],
          "sources": [ { "publisher": { "constant": "A tracker" }, "title": { "pattern": "{type} of {donor}" } } ]
        """;

    private static readonly CsvMapping Mapping = Maps.Make(contribution: More, entries: Entries);
    private static readonly CsvMapping DerivedMapping = Maps.Make(top: "\"defused\": true, \"notStated\": [ \"none\" ],", contribution: Derived, entries: Entries);

    private static readonly Gen<string> Row = Gen.Select(
        OneOf("dk", "Denmark", "FInland", "nl", "none"),
        OneOf("Military", "Financial", "military", ""),
        OneOf("fund", "", "Fund "),
        OneOf("2024-01-02", "2024-01", "", "until 2024", "?"),
        OneOf("EUR", "USD", "", "eur"),
        Gen.Select(OneOf("5", "12.50", "over 5 million", "", "n", "EUR 5"), OneOf("", "3", "1.5", "EUR 2"), OneOf("", "over", "about", "x")),
        Gen.Select(OneOf("", "2024-05-01", "2024-06-01"), Gen.Int[0, 30].Select(number => number == 0 ? "" : $"Note {number}")),
        (donor, type, pool, date, currency, amounts, rest) =>
            $"{donor},{type},{pool},{date},{currency},{amounts.Item1},{amounts.Item2},{amounts.Item3},{rest.Item1},{rest.Item2}");

    [Fact]
    public void Read_RowsTogether_SayWhatEachSaysAlone() => SayWhatEachSaysAlone(Mapping);

    [Fact]
    public void Read_RowsTogetherByConditionsAndPatterns_SayWhatEachSaysAlone() => SayWhatEachSaysAlone(DerivedMapping);

    private static void SayWhatEachSaysAlone(CsvMapping mapping) => Row.Array[1, 200].Sample(rows =>
    {
        string[] numbered = [.. rows.Select((row, i) => $"{i},{row}")];
        var report = new CsvReport();

        Contribution[] together = Read(mapping, report, numbered);

        together.Should().Equal(numbered.SelectMany(row => Read(mapping, new CsvReport(), row)));
        report.Rows.Should().Be(rows.Length);
        report.Failed.Should().Be(numbered.Length - together.Length);
    });

    [Fact]
    public void Read_PatternWithTheLine_SaysAnotherLineInEachRow()
    {
        CsvMapping mapping = Maps.Make(contribution: """, "tags": [ { "key": "row", "value": { "pattern": "{donor}-{#}" } } ]""");

        (Contribution[] read, _) = mapping.Read("a,dk,1,2024", "b,dk,1,2024");

        read.Select(contribution => contribution.Tags[0].Value).Should().Equal("dk-2", "dk-3");
    }

    [Fact]
    public void Read_LongCellsThatDifferLittle_SayWhatEachSays()
    {
        CsvMapping mapping = Maps.Make(
            contribution: """, "sources": [ { "publisher": { "constant": "A tracker" }, "title": { "column": "date" } } ]""",
            entries: """{ "stage": { "constant": "committed" }, "amount": { "column": "amount" }, "currency": { "constant": "EUR" } }""");
        string start = new('x', 300);
        string[] titles = [start + "1", start + "2", start[..100] + "1" + start, start[..100] + "2" + start, start[..50] + "1" + start[..99], start[..50] + "2" + start[..99]];
        string[] twice = [.. titles, .. titles];

        (Contribution[] read, _) = mapping.Read([.. twice.Select((title, i) => $"{i},dk,1,{title}")]);

        read.Select(contribution => contribution.Sources[0].Title).Should().Equal(twice);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static Contribution[] Read(CsvMapping mapping, CsvReport report, params string[] rows) =>
        [.. CsvContributions.Read(new StringReader("id,donor,type,pool,date,currency,value,part,hedge,recorded,note\n" + string.Join('\n', rows)), mapping, report)];
}
