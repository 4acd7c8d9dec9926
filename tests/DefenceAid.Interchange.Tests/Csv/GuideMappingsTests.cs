using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>The mappings of the guide over rows of our own making, in the shape of the published files.</summary>
public sealed class GuideMappingsTests
{
    [Fact]
    public void Drawdowns_AFewRows_SkipWaiversAndTotalTheRest()
    {
        CsvMapping mapping = Files.Mapping("us-drawdowns.json");
        (Contribution[] contributions, CsvReport report) = mapping.ReadText("""
            date,authority,qualifier,amount,currency,recipient,source,file
            2022-03-01,506(a)(1),up to,200,USD,Ukraine,https://example.org/1,a.md
            2022-03-01,614(a)(1),up to,200,USD,Ukraine,https://example.org/1,a.md
            2022-04-01,506(a)(1),approximately,300,USD,Ukraine,https://example.org/2,b.md
            2022-04-01,614(a)(1),up to,50,USD,(other),https://example.org/2,b.md
            2022-05-01,552(c)(2),up to,10,USD,Ukraine,https://example.org/3,c.md
            2022-12-01,506(a)(1),up to,1000,USD,Ukraine,https://example.org/4,d.md
            """);
        AidScope scope = AidScope.Committed.Under(new Id<Agreement>("us-506a1")).Since(new LocalDate(2022, 2, 24)).AsOf(new LocalDate(2022, 9, 30));

        CurrencyTotal total = new TotalsQuery(scope).Run(contributions, mapping.Registry).Total[Currency.USD]!;

        total.Nominal.ToString().Should().Be("USD 500");
        total.Upper.Should().BeNull();
        total.Contributions.Should().Be(2);
        report.ToString().Should().Be("6 rows: 4 read, 2 skipped, 0 failed");
        contributions[0].Id.Value.Should().Be("us-506(a)(1)-2022-03-01");
    }

    [Fact]
    public void Flows_AFewRows_CountWhatEntersThePlanOnce()
    {
        CsvMapping mapping = Files.Mapping("fts-afghanistan-2020.json");
        (Contribution[] contributions, CsvReport report) = mapping.ReadText("""
            date,amountUSD,srcOrganization,destPlanCode,contributionType,boundary,onBoundary,status,id
            2020-02-01,100,"Norway, Government of",HAFG20,financial,incoming,single,paid,1
            2020-02-02,50,,HAFG20,in kind,incoming,single,commitment,2
            2020-02-03,70,"Norway, Government of",,financial,incoming,single,paid,3
            2020-02-04,0,"Norway, Government of",HAFG20,financial,incoming,shared,paid,4
            2020-02-05,80,Afghanistan Humanitarian Fund,HAFG20,financial,internal,single,paid,5
            """);

        TotalsTable table = new TotalsQuery(AidScope.Committed.Tagged(new Tag("plan", "HAFG20")).Within(Perimeter.Of(new Id<Party>("hafg20")))).Run(contributions, mapping.Registry);

        table.Total.ToString().Should().Be("USD 150; 1 undisclosed");
        table.Exclusions.Single().Reason.Should().Be(ExclusionReason.InsidePerimeter);
        report.ToString().Should().Be("5 rows: 5 read, 0 skipped, 0 failed");
        contributions[1].Donors.ToString().Should().Be("not-named");
        contributions[1].Form.Should().Be(FinanceForm.InKind);
    }
}
