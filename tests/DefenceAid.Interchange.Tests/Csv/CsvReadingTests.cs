using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Tests.Csv;

public sealed class CsvReadingTests
{
    [Fact]
    public void Read_PlainRow_IsAContribution()
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().Read("a,Denmark,12.50,2024-08");

        contributions.Should().Equal(Contribution.Committed(
            "a", new Id<Party>("dk"), new Id<Party>("ua"), new PartialDate(2024, 8), AidCategory.NotStated, AidChannel.NotStated, new Money(12.5m, Currency.EUR)));
        report.Findings.Should().BeEmpty();
        report.Contributions.Should().Be(1);
    }

    [Theory]
    [InlineData("Denmark, Netherlands", "dk + nl")]
    [InlineData("Denmark and Netherlands", "dk + nl")]
    [InlineData("nl", "nl")]
    public void Read_DonorsGivenJointly_AreJoint(string donors, string expected)
    {
        CsvMapping mapping = Maps.Make(donors: """{ "column": "donor", "separators": [ ",", " and " ] }""");

        mapping.Read($"a,\"{donors}\",1,2024").Contributions.Single().Donors.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("FInland")]
    [InlineData("Finland ")]
    [InlineData(" fi")]
    public void Read_NearMiss_IsMatchedAndNotedOnce(string donor)
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().Read($"a,{donor},1,2024", $"b,{donor},1,2024");

        contributions.Should().OnlyContain(contribution => contribution.Donors == new Id<Party>("fi"));
        Finding finding = report.Findings.Should().ContainSingle().Subject;
        finding.Code.Should().Be(CsvFindingCodes.NearMiss);
        finding.Severity.Should().Be(FindingSeverity.Warning);
        finding.Line.Should().Be(2);
        finding.Path.Should().Be("column \"donor\"");
    }

    [Fact]
    public void Read_UnknownName_FailsItsRowWithTheNearest()
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().Read("a,Denmark,1,2024", "b,Filand,1,2024", "c,Finland,1,2024");

        contributions.Select(contribution => contribution.Id.Value).Should().Equal("a", "c");
        report.ToString().Should().Be("3 rows: 2 read, 0 skipped, 1 failed");
        report.Findings.Single().ToString().Should().Be(
            "error unreadable at line 3, column \"donor\": expected a name that the mapping knows, such as \"Finland\" but got \"Filand\".");
    }

    [Fact]
    public void Read_IdsThatDifferInCaseAlone_AreEachTheirOwn()
    {
        const string Parties = """
            "registry": { "parties": [
              { "id": "a", "name": "One", "kind": "company" }, { "id": "A", "name": "Two", "kind": "company" }, { "id": "ua", "name": "Ukraine", "kind": "government" } ] }
            """;
        CsvMapping mapping = CsvMapping.Parse(Maps.Text().Replace(Maps.Registry, Parties, StringComparison.Ordinal));

        (Contribution[] contributions, CsvReport report) = mapping.Read("1,A,1,2024", "2,a,1,2024", "3, a,1,2024");

        contributions.Select(contribution => contribution.Donors.ToString()).Should().Equal("A", "a");
        report.Failed.Should().Be(1);
    }

    [Theory]
    [InlineData("5", "EUR 5")]
    [InlineData("-5", "EUR -5")]
    [InlineData("EUR -5", "EUR -5")]
    [InlineData("-5 EUR", "EUR -5")]
    [InlineData("-€2.5bn", "EUR -2500000000")]
    [InlineData("EUR \u22125 million", "EUR -5000000")]
    [InlineData("EUR 5 - 7 million", "between EUR 5000000 and EUR 7000000")]
    [InlineData("over 641 million", "over EUR 641000000")]
    [InlineData("up to 60m", "up to EUR 60000000")]
    [InlineData("EUR 2.5 bn", "EUR 2500000000")]
    [InlineData("2.5 bn EUR", "EUR 2500000000")]
    [InlineData("€2.5bn", "EUR 2500000000")]
    [InlineData("almost 500 million euros", "under EUR 500000000")]
    [InlineData("Just over 546 million", "over EUR 546000000")]
    [InlineData("approx. 5", "about EUR 5")]
    [InlineData("~5", "about EUR 5")]
    [InlineData(">= 5", "at least EUR 5")]
    [InlineData("between 5 and 7 million", "between EUR 5000000 and EUR 7000000")]
    [InlineData("5-7 million", "between EUR 5000000 and EUR 7000000")]
    [InlineData("undisclosed", "undisclosed")]
    [InlineData("", "undisclosed")]
    public void Read_AmountInWords_IsWhatTheWordsSay(string amount, string expected)
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().Read($"a,dk,{amount},2024");

        report.Findings.Should().BeEmpty();
        contributions.Single().Entries.Single().Amount.ToString().Should().Be(expected);
    }

    [Fact]
    public void Read_AnyFigure_IsTheDecimalThatItSays() =>
        Gen.Decimal[-99_999_999_999_999m, 99_999_999_999_999m].Sample(figure =>
        {
            string text = figure.ToString(CultureInfo.InvariantCulture);

            Maps.Make().Read($"a,dk,{text},2024").Contributions.Single().Entries.Single().Amount.Nominal.Should().Be(new Money(figure, Currency.EUR));
        });

    [Theory]
    [InlineData("0", "0")]
    [InlineData("007.50", "7.5")]
    [InlineData("123456789012345678", "123456789012345678")]
    [InlineData("1234567890123456789", "1234567890123456789")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void Read_ShortestAndLongestFigures_AreExact(string text, string expected) =>
        Maps.Make().Read($"a,dk,{text},2024").Contributions.Single().Entries.Single().Amount.ToString().Should().Be("EUR " + expected);

    [Theory]
    [InlineData("1,234")]
    [InlineData("1.2.3")]
    [InlineData("1,2 million")]
    [InlineData("6.41E+08")]
    [InlineData("$5")]
    [InlineData("USD 5")]
    [InlineData("5 zillion")]
    [InlineData("over -5")]
    [InlineData("over EUR -5")]
    [InlineData("-5-7 million")]
    [InlineData("--5 EUR")]
    [InlineData("5-")]
    [InlineData("under 0")]
    [InlineData("between 7 and 5")]
    [InlineData("over between 5 and 7")]
    [InlineData("about")]
    [InlineData("(5)")]
    [InlineData("#REF!")]
    [InlineData("0.12345678901234567890123456789")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("5 million million")]
    public void Read_AmountThatMeansNothingSure_FailsItsRow(string amount)
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().Read($"a,dk,\"{amount}\",2024");

        contributions.Should().BeEmpty();
        report.Failed.Should().Be(1);
        report.Findings.Single().Severity.Should().Be(FindingSeverity.Error);
    }

    [Theory]
    [InlineData(",", ".", "1.234.567,5", "EUR 1234567.5")]
    [InlineData(",", " ", "1 234 567,5", "EUR 1234567.5")]
    [InlineData(".", "'", "1’234’567.5", "EUR 1234567.5")]
    [InlineData(",", ".", "1,2 Mrd", "EUR 1200000000")]
    [InlineData(",", ".", "rund 1,2 Mrd. €", "about EUR 1200000000")]
    public void Read_FiguresOfAnotherLanguage_AreReadByTheMapping(string point, string group, string amount, string expected)
    {
        CsvMapping mapping = Maps.Make(
            $$"""
            "numbers": { "decimal": "{{point}}", "group": "{{group}}" },
            "amounts": { "hedges": { "rund": "about" }, "scales": { "Mrd": 1000000000 } },
            """);

        mapping.Read($"a,dk,\"{amount}\",2024").Contributions.Single().Entries.Single().Amount.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("1.234.56")]
    [InlineData("1.23")]
    [InlineData("12.3456")]
    [InlineData("1234.567")]
    [InlineData("1,5,5")]
    public void Read_SeparatorOutOfPlace_FailsItsRow(string amount)
    {
        CsvMapping mapping = Maps.Make("""
            "numbers": { "decimal": ",", "group": "." },
            """);

        mapping.Read($"a,dk,\"{amount}\",2024").Report.Failed.Should().Be(1);
    }

    [Fact]
    public void Read_HedgeInItsOwnColumn_IsTakenAndMustAgree()
    {
        CsvMapping mapping = Maps.Make(entries: Maps.Entry(""", "qualifier": { "column": "donor", "table": { "Denmark": "up-to" } }"""), donors: """{ "constant": "dk" }""");

        (Contribution[] contributions, CsvReport report) = mapping.Read("a,Denmark,5,2024", "b,Denmark,up to 5,2024", "c,Denmark,over 5,2024");

        contributions.Select(contribution => contribution.Entries.Single().Amount.ToString()).Should().Equal("up to EUR 5", "up to EUR 5");
        report.Findings.Single().ToString().Should().Contain("line 4").And.Contain("over beside up to");
    }

    [Fact]
    public void Read_SymbolOfTheMapping_IsItsCurrency()
    {
        CsvMapping mapping = Maps.Make(
            """
            "amounts": { "symbols": { "$": "USD" } },
            """,
            entries: Maps.Entry(currency: ""));

        (Contribution[] contributions, CsvReport report) = mapping.Read("a,dk,up to $60m,2024", "b,dk,60m,2024");

        contributions.Single().Entries.Single().Amount.ToString().Should().Be("up to USD 60000000");
        report.Findings.Single().ToString().Should().Contain("an amount without any");
    }

    [Fact]
    public void Read_ColumnInMillions_IsMultiplied() =>
        Maps.Make(entries: Maps.Entry(amount: """{ "column": "amount", "times": 1000000 }"""))
            .Read("a,dk,12.5,2024").Contributions.Single().Entries.Single().Amount.ToString().Should().Be("EUR 12500000");

    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2022-03", "2022-03")]
    [InlineData("3/31/2022", "2022-03-31")]
    [InlineData("March 2022", "2022-03")]
    [InlineData("Sept. 2022", "2022-09")]
    [InlineData("31 March 2022", "2022-03-31")]
    [InlineData("\"March 31, 2022\"", "2022-03-31")]
    [InlineData("2022-03-31 00:00:00", "2022-03-31")]
    [InlineData("2022-03-31T00:00:00Z", "2022-03-31")]
    public void Read_FreeTextDate_IsAsFarAsItStates(string date, string expected)
    {
        (Contribution[] contributions, CsvReport report) = Dated().Read($"a,dk,1,{date}");

        report.Findings.Should().BeEmpty();
        contributions.Single().Entries.Single().On.ToString().Should().Be(expected);
    }

    [Theory]
    [InlineData("Q1 2023", "2023")]
    [InlineData("2023 Q1", "2023")]
    [InlineData("early 2023", "2023")]
    [InlineData("mid-2023", "2023")]
    [InlineData("end of March 2023", "2023-03")]
    public void Read_DateThatSaysMore_IsTheCoarserOneAndNoted(string date, string expected)
    {
        (Contribution[] contributions, CsvReport report) = Dated().Read($"a,dk,1,{date}");

        contributions.Single().Entries.Single().On.ToString().Should().Be(expected);
        report.Findings.Single().Code.Should().Be(CsvFindingCodes.CoarserDate);
    }

    [Theory]
    [InlineData("not-stated", null)]
    [InlineData("year", "2022")]
    [InlineData("month", "2022-05")]
    [InlineData("day", "2022-05-31")]
    public void Read_DateThatOnlyBounds_IsWhatTheMappingKeepsOfIt(string bounds, string? expected)
    {
        (Contribution[] contributions, CsvReport report) = Dated(bounds).Read("a,dk,1,until 5/31/2022");

        contributions.Single().Entries.Single().On?.ToString().Should().Be(expected);
        report.Findings.Single().Code.Should().Be(CsvFindingCodes.BoundingDate);
    }

    [Theory]
    [InlineData("31/3/2022")]
    [InlineData("2/30/2022")]
    [InlineData("3/31/22")]
    [InlineData("45123")]
    [InlineData("soon")]
    public void Read_TextThatIsNoDate_FailsItsRow(string date) => Dated().Read($"a,dk,1,{date}").Report.Failed.Should().Be(1);

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void Read_OtherDelimiter_IsRecognized(string delimiter)
    {
        string text = "id,donor,amount,date\r\na,dk,5,2024\r\n".Replace(",", delimiter, StringComparison.Ordinal);

        Maps.Make().ReadText(text).Contributions.Should().ContainSingle();
    }

    [Fact]
    public void Read_MarkAtTheBeginningOfAText_IsNoPartOfAName() =>
        Maps.Make().ReadText("\uFEFFid,donor,amount,date\na,dk,5,2024\n").Contributions.Should().ContainSingle();

    [Fact]
    public void Read_PreambleOfASpreadsheet_IsPassedOver()
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().ReadText("\r\nsep=;\r\nid;donor;amount;date;;\r\na;dk;5;2024;;\r\n;;;;;\r\n\r\nb;?;5;2024;;\r\n");

        contributions.Should().ContainSingle();
        report.ToString().Should().Be("3 rows: 1 read, 1 skipped, 1 failed");
        report.Findings.Single().Line.Should().Be(7);
    }

    [Fact]
    public void Read_CodeOfACurrencyThatStatesNothing_IsNone()
    {
        CsvMapping mapping = Maps.Make(
            top: "\"notStated\": [ \"xxx\" ],",
            entries: Maps.Entry(currency: """, "currency": { "column": "date", "default": "EUR" }""").Replace(""", "on": { "column": "date" }""", "", StringComparison.Ordinal));

        (Contribution[] contributions, _) = mapping.Read("a,dk,5,XXX", "b,dk,5,xxx", "c,dk,5,SEK");

        contributions.Select(contribution => $"{contribution.Entries[0].Amount}").Should().Equal("EUR 5", "EUR 5", "SEK 5");
    }

    [Fact]
    public void Read_SignBehindSepThatSeparatesNothing_IsPassedOverWhereTheMappingNamesOne()
    {
        const string Text = "sep=x\nid;donor;amount;date\na;dk;5;2024\n";

        Maps.Make(top: "\"delimiter\": \";\",").ReadText(Text).Contributions.Should().ContainSingle();
        Action act = () => Maps.Make().ReadText(Text);

        act.Should().Throw<LedgerException>().Which.Findings.Single().Actual.Should().Be("\"x\"");
    }

    [Fact]
    public void Read_AnySignAsDelimiter_IsReadOrRefused()
    {
        IEnumerable<char> signs = Enumerable.Range(1, 127).Select(code => (char)code).Concat("\u00E9\u00A7\u2028\uFFFE");
        foreach (char sign in signs)
        {
            string text = $"sep={sign}\n" + "id,donor,amount,date\na,dk,5,2024\n,,,\n".Replace(',', sign);
            Outcome(() => Maps.Make().ReadText(text)).Should().BeOneOf(["2 rows: 1 read, 1 skipped, 0 failed", "refused"], "it is the sign {0}", (int)sign);
            Outcome(() => Maps.Make(top: $"\"delimiter\": {JsonSerializer.Serialize(sign)},").ReadText(text)).Should().BeOneOf(["2 rows: 1 read, 1 skipped, 0 failed", "refused"], "it is the sign {0}", (int)sign);
        }

        static string Outcome(Func<(Contribution[] Contributions, CsvReport Report)> read)
        {
            try
            {
                return $"{read().Report}";
            }
            catch (LedgerException)
            {
                return "refused";
            }
            catch (InvalidOperationException other)
            {
                return other.Message;
            }
        }
    }

    [Fact]
    public void Read_QuotedCells_KeepWhatIsInThem()
    {
        CsvMapping mapping = Maps.Make(contribution: """, "tags": [ { "key": "note", "value": { "column": "donor" } } ]""", donors: """{ "constant": "dk" }""");

        (Contribution[] contributions, CsvReport report) = mapping.Read("a,\"one, \"\"two\"\"\",1,2024", "b,\"three\nlines\nhere\",1,2024", "c,x,?,2024");

        contributions.Single().Tags.Single().Value.Should().Be("one, \"two\"");
        report.Findings.Select(finding => finding.Line).Should().Equal(3, 6);
    }

    [Theory]
    [InlineData("b,dk,\"1\"2,2024")]
    [InlineData("b,dk,\"1,2024")]
    [InlineData("b,dk")]
    [InlineData("b,dk,1,2024,more")]
    public void Read_BrokenRow_CostsItselfAlone(string broken)
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().Read("a,dk,1,2024", broken, "c,dk,1,2024", "d,dk,1,2024");

        contributions.Select(contribution => contribution.Id.Value).Should().Equal("a", "c", "d");
        report.ToString().Should().Be("4 rows: 3 read, 0 skipped, 1 failed");
        report.Findings.Single().Line.Should().Be(3);
    }

    [Fact]
    public void Read_ManyBrokenRows_AreAllCountedAndSomeKept()
    {
        (Contribution[] contributions, CsvReport report) = Maps.Make().Read(
            [.. Enumerable.Range(0, 3000).Select(i => i % 2 == 0 ? $"{i},dk,1,2024" : $"{i},\"d\"k,1,2024")]);

        contributions.Should().HaveCount(1500);
        report.Failed.Should().Be(1500);
        report.Findings.Should().HaveCount(CsvReport.MaxFindings);
        report.FindingsBeyond.Should().Be(500);
        report.Findings[^1].Line.Should().Be(2001);
    }

    [Fact]
    public void Read_SkippedRows_AreCountedByTheirReasons()
    {
        CsvMapping mapping = Maps.Make(
            """
            "skip": [ { "when": { "donor": [ "n/a", "TOTAL" ] }, "reason": "a total" }, { "unless": { "date": "2024" }, "reason": "another year" } ],
            """);

        (_, CsvReport report) = mapping.Read("a,dk,1,2024", "b,Total,9,2024", "c,dk,1,2023", "d, N/A ,1,2024");

        report.SkipReasons.Should().Equal(("a total", 2), ("another year", 1));
        report.ToString().Should().Be("4 rows: 1 read, 3 skipped, 0 failed");
    }

    [Fact]
    public void Read_RowsOfOneIdAdjacent_AreEntriesOfOneContribution()
    {
        CsvMapping mapping = Maps.Make("""
            "rows": "adjacent",
            """);

        (Contribution[] contributions, CsvReport report) = mapping.Read("a,dk,1,2024", "a,dk,2,2025", "b,dk,3,2024", "b,nl,4,2024", "a,dk,5,2024");

        mapping.IsStreaming.Should().BeTrue();
        contributions.Select(contribution => contribution.Entries.Length).Should().Equal(2, 1, 1);
        report.Findings.Single().Code.Should().Be(CsvFindingCodes.DifferingRow);
        report.ToString().Should().Be("5 rows: 4 read, 0 skipped, 1 failed");
    }

    [Fact]
    public void ReadLedger_RowsOfOneIdApart_CostThemselves()
    {
        CsvMapping mapping = Maps.Make("""
            "rows": "adjacent",
            """);
        var report = new CsvReport();

        AidLedger ledger = CsvContributions.ReadLedger(new StringReader("id,donor,amount,date\na,dk,1,2024\nb,dk,2,2024\na,dk,3,2024\na,dk,4,2024"), mapping, report);

        ledger.Contributions.Should().HaveCount(2);
        report.Findings.Select(finding => finding.Code).Should().Equal(FindingCodes.DoubledKey, FindingCodes.DoubledKey);
        report.ToString().Should().Be("4 rows: 2 read, 0 skipped, 2 failed");
    }

    [Fact]
    public void Read_RowsOfOneIdAnywhere_AreEntriesOfOneContribution()
    {
        CsvMapping mapping = Maps.Make("""
            "rows": "anywhere",
            """);

        (Contribution[] contributions, CsvReport report) = mapping.Read("a,dk,1,2024", "b,dk,3,2024", "a,dk,5,2024");

        mapping.IsStreaming.Should().BeFalse();
        contributions.Select(contribution => contribution.Entries.Length).Should().Equal(2, 1);
        report.Read.Should().Be(3);
    }

    [Fact]
    public void Read_SeveralEntriesOfARow_AreThoseThatItStates()
    {
        string entries = Maps.Entry() + """
            , { "stage": { "constant": "delivered" }, "amount": { "column": "date" }, "currency": { "constant": "EUR" }, "whereNotStated": "no-entry" }
            """;

        Contribution[] contributions = Maps.Make(entries: entries).Read("a,dk,5,2024", "b,dk,,").Contributions;

        contributions[0].Entries.Select(entry => entry.ToString()).Should().Equal("committed EUR 5 on 2024", "delivered EUR 2024");
        contributions[1].Entries.Select(entry => entry.ToString()).Should().Equal("committed undisclosed");
    }

    [Fact]
    public void Read_Cases_LookAtSeveralColumns()
    {
        CsvMapping mapping = Maps.Make(contribution:
            """
            , "category": { "cases": [ { "when": { "donor": "dk", "date": "2024" }, "value": "military" }, { "when": { "donor": "nl" } } ] }
            """);

        (Contribution[] contributions, CsvReport report) = mapping.Read("a,dk,1,2024", "b,nl,1,2024", "c,dk,1,2025");

        contributions.Select(contribution => contribution.Category).Should().Equal(AidCategory.Military, AidCategory.NotStated);
        report.Findings.Single().ToString().Should().Contain("line 4").And.Contain("cases");
    }

    [Fact]
    public void Read_EveryPart_ComesFromItsField()
    {
        CsvMapping mapping = Maps.Make(
            contribution:
            """
            , "form": { "constant": "loan" }, "route": { "constant": "donor-industry" }, "counterpart": { "constant": "fi" }, "into": { "constant": "Fund" },
              "fundedBy": [ { "party": { "constant": "fund" }, "amount": { "constant": "2" }, "currency": { "constant": "EUR" }, "contribution": { "pattern": "of-{id}" } } ],
              "tags": [ { "key": "k", "value": { "pattern": "{id}-{#}" } }, { "value": { "constant": "a=b; c=d", "separators": [ ";" ] } } ],
              "items": [ { "description": { "constant": "tanks" }, "quantity": { "constant": "3" }, "value": { "constant": "about EUR 9" }, "valuation": { "constant": "book" } } ],
              "sources": [ { "publisher": { "constant": "P" }, "title": { "pattern": "T {id}" }, "publishedOn": { "column": "date" }, "uri": { "constant": "https://example.org/x" } } ],
              "recordedOn": { "constant": "2024-02-01" }
            """,
            entries: Maps.Entry(
                """
                , "for": { "constant": "2025" }, "rateOn": { "constant": "2024-01-02" }, "sourceCode": { "constant": "C" },
                  "restatements": [ { "amount": { "constant": "7" }, "currency": { "constant": "USD" } } ]
                """));

        Contribution contribution = mapping.Read("a,dk,5,2024").Contributions.Single();

        contribution.Should().Be(Contribution
            .Create("a", new Id<Party>("dk"), new Id<Party>("ua"), AidCategory.NotStated, AidChannel.DonorIndustry.Through(new Id<Party>("fi")))
            .InForm(FinanceForm.Loan).PayingInto(new Id<Party>("fund"))
            .FundedBy(new Id<Party>("fund"), new Money(2, Currency.EUR), new Id<Contribution>("of-a"))
            .WithTag("k", "a-2").WithTag("a", "b").WithTag("c", "d")
            .WithItem(new AidItem("tanks", 3, StatedAmount.About(new Money(9, Currency.EUR)), ValuationBasis.Book))
            .WithSource(new SourceReference("P", "T a", new PartialDate(2024), new Uri("https://example.org/x")))
            .RecordedOn(new LocalDate(2024, 2, 1))
            .WithEntry(new StageEntry(AidStage.Committed, new Money(5, Currency.EUR), new PartialDate(2024))
                .ForPeriod(new PartialDate(2025)).ValuedOn(new LocalDate(2024, 1, 2)).WithSourceCode("C").WithRestatement(new Money(7, Currency.USD))));
    }

    [Fact]
    public void Read_Cancellation_TakesBack()
    {
        CsvMapping mapping = Maps.Make(entries: Maps.Entry(""", "cancellation": { "column": "donor", "table": { "dk": "true", "nl": "false" } }"""));

        (Contribution[] contributions, CsvReport report) = mapping.Read("a,dk,5,2024", "b,nl,5,2024", "c,dk,over 5,2024");

        contributions.Select(contribution => contribution.Entries.Single().IsCancellation).Should().Equal(true, false);
        report.Failed.Should().Be(1);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    public void Read_NamedEncoding_IsUsed(string name)
    {
        CsvMapping mapping = Maps.Make($"\"encoding\": \"{name}\",", contribution: """, "tags": [ { "key": "note", "value": { "column": "amount" } } ]""", entries: Maps.Entry(amount: """{ "constant": "1" }"""));
        byte[] bytes = CodePagesEncodingProvider.Instance.GetEncoding(name) is { } page
            ? page.GetBytes("id,donor,amount,date\na,dk,Málaga,2024")
            : Encoding.GetEncoding(name).GetBytes("id,donor,amount,date\na,dk,Málaga,2024");

        CsvContributions.Read(new MemoryStream(bytes), mapping, new CsvReport()).Single().Tags.Single().Value.Should().Be("Málaga");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void Read_ByteOrderMark_IsStrongerThanTheNamedEncoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("id,donor,amount,date\na,dk,€5,2024")];

        CsvContributions.Read(new MemoryStream(bytes), Maps.Make("\"encoding\": \"windows-1252\","), new CsvReport())
            .Single().Entries.Single().Amount.ToString().Should().Be("EUR 5");
    }

    [Fact]
    public void Read_MixedEncodings_CostTheRowsThatAreNoText()
    {
        byte[] bytes = [.. "id,donor,amount,date\na,dk,€1,2024\nb,"u8, 0xE9, .. "x,1,2024\nc,dk,€1,2024"u8];
        var report = new CsvReport();

        CsvContributions.Read(new MemoryStream(bytes), Maps.Make(), report).Should().HaveCount(2);

        report.Findings.Single().ToString().Should().StartWith("error unreadable at line 3, column \"donor\": expected text in the encoding of the file but got bytes that are none.");
    }

    [Fact]
    public void Read_ColumnsThatNothingReads_AreNoted()
    {
        (_, CsvReport report) = Maps.Make().ReadText("id,donor,extra,amount,date,\na,dk,x,5,2024,");

        Finding finding = report.Findings.Single();
        finding.Code.Should().Be(CsvFindingCodes.UnreadColumns);
        finding.Severity.Should().Be(FindingSeverity.Information);
        finding.Actual.Should().EndWith(": extra");
    }

    [Theory]
    [InlineData("id,donor,date\n", "a column \"amount\"")]
    [InlineData("id,donor,amount,date,Amount\n", "the column \"amount\" once")]
    [InlineData("", "names of columns")]
    [InlineData("\n\n", "names of columns")]
    [InlineData("id,\"donor\n", "quotes in pairs")]
    public void Read_FileThatTheMappingDoesNotFit_SaysWhy(string text, string expected)
    {
        Action act = () => Maps.Make().ReadText(text);

        act.Should().Throw<LedgerException>().Which.Message.Should().Contain(expected);
    }

    [Fact]
    public void Read_Enumeration_ReadsNoFurtherThanItIsAsked()
    {
        using var text = new StringReader("id,donor,amount,date\na,dk,5,2024\nb,?,5,2024\n");
        var report = new CsvReport();

        CsvContributions.Read(text, Maps.Make(), report).First().Id.Value.Should().Be("a");

        report.Rows.Should().Be(1);
    }

    private static CsvMapping Dated(string bounds = "not-stated") => Maps.Make($$"""
        "dates": { "forms": [ "M/d/yyyy" ], "bounds": "{{bounds}}" },
        """);
}
