using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>What a query groups by and filters by.</summary>
public abstract class DimensionsContract : HedgesContract
{
    private static readonly Contribution Full = Contribution
        .Create("full", P("dk"), P("ua"), AidCategory.Military, AidChannel.JointProcurement)
        .InForm(FinanceForm.Grant).Within(new Id<Coalition>("drones")).Under(new Id<Agreement>("frame"))
        .WithTag("plan", "a").WithTag("package", "2024")
        .WithEntry(Entry(AidStage.Committed, "EUR 1", "2024-08-16").WithSourceCode("2"));

    private static readonly Contribution Other = Contribution
        .Create("other", P("nl"), P("md"), AidCategory.Humanitarian, AidChannel.RecipientIndustry.Through(P("lt")))
        .InForm(FinanceForm.Loan).Within(new Id<Coalition>("demining")).Under(new Id<Agreement>("letter"))
        .WithTag("plan", "b").WithTag("package", "2024")
        .WithEntry(Entry(AidStage.Delivered, "USD 2", "2025-01").WithSourceCode("11"));

    private static readonly Contribution Bare = Contribution
        .Create("bare", P("lt"), P("ua"), AidCategory.NotStated, AidChannel.OwnStock)
        .WithEntry(Entry(AidStage.Allocated, "undisclosed"));

    [Theory]
    [InlineData("donor", "dk: EUR 1", "lt: 1 undisclosed", "nl: USD 2")]
    [InlineData("recipient", "md: USD 2", "ua: EUR 1; 1 undisclosed")]
    [InlineData("category", "military: EUR 1", "humanitarian: USD 2", "not-stated: 1 undisclosed")]
    [InlineData("form", "grant: EUR 1", "loan: USD 2", "not-stated: 1 undisclosed")]
    [InlineData("direction", "joint-procurement: EUR 1", "recipient-industry: USD 2", "(none): 1 undisclosed")]
    [InlineData("channel", "joint-procurement: EUR 1", "recipient-industry: USD 2", "own-stock: 1 undisclosed")]
    [InlineData("coalition", "demining: USD 2", "drones: EUR 1", "(none): 1 undisclosed")]
    [InlineData("agreement", "frame: EUR 1", "letter: USD 2", "(none): 1 undisclosed")]
    [InlineData("stage", "committed: EUR 1", "allocated: 1 undisclosed", "delivered: USD 2")]
    [InlineData("source-code", "11: USD 2", "2: EUR 1", "(none): 1 undisclosed")]
    [InlineData("currency", "EUR: EUR 1", "USD: USD 2", "(none): 1 undisclosed")]
    [InlineData("year", "2024: EUR 1", "2025: USD 2", "(none): 1 undisclosed")]
    [InlineData("quarter", "2024-Q3: EUR 1", "2025-Q1: USD 2", "(none): 1 undisclosed")]
    [InlineData("month", "2024-08: EUR 1", "2025-01: USD 2", "(none): 1 undisclosed")]
    public async Task Run_ByDimension_HasARowForEachValue(string dimension, params string[] rows)
    {
        TotalsTable table = await RunAsync(new TotalsQuery(AidScope.Announced).GroupBy(Dimension.Of(dimension)), Full, Other, Bare);

        Rows(table).Should().Equal(rows);
        table.Total.ToString().Should().Be("EUR 1 + USD 2; 1 undisclosed");
    }

    [Theory]
    [InlineData("direction", "no direction")]
    [InlineData("coalition", "no coalition")]
    [InlineData("agreement", "no agreement")]
    [InlineData("source-code", "no code")]
    [InlineData("currency", "undisclosed")]
    [InlineData("month", "date not stated")]
    public async Task Describe_NoValue_SaysWhatThatMeans(string dimension, string words)
    {
        TotalsTable table = await RunAsync(new TotalsQuery(AidScope.Announced).GroupBy(Dimension.Of(dimension)), Bare);

        table.Rows[0].Key.Values[0].Describe(Registry.Build().Registry).Should().Be(words);
    }

    [Fact]
    public async Task Run_BySeveralDimensions_KeepsTheirOrder()
    {
        TotalsTable table = await RunAsync(
            new TotalsQuery(AidScope.Announced).GroupBy(Dimension.Stage, Dimension.Donor, Dimension.Year), Full, Other, Bare);

        Rows(table).Should().Equal("committed, dk, 2024: EUR 1", "allocated, lt, (none): 1 undisclosed", "delivered, nl, 2025: USD 2");
        table["committed", "dk", "2024"].ToString().Should().Be("EUR 1");
        table["allocated", "lt", null].ToString().Should().Be("1 undisclosed");
        table["committed", "dk", "2023"].Should().Be(AidTotal.None);
        table.Rows[0].Key[Dimension.Donor].ToString().Should().Be("dk");
        FluentActions.Invoking(() => table["committed", "dk"]).Should().Throw<ArgumentException>().WithMessage("*3 dimensions but got 2*");
    }

    [Fact]
    public async Task Run_Filters_KeepWhatPassesAll()
    {
        async Task<string> Kept(AidScope scope) =>
            string.Join(' ', (await RunAsync(new TotalsQuery(scope).GroupBy(Dimension.Donor), Full, Other, Bare)).Select(row => row.Key.ToString()));

        (await Kept(AidScope.Announced)).Should().Be("dk lt nl");
        (await Kept(AidScope.Announced.In(AidCategory.Military, AidCategory.NotStated))).Should().Be("dk lt");
        (await Kept(AidScope.Announced.InForm(FinanceForm.Loan))).Should().Be("nl");
        (await Kept(AidScope.Announced.InForm(FinanceForm.NotStated))).Should().Be("lt");
        (await Kept(AidScope.Announced.Through(AidDirection.JointProcurement, AidDirection.RecipientIndustry))).Should().Be("dk nl");
        (await Kept(AidScope.Announced.Through(AidDirection.DonorIndustry))).Should().BeEmpty();
        (await Kept(AidScope.Announced.Within(new Id<Coalition>("drones")))).Should().Be("dk");
        (await Kept(AidScope.Announced.Under(new Id<Agreement>("letter")))).Should().Be("nl");
        (await Kept(AidScope.Announced.Under(new Id<Agreement>("letter"), new Id<Agreement>("frame")))).Should().Be("dk nl");
        (await Kept(AidScope.Announced.ReceivedBy(P("ua")).In(AidCategory.NotStated))).Should().Be("lt");
        (await Kept(AidScope.Announced.ReceivedBy(P("md")).In(AidCategory.Military))).Should().BeEmpty();
    }

    [Fact]
    public async Task Run_TagFilter_NeedsOneValueOfEachKeyNamed()
    {
        async Task<long> Count(params Tag[] tags) => (await RunAsync(AidScope.Announced.Tagged(tags), Full, Other, Bare)).Total.Contributions;

        (await Count(new Tag("package", "2024"))).Should().Be(2);
        (await Count(new Tag("plan", "a"), new Tag("plan", "b"))).Should().Be(2);
        (await Count(new Tag("plan", "a"), new Tag("package", "2024"))).Should().Be(1);
        (await Count(new Tag("plan", "a"), new Tag("package", "2025"))).Should().Be(0);
        (await Count(new Tag("plan", "c"))).Should().Be(0);
    }

    [Fact]
    public async Task Run_ByDonorWithShares_CountsEachContributionOnceInAll()
    {
        Contribution shared = Aid("a", PartyShares.Weighted((P("dk"), 1), (P("nl"), 3)), Entry(AidStage.Committed, "about EUR 8"));
        Contribution secret = Aid("b", PartyShares.Weighted((P("dk"), 1), (P("nl"), 3)), Entry(AidStage.Committed, "undisclosed"));

        TotalsTable table = await RunAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor), shared, secret);

        Rows(table).Should().Equal("dk: about EUR 2; 1 undisclosed; 1 approximate", "nl: about EUR 6; 1 undisclosed; 1 approximate");
        table.Total.ToString().Should().Be("about EUR 8; 1 undisclosed; 1 approximate");
        table.Total.Contributions.Should().Be(2);
    }
}
