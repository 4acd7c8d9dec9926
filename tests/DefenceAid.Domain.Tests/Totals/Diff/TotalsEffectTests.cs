using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals.Diff;

public sealed class TotalsEffectTests
{
    private static readonly Id<Party> Ukraine = new("ua");

    private static readonly Id<Party> Lithuania = new("lt");

    private static readonly Party Ministry = Party.Create("lt-mod", "Ministry", PartyKind.Ministry);

    private static readonly TotalsQuery Committed = new(AidScope.Committed);

    private static LedgerBuilder Builder => new LedgerBuilder().Add(
        Party.Government("lt", "Lithuania", Country.Of("LT")), Party.Government("dk", "Denmark", Country.Of("DK")), Party.Government("ua", "Ukraine", Country.Of("UA")));

    [Fact]
    public void EffectOn_TwoLedgers_GivesTotalsAndTheContributionsThatMakeTheDifference()
    {
        AidLedger older = Builder.Add(Aid("same", "lt", "EUR 1"), Aid("more", "lt", "EUR 2"), Aid("gone", "dk", "SEK 4")).Build();
        AidLedger newer = Builder.Add(Aid("same", "lt", "EUR 1"), Aid("more", "lt", "over EUR 3"), Aid("new", "dk", "undisclosed")).Build();

        TotalsEffect effect = LedgerDiff.Between(older, newer).EffectOn(Committed);

        effect.ToString().Should().Be("from EUR 3 + SEK 4 to over EUR 4; 1 undisclosed");
        effect.Before.Equals(Committed.Run(older)).Should().BeTrue();
        effect.After.Equals(Committed.Run(newer)).Should().BeTrue();
        effect.Rows.Select(row => row.ToString()).Should().Equal(
            "more: from EUR 2 to over EUR 3", "gone: from SEK 4 to none", "new: from none to 1 undisclosed");
        effect.Rows.Select(row => row.Change?.Kind).Should().Equal(ChangeKind.Changed, ChangeKind.Removed, ChangeKind.Added);
    }

    [Fact]
    public void EffectOn_TwoDays_TotalsEachAsItWasKnown()
    {
        var june = new LocalDate(2024, 6, 1);
        AidLedger ledger = Builder
            .Add(Aid("a", "lt", "EUR 1"), Aid("a", "lt", "EUR 2").RecordedOn(june), Aid("b", "lt", "EUR 4"), Aid("b", "lt", "EUR 4").WithdrawnOn(june))
            .Build();

        TotalsEffect effect = LedgerDiff.Between(ledger, new LocalDate(2024, 5, 31), june).EffectOn(Committed);

        effect.ToString().Should().Be("from EUR 5 to EUR 2");
        effect.Before.Query.Should().Be(new TotalsQuery(AidScope.Committed.KnownOn(new LocalDate(2024, 5, 31))));
        effect.After.Query.Should().Be(new TotalsQuery(AidScope.Committed.KnownOn(june)));
        effect.Rows.Select(row => row.ToString()).Should().Equal("a: from EUR 1 to EUR 2", "b: from EUR 4 to none");
        LedgerDiff.Between(ledger, new LocalDate(2024, 5, 31)).EffectOn(Committed).ToString().Should().Be("from EUR 5 to EUR 2");
    }

    [Fact]
    public void EffectOn_MinistryThatMovesToAnotherState_ShowsTheContributionThatDidNotChange()
    {
        Contribution aid = Aid("aid", "lt-mod", "EUR 5");
        AidLedger older = Builder.Add(Ministry.WithPartOf(Lithuania)).Add(aid, Aid("other", "lt", "EUR 1")).Build();
        AidLedger newer = Builder.Add(Ministry.WithPartOf(new Id<Party>("dk"))).Add(aid, Aid("other", "lt", "EUR 1")).Build();

        TotalsEffect effect = LedgerDiff.Between(older, newer).EffectOn(new TotalsQuery(AidScope.Committed.DonatedBy(Lithuania)));

        effect.ToString().Should().Be("from EUR 6 to EUR 1");
        effect.Rows.Should().ContainSingle().Which.ToString().Should().Be("aid: from EUR 5 to none");
        effect.Rows[0].Change.Should().BeNull("the registry changed, not the contribution");
    }

    [Fact]
    public void EffectOn_DonorCorrected_LeavesTheTotalAndMovesTheRow()
    {
        AidLedger older = Builder.Add(Aid("a", "lt", "EUR 5")).Build();
        AidLedger newer = Builder.Add(Aid("a", "dk", "EUR 5")).Build();
        LedgerDiff diff = LedgerDiff.Between(older, newer);

        diff.EffectOn(Committed).Rows.Should().BeEmpty();
        diff.EffectOn(Committed.GroupBy(Dimension.Donor)).Rows.Select(row => row.ToString()).Should().Equal(
            "a, dk: from none to EUR 5", "a, lt: from EUR 5 to none");
    }

    [Fact]
    public void EffectOn_NameOnly_IsNone()
    {
        AidLedger older = Builder.Add(Ministry).Add(Aid("a", "lt", "EUR 5")).Build();
        AidLedger newer = Builder.Add(Ministry.WithName("Other")).Add(Aid("a", "lt", "EUR 5").WithTag("plan", "1")).Build();
        LedgerDiff diff = LedgerDiff.Between(older, newer);

        diff.Changes.Should().HaveCount(2);
        diff.EffectOn(Committed).Rows.Should().BeEmpty();
    }

    [Fact]
    public void EffectOn_ConvertedTotal_ConvertsBothSidesAndEachContribution()
    {
        // SEK 10 for EUR 1.
        RateTable rates = RateTable.Create(new SourceReference("A bank", "Rates"), [new ExchangeRate(Currency.EUR, Currency.SEK, 10m, new LocalDate(2024, 1, 2))]);
        TotalsQuery inEuro = Committed.ConvertTo(Currency.EUR, RatePolicy.OnTheDay);
        AidLedger ledger = Builder
            .Add(Dated("a", "SEK 50"), Dated("a", "SEK 70").RecordedOn(new LocalDate(2024, 6, 1)), Dated("b", "EUR 1"), Dated("c", "USD 3").RecordedOn(new LocalDate(2024, 6, 1)))
            .Build();

        LedgerDiff diff = LedgerDiff.Between(ledger, new LocalDate(2024, 5, 31), new LocalDate(2024, 6, 1));
        TotalsEffect effect = diff.EffectOn(inEuro, rates);

        effect.ToString().Should().Be("from EUR 6 to EUR 8 + USD 3; 1 not converted");
        effect.Rows.Select(row => row.ToString()).Should().Equal("a: from EUR 5 to EUR 7", "c: from none to USD 3; 1 not converted");
        effect.After.Query.Conversion.Should().Be(inEuro.Conversion);
        FluentActions.Invoking(() => diff.EffectOn(inEuro)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void EffectOn_GroupThatACountryJoins_ShowsTheContributionThatDidNotChange()
    {
        CountryGroup group = CountryGroup.Create("nb", "Nordic-Baltic").WithMember(Country.Of("LT"));
        AidLedger older = Builder.Add(group).Add(Dated("a", "EUR 1", "dk"), Dated("b", "EUR 2")).Build();
        AidLedger newer = Builder.Add(group.WithMember(Country.Of("DK"))).Add(Dated("a", "EUR 1", "dk"), Dated("b", "EUR 2")).Build();

        TotalsEffect effect = LedgerDiff.Between(older, newer).EffectOn(new TotalsQuery(AidScope.Committed.DonatedByGroup(group.Id)));

        effect.ToString().Should().Be("from EUR 2 to EUR 3");
        effect.Rows.Select(row => row.ToString()).Should().Equal("a: from none to EUR 1");
    }

    [Fact]
    public void EffectOn_QueryWithItsOwnDay_Refuses()
    {
        LedgerDiff diff = LedgerDiff.Between(Builder.Build(), Builder.Build());

        FluentActions.Invoking(() => diff.EffectOn(new TotalsQuery(AidScope.Committed.KnownOn(new LocalDate(2024, 6, 1)))))
            .Should().Throw<ArgumentException>().WithMessage("Expected a query without a day of knowledge*but got 2024-06-01.*");
    }

    private static Contribution Aid(string id, string donor, string amount) => Contribution.Committed(
        id, new Id<Party>(donor), Ukraine, null, AidCategory.Military, AidChannel.NotStated, StatedAmount.Parse(amount));

    private static Contribution Dated(string id, string amount, string donor = "lt") => Contribution.Committed(
        id, new Id<Party>(donor), Ukraine, new LocalDate(2024, 1, 2), AidCategory.Military, AidChannel.NotStated, StatedAmount.Parse(amount));
}
