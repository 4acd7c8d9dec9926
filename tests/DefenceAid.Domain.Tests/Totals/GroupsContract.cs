using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>How money counts by the groups of countries that its donors belonged to.</summary>
public abstract class GroupsContract : PerimeterContract
{
    private static readonly Id<CountryGroup> Union = new("eu");

    private static readonly Id<CountryGroup> Alliance = new("nato");

    private static readonly AidScope OfUnion = AidScope.Committed.DonatedByGroup(Union);

    private static readonly TotalsQuery ByGroup = new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Group);

    // The United Kingdom and Denmark were members of the European Communities from 1 January 1973: Treaty of Accession (OJ L 73, 27.3.1972). The
    // United Kingdom left the Union at the end of 31 January 2020: Agreement on its withdrawal (OJ L 29, 31.1.2020, p. 7), article 185.
    private static readonly CountryGroup UnionMembers = CountryGroup.Create(Union, "European Union")
        .WithMember(Country.Of("GB"), new Validity(Day(1973, 1, 1), Day(2020, 1, 31)))
        .WithMember(Country.Of("LT"), Validity.Since(Day(2004, 5, 1)))
        .WithMember(Country.Of("DK"), Validity.Since(Day(1973, 1, 1)));

    // Denmark and the Netherlands come and go here as they never did.
    private static readonly CountryGroup AllianceMembers = CountryGroup.Create(Alliance, "Alliance")
        .WithMember(Country.Of("GB"))
        .WithMember(Country.Of("LT"), Validity.Since(Day(2004, 3, 29)))
        .WithMember(Country.Of("NL"), new Validity(null, Day(2024, 6, 30)))
        .WithMember(Country.Of("NL"), Validity.Since(Day(2024, 8, 1)))
        .WithMember(Country.Of("DK"), Validity.Since(Day(2024, 7, 1)))
        .WithMember(Country.Of("DK"), new Validity(null, Day(2024, 6, 30)));

    [Theory]
    [InlineData("1972-12-31", "none", null)]
    [InlineData("1973-01-01", "EUR 5", null)]
    [InlineData("2020-01-31", "EUR 5", null)]
    [InlineData("2020-01", "EUR 5", null)]
    [InlineData("2020-02-01", "none", null)]
    [InlineData("2020-02", "none", null)]
    [InlineData("2020", "none", "group-unclear 1: EUR 5")]
    [InlineData("2021", "none", null)]
    [InlineData(null, "none", "group-unclear 1: EUR 5")]
    public async Task Run_UnitedKingdomInTheUnion_IsAsOfTheDateOfTheEntry(string? on, string counted, string? listed)
    {
        TotalsTable table = await RunWithGroupsAsync(new TotalsQuery(OfUnion), Aid("a", P("gb"), Entry(AidStage.Committed, "EUR 5", on)));

        table.Total.ToString().Should().Be(counted);
        Listed(table).Should().Equal(listed is null ? [] : [listed]);
    }

    [Fact]
    public async Task Run_MemberToThisDayWithoutADate_IsUnclearSinceItWasNotAlwaysOne()
    {
        TotalsTable table = await RunWithGroupsAsync(new TotalsQuery(OfUnion), Aid("a", P("dk"), Entry(AidStage.Committed, "EUR 5")));

        Listed(table).Should().Equal("group-unclear 1: EUR 5");
    }

    [Theory]
    [InlineData("nl", "2024-06", "EUR 5")]
    [InlineData("nl", "2024-07", "none")]
    [InlineData("nl", "2024", "group-unclear 1: EUR 5")]
    [InlineData("nl", "2023", "EUR 5")]
    [InlineData("nl", "2025", "EUR 5")]
    [InlineData("nl", null, "group-unclear 1: EUR 5")]
    [InlineData("dk", "2024", "EUR 5")]
    [InlineData("dk", "2024-06", "EUR 5")]
    [InlineData("dk", null, "EUR 5")]
    [InlineData("gb", null, "EUR 5")]
    [InlineData("md", null, "none")]
    [InlineData("fund", "2024", "none")]
    [InlineData("lt-army", "2024", "EUR 5")]
    [InlineData("gb-mod", "2024", "EUR 5")]
    [InlineData("branch", "2024", "none")]
    public async Task Run_MembersThatLeftAndCameBack_AreInOnAllDaysOrSomeOrNone(string donor, string? on, string expected)
    {
        TotalsTable table = await RunWithGroupsAsync(
            new TotalsQuery(AidScope.Committed.DonatedByGroup(Alliance)), Aid("a", P(donor), Entry(AidStage.Committed, "EUR 5", on)));

        (table.Exclusions.IsEmpty ? table.Total.ToString() : Listed(table).Single()).Should().Be(expected);
    }

    [Theory]
    [InlineData("2019", "EUR 5", null)]
    [InlineData("2020", "none", "group-unclear 1: EUR 5")]
    [InlineData("2021", "none", "not-attributable 1: EUR 5")]
    public async Task Run_JointDonorsInAGroup_CountWhereAllOfThemAre(string on, string counted, string? listed)
    {
        Contribution aid = Aid("a", PartyShares.Jointly(P("gb"), P("lt")), Entry(AidStage.Committed, "EUR 5", on));
        Contribution neither = Aid("b", PartyShares.Jointly(P("md"), P("nl")), Entry(AidStage.Committed, "EUR 7", on));

        TotalsTable table = await RunWithGroupsAsync(new TotalsQuery(OfUnion), aid, neither);

        table.Total.ToString().Should().Be(counted);
        Listed(table).Should().Equal(listed is null ? [] : [listed]);
    }

    [Fact]
    public async Task Run_JointDonorsOfWhomOneIsUnclearAndOneOut_AreNotAttributable()
    {
        Contribution aid = Aid("a", PartyShares.Jointly(P("gb"), P("md")), Entry(AidStage.Committed, "EUR 5", "2020"));

        Listed(await RunWithGroupsAsync(new TotalsQuery(OfUnion), aid)).Should().Equal("not-attributable 1: EUR 5");
    }

    [Fact]
    public async Task Run_SharesOfMembersAndOthers_CountTheMembersShares()
    {
        Contribution weighted = Aid("a", PartyShares.Weighted((P("gb"), 1), (P("lt"), 2), (P("md"), 4)), Entry(AidStage.Committed, "EUR 7", "2020"));
        Contribution rest = Aid("b", PartyShares.Percentages((P("lt"), 60), (P("md"), 30)), Entry(AidStage.Committed, "EUR 100", "2020"));

        TotalsTable table = await RunWithGroupsAsync(new TotalsQuery(OfUnion), weighted, rest);

        table.Total.ToString().Should().Be("EUR 62");
        Listed(table).Should().Equal("not-attributable 1: EUR 10", "group-unclear 1: EUR 1");
    }

    [Fact]
    public async Task Run_PartyAndGroupFilters_BothHold()
    {
        TotalsTable table = await RunWithGroupsAsync(
            new TotalsQuery(OfUnion.DonatedBy(P("gb"), P("md"))).GroupBy(Dimension.Donor),
            Aid("a", P("gb"), Entry(AidStage.Committed, "EUR 1", "2019")), Aid("b", P("lt"), Entry(AidStage.Committed, "EUR 2", "2019")),
            Aid("c", P("md"), Entry(AidStage.Committed, "EUR 4", "2019")), Aid("d", P("gb-mod"), Entry(AidStage.Committed, "EUR 8", "2019")));

        Rows(table).Should().Equal("gb: EUR 1", "gb-mod: EUR 8");
        table.Total.ToString().Should().Be("EUR 9");
    }

    [Fact]
    public async Task Run_SeveralGroups_KeepWhoIsInAnyOfThem()
    {
        TotalsTable table = await RunWithGroupsAsync(
            new TotalsQuery(OfUnion.DonatedByGroup(Alliance, new Id<CountryGroup>("unknown"))),
            Aid("a", P("gb"), Entry(AidStage.Committed, "EUR 1", "2020")), Aid("b", P("md"), Entry(AidStage.Committed, "EUR 2", "2020")));

        table.Total.ToString().Should().Be("EUR 1");
        Listed(table).Should().Equal("group-unclear 1: EUR 2"); // who is in a group that is not there, nobody can tell
    }

    [Fact]
    public async Task Run_DateWithinAPassageFromOneGroupToAnother_IsInOneOfThem()
    {
        CountryGroup before = CountryGroup.Create("before", "Before").WithMember(Country.Of("DK"), new Validity(null, Day(2024, 6, 30)));
        CountryGroup after = CountryGroup.Create("after", "After").WithMember(Country.Of("DK"), Validity.Since(Day(2024, 7, 1)));
        AidLedger ledger = Registry.Add(before, after).Add(Aid("a", P("dk"), Entry(AidStage.Committed, "EUR 1", "2024"))).Build();
        Task<TotalsTable> Of(params Id<CountryGroup>[] groups) =>
            RunAsync(new TotalsQuery(AidScope.Committed.DonatedByGroup(groups)), ledger.Contributions, ledger.Registry, null);

        (await Of(before, after)).Total.ToString().Should().Be("EUR 1");
        Listed(await Of(before)).Should().Equal("group-unclear 1: EUR 1");
    }

    [Fact]
    public async Task Run_ByGroup_HasEachAmountInOneRow()
    {
        TotalsTable table = await RunWithGroupsAsync(
            ByGroup,
            Aid("a", P("gb"), Entry(AidStage.Committed, "EUR 1", "2019"), Entry(AidStage.Committed, "EUR 2", "2020"), Entry(AidStage.Committed, "EUR 4", "2021")),
            Aid("b", P("lt"), Entry(AidStage.Committed, "EUR 8", "2024")), Aid("c", P("md"), Entry(AidStage.Committed, "EUR 16", "2024")),
            Aid("d", PartyShares.Jointly(P("gb"), P("lt")), Entry(AidStage.Committed, "EUR 32", "2021")),
            Aid("e", PartyShares.Jointly(P("md"), P("lt")), Entry(AidStage.Committed, "EUR 64", "2021")),
            Aid("f", PartyShares.Jointly(P("gb"), P("lt")), Entry(AidStage.Committed, "EUR 128", "2020")),
            Aid("g", PartyShares.Percentages((P("lt"), 50)), Entry(AidStage.Committed, "EUR 512", "2021")));

        Rows(table).Should().BeEquivalentTo("eu+nato: EUR 265", "nato: EUR 36", "?: EUR 130", "(none): EUR 336");
        table.Total.ToString().Should().Be("EUR 767"); // which is what the rows come to
        table.Total.Contributions.Should().Be(7);
        table[new TotalsKey(DimensionValue.Jointly(Dimension.Group, ["nato", "eu"]))].ToString().Should().Be("EUR 265");
    }

    [Fact]
    public async Task Run_ByGroupWithAFilter_ConsidersTheGroupsAskedForAlone()
    {
        Contribution[] aid =
        [
            Aid("a", P("gb"), Entry(AidStage.Committed, "EUR 1", "2020")), Aid("b", P("lt"), Entry(AidStage.Committed, "EUR 2", "2020")),
            Aid("c", P("nl"), Entry(AidStage.Committed, "EUR 4", "2020")),
        ];

        TotalsTable alliance = await RunWithGroupsAsync(new TotalsQuery(AidScope.Committed.DonatedByGroup(Alliance)).GroupBy(Dimension.Group), aid);
        TotalsTable union = await RunWithGroupsAsync(new TotalsQuery(OfUnion).GroupBy(Dimension.Group), aid);

        Rows(alliance).Should().Equal("nato: EUR 7");
        Rows(union).Should().Equal("eu: EUR 2");
        Listed(union).Should().Equal("group-unclear 1: EUR 1");
    }

    [Fact]
    public async Task Run_GroupRecordedLater_IsTheVersionKnownOnTheDay()
    {
        Contribution aid = Aid("a", P("nl"), Entry(AidStage.Committed, "EUR 5", "2024-01-01"));
        AidLedger ledger = Registry
            .Add(UnionMembers, UnionMembers.WithMember(Country.Of("NL")).WithRevision(new Revision(Day(2025, 3, 1))))
            .Add(aid).Build();
        Task<TotalsTable> Known(int month) => RunAsync(new TotalsQuery(OfUnion.KnownOn(Day(2025, month, 1))), ledger.Contributions, ledger.Registry, null);

        (await Known(2)).Total.Should().Be(AidTotal.None);
        (await Known(3)).Total.ToString().Should().Be("EUR 5");
    }

    [Fact]
    public async Task Run_DateAndGroupInDoubt_IsListedOnceUnderItsDate()
    {
        Contribution aid = Aid("a", P("gb"), Entry(AidStage.Committed, "EUR 5", "2020"));

        Listed(await RunWithGroupsAsync(new TotalsQuery(OfUnion.Since(Day(2020, 3, 1))), aid)).Should().Equal("date-straddles-bound 1: EUR 5");
        Listed(await RunWithGroupsAsync(new TotalsQuery(OfUnion.Within(Perimeter.Of(P("gb")))), aid)).Should().Equal("out-of-perimeter 1: EUR 5");
    }

    private Task<TotalsTable> RunWithGroupsAsync(TotalsQuery query, params ReadOnlySpan<Contribution> contributions)
    {
        Party kingdom = Party.Government("gb", "United Kingdom", Country.Of("GB"));
        AidLedger ledger = Registry
            .Add(
                kingdom, Party.Ministry("gb-mod", "Ministry of Defence", kingdom), Party.PooledFund("fund", "Fund"),
                Party.Create("branch", "Branch", PartyKind.Ministry).WithCountry(Country.Of("MD")).WithPartOf(P("gb")))
            .Add(UnionMembers, AllianceMembers)
            .Add(contributions)
            .Build();
        return RunAsync(query, ledger.Contributions, ledger.Registry, null);
    }
}
