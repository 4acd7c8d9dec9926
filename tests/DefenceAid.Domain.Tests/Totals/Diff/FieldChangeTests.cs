using DefenceAid.Domain.Tests.Ledgers;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals.Diff;

public sealed class FieldChangeTests
{
    private static readonly Id<Party> Denmark = new("dk");

    private static readonly Id<Party> Netherlands = new("nl");

    private static readonly Id<Party> Ukraine = new("ua");

    private static readonly SourceReference Release = new("Ministry", "Release", new PartialDate(2024), new Uri("https://example.org/1"));

    private static Contribution Plain => Contribution.Create("a", Denmark, Ukraine, AidCategory.Military, AidChannel.OwnStock);

    [Fact]
    public void Fields_EntryPutInFront_IsOneAdded() =>
        FieldsOf(With("announced EUR 1 2024-01", "committed EUR 2 2024-02", "committed EUR 3"), With("proposed EUR 9 2023", "announced EUR 1 2024-01", "committed EUR 2 2024-02", "committed EUR 3"))
            .Should().Equal("entries[0] added: proposed EUR 9 on 2023");

    [Fact]
    public void Fields_EntryTakenOut_IsOneRemovedAtItsOldPlace() =>
        FieldsOf(With("announced EUR 1", "committed EUR 2", "delivered EUR 3"), With("announced EUR 1", "delivered EUR 3"))
            .Should().Equal("entries[1] removed: committed EUR 2");

    [Fact]
    public void Fields_EntriesInAnotherOrder_AreTheSame() =>
        FieldsOf(With("announced EUR 1", "committed EUR 2", "committed EUR 2"), With("committed EUR 2", "committed EUR 2", "announced EUR 1")).Should().BeEmpty();

    [Fact]
    public void Fields_EqualEntryOnceMore_IsAdded() =>
        FieldsOf(With("committed EUR 2"), With("committed EUR 2", "committed EUR 2")).Should().Equal("entries[1] added: committed EUR 2");

    [Fact]
    public void Fields_AmountCorrectedBehindANewEntry_IsFoundByStageAndDate() =>
        FieldsOf(With("announced EUR 1 2024-01", "committed EUR 2 2024-02"), With("delivered EUR 9", "announced EUR 1 2024-01", "committed over EUR 2.50 2024-02"))
            .Should().Equal("entries[0] added: delivered EUR 9", "entries[2].amount from EUR 2 to over EUR 2.5");

    [Fact]
    public void Fields_DateCorrected_IsFoundByStageAndAmount() =>
        FieldsOf(With("committed EUR 2 2024-02", "committed EUR 3 2024-02"), With("committed EUR 3 2024-02", "committed EUR 2 2024-03"))
            .Should().Equal("entries[1].on from 2024-02 to 2024-03");

    [Fact]
    public void Fields_AmountAndDateCorrected_AreTwoEntries() =>
        FieldsOf(With("committed EUR 2 2024-02"), With("committed EUR 3 2024-03"))
            .Should().Equal("entries[0] added: committed EUR 3 on 2024-03", "entries[0] removed: committed EUR 2 on 2024-02");

    [Fact]
    public void Fields_EntryThatIsACancellationNow_IsAnotherOne() =>
        FieldsOf(With("committed EUR 2"), Plain.WithEntry(StageEntry.Cancellation(AidStage.Committed, Money.Parse("EUR 2"))))
            .Should().Equal("entries[0] added: cancelled from committed EUR 2", "entries[0] removed: committed EUR 2");

    [Fact]
    public void Fields_PartsOfAnEntry_AreNamedOneByOne()
    {
        StageEntry entry = Entry("committed EUR 2 2024-02").WithRestatement(Money.Parse("USD 3")).WithSourceCode("2");
        StageEntry other = Entry("committed EUR 2 2024-02").WithRestatement(Money.Parse("SEK 20")).WithRestatement(Money.Parse("USD 3.10"))
            .ForPeriod(new PartialDate(2025)).ValuedOn(new LocalDate(2024, 1, 31));

        FieldsOf(Plain.WithEntry(entry), Plain.WithEntry(other)).Should().Equal(
            "entries[0].for added: 2025",
            "entries[0].rateOn added: 2024-01-31",
            "entries[0].restatements[0] added: SEK 20",
            "entries[0].restatements[1] from USD 3 to USD 3.1",
            "entries[0].sourceCode removed: 2");
    }

    [Fact]
    public void Fields_MembersOfAContribution_AreNamedAsInJson()
    {
        Contribution before = Plain.Within(new Id<Coalition>("drones")).WithTag("plan", "1").WithItem(new AidItem("tanks", 2.0m)).FundedBy(Netherlands, Money.Parse("EUR 1"));
        Contribution after = Contribution.Create("a", PartyShares.Jointly(Denmark, Netherlands), Ukraine, AidCategory.Military, AidChannel.DonorIndustry.Through(Denmark))
            .InForm(FinanceForm.Grant).Under(new Id<Agreement>("frame")).PayingInto(new Id<Party>("fund"))
            .FundedBy(Netherlands, Money.Parse("EUR 2")).WithItem(new AidItem("tanks", 3m, valuation: ValuationBasis.Book))
            .WithTag("plan", "1").WithTag("package", "x").WithSource(Release).WithExtensions(Extensions.Parse("""{"a":1}"""));

        FieldsOf(before, after).Should().Equal(
            "donors from dk to dk + nl",
            "form from not-stated to grant",
            "channel from own-stock to donor-industry through dk",
            "coalition removed: drones",
            "agreement added: frame",
            "into added: fund",
            "fundedBy[0].amount from EUR 1 to EUR 2",
            "items[0].quantity from 2 to 3",
            "items[0].valuation added: book",
            "tags[0] added: package=x",
            "sources[0] added: Ministry: Release (2024)",
            "extensions added: {\"a\":1}");
    }

    [Fact]
    public void Fields_SourceWithAnotherTitle_IsFoundByItsAddress() =>
        FieldsOf(Plain.WithSource(Release), Plain.WithSource(new SourceReference("Ministry", "Release 2", new PartialDate(2024), Release.Uri)))
            .Should().Equal("sources[0].title from Release to Release 2");

    [Fact]
    public void Fields_SourcesWithoutAddress_AreToldApartByTheirTitles() =>
        FieldsOf(
                Plain.WithSource(new SourceReference("A", "1")).WithSource(new SourceReference("A", "2")),
                Plain.WithSource(new SourceReference("A", "3")).WithSource(new SourceReference("A", "2", new PartialDate(2024))))
            .Should().Equal("sources[0] added: A: 3", "sources[1].publishedOn added: 2024", "sources[0] removed: A: 1");

    [Fact]
    public void Fields_PartiesInAnotherOrder_AreTheSame()
    {
        FieldsOf(By(PartyShares.Jointly(Denmark, Netherlands)), By(PartyShares.Jointly(Netherlands, Denmark))).Should().BeEmpty();
        FieldsOf(By(PartyShares.Weighted((Denmark, 2), (Netherlands, 1))), By(PartyShares.Weighted((Netherlands, 1), (Denmark, 2)))).Should().BeEmpty();
        FieldsOf(By(PartyShares.Percentages((Denmark, 60m), (Netherlands, 30.5m))), By(PartyShares.Percentages((Netherlands, 30.50m), (Denmark, 60m)))).Should().BeEmpty();
        FieldsOf(By(PartyShares.Weighted((Denmark, 2), (Netherlands, 1))), By(PartyShares.Weighted((Netherlands, 2), (Denmark, 1))))
            .Should().Equal("donors from dk 2 : nl 1 to nl 2 : dk 1");
    }

    [Fact]
    public void Fields_JointPartiesAndOnePartyOfThatName_AreDifferent() =>
        FieldsOf(By(PartyShares.Jointly(Denmark, Netherlands)), By(new Id<Party>("dk + nl"))).Should().Equal("donors from dk + nl to dk + nl");

    [Fact]
    public void Fields_OfARegistry_AreNamedAsInJson()
    {
        LedgerBuilder older = new LedgerBuilder()
            .Add(Records.Lithuania, Records.Ministry, Records.Ukraine, Records.Fund)
            .Add(CountryGroup.Create("nb", "Two").WithMember(Country.Of("LT"), Validity.Parse("2004-05-01/..")))
            .Add(Records.Drones.WithMember(Records.Lithuania, CoalitionRole.Member).WithMember(Records.Ukraine, CoalitionRole.Observer))
            .Add(Records.Frame);
        LedgerBuilder newer = new LedgerBuilder()
            .Add(Records.Lithuania, Records.Ministry.WithPartOf(Records.Fund), Records.Ukraine, Records.Fund.WithName("The fund"))
            .Add(CountryGroup.Create("nb", "Two").WithMember(Country.Of("LV")).WithMember(Country.Of("LT"), Validity.Parse("2004-05-01/2030-01-01")))
            .Add(Records.Drones.WithMember(Records.Ukraine, CoalitionRole.Observer).WithMember(Records.Lithuania, CoalitionRole.Lead))
            .Add(Agreement.Create("frame", AgreementKind.Framework, "Framework", new PartialDate(2024)).WithSignature(Records.Ministry, "A. Person").WithParty(Records.Ukraine));

        Changes(older, newer).Should().Equal(
            "party lt-mod changed: partOf from lt to fund",
            "party fund changed: name from Fund to The fund",
            "group nb changed: members[0] added: LV ../..; members[1].validity from 2004-05-01/.. to 2004-05-01/2030-01-01",
            "coalition drones changed: memberships[1].role from member to lead",
            "agreement frame changed: parties[1] added: ua; signatures[0].person added: A. Person; signedOn added: 2024");
    }

    [Fact]
    public void Fields_OfStatementsAndReportedTotals_AreNamedAsInJson()
    {
        LedgerBuilder older = new LedgerBuilder()
            .Add(Statement.Create("s", StatementKind.Topic, "Drones").Concerning(AidDirection.DonorIndustry))
            .Add(ReportedTotal.Create("r", StatedAmount.Parse("over EUR 5"), AidScope.NotStated, Release));
        LedgerBuilder newer = new LedgerBuilder()
            .Add(Statement.Create("s", StatementKind.Topic, "Drones", new PartialDate(2024)).Concerning(AidDirection.DonorIndustry, AidDirection.JointProcurement))
            .Add(ReportedTotal.Create("r", StatedAmount.Parse("EUR 5"), AidScope.Committed.Exactly().AsOf(new LocalDate(2024, 8, 16)).In(AidCategory.Military), Release));

        Changes(older, newer).Should().Equal(
            "statement s changed: on added: 2024; directions[1] added: joint-procurement",
            "reported-total r changed: amount from over EUR 5 to EUR 5; scope.measure added: committed; scope.exactly added: true; scope.asOf added: 2024-08-16; scope.categories[0] added: military");
    }

    [Fact]
    public void Fields_ThousandsOfEntries_ArePairedWithoutComparingAllWithAll()
    {
        Contribution Long(int first) => Enumerable.Range(first, 4_000).Aggregate(Plain, (aid, i) => aid.WithEntry(new StageEntry(AidStage.Committed, new Money(i, Currency.EUR))));

        FieldsOf(Long(1), Long(2)).Should().Equal("entries[3999].amount from EUR 1 to EUR 4001");
    }

    private static IEnumerable<string> FieldsOf(Contribution before, Contribution after) =>
        FieldComparison.Of(ContributionFields.Of(before), ContributionFields.Of(after)).Select(field => field.ToString());

    private static IEnumerable<string> Changes(LedgerBuilder older, LedgerBuilder newer) =>
        LedgerDiff.Between(older.Build(), newer.Build()).Changes.Select(change => change.ToString());

    private static Contribution By(PartyShares donors) => Contribution.Create("a", donors, Ukraine, AidCategory.Military, AidChannel.OwnStock);

    private static Contribution With(params string[] entries) => entries.Aggregate(Plain, (aid, entry) => aid.WithEntry(Entry(entry)));

    // A stage, an amount and, where there is one, a date.
    private static StageEntry Entry(string text)
    {
        string[] words = text.Split(' ');
        PartialDate? on = PartialDate.TryParse(words[^1], null, out PartialDate date) && words.Length > 3 ? date : null;
        return new StageEntry(AidStage.Of(words[0]), StatedAmount.Parse(string.Join(' ', words[1..^(on is null ? 0 : 1)])), on);
    }
}
