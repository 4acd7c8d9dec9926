using NodaTime;

namespace DefenceAid.Domain.Tests.Serialization;

/// <summary>A ledger that has every member of every record at least once.</summary>
public static class FullLedger
{
    public static readonly SourceReference Source =
        new("Ministry of Čia", "A <b>title</b> with \"quotes\", 'ticks' & a tab-less € 💶", new PartialDate(2024, 8), new Uri("https://example.org/a?b=c#d"));

    public static AidLedger Build() => Builder().Build();

    public static LedgerBuilder Builder()
    {
        Party lithuania = Party.Government("lt", "Lithuania", Country.Of("LT"));
        Party ministry = Party.Ministry("lt-mod", "Ministry of National Defence", lithuania).WithSource(Source).WithExtensions(Extensions.Parse("""{"n":1.0,"x":null}"""));
        Party ukraine = Party.Government("ua", "Ukraine", Country.Of("UA"));
        Party fund = Party.PooledFund("fund", "A fund");
        Party iceland = Party.Government("is", "Iceland", Country.Of("IS")).WithRevision(new Revision(new LocalDate(2024, 1, 1)));
        Coalition demining = Coalition.Create("demining", "Demining Capability Coalition", Capability.Demining, ukraine)
            .WithValidity(Validity.Parse("2024-02-14/.."))
            .WithMember(lithuania, CoalitionRole.Lead, Validity.Parse("2024-02-14/2030-01-01"), new PartialDate(2024), Source)
            .WithMember(iceland, CoalitionRole.Observer)
            .WithSource(Source)
            .WithExtensions(Extensions.Parse("""{"count":20}"""));
        Agreement agreement = Agreement.Create("cooperation", AgreementKind.AgreementOfCooperation, "Agreement of cooperation", new LocalDate(2024, 8, 16))
            .WithSignature(ministry, "A. Person", "Minister")
            .WithParty(ukraine)
            .WithValidity(Validity.Parse("2024-08-16/.."))
            .Concerning(demining)
            .WithSource(Source)
            .WithExtensions(Extensions.Parse("""{"a":[1,2]}"""));
        CountryGroup group = CountryGroup.Create("nb", "Two countries")
            .WithMember(Country.Of("LT"), Validity.Parse("1991-09-06/.."))
            .WithMember(Country.Of("IS"))
            .WithSource(Source)
            .WithExtensions(Extensions.Parse("""{"a":{}}"""));
        Statement statement = Statement.Create("said", StatementKind.Orientation, "Three directions", new PartialDate(2024, 8))
            .By(lithuania)
            .Concerning(demining)
            .Concerning(AidDirection.RecipientIndustry, AidDirection.DonorIndustry)
            .WithSource(Source)
            .WithExtensions(Extensions.Parse("""{"a":"b"}"""));
        AidScope scope = AidScope.Committed.Exactly()
            .Since(new LocalDate(2022, 2, 24)).AsOf(new LocalDate(2024, 8, 16)).KnownOn(new LocalDate(2024, 9, 1))
            .DonatedBy(lithuania).DonatedByGroup(group).ReceivedBy(ukraine).Within(Perimeter.Of(fund)).In(AidCategory.Military).InForm(FinanceForm.Grant)
            .Through(AidDirection.JointProcurement).Within(demining).Under(agreement).Tagged(new Tag("plan", "a=b"));
        ReportedTotal reported = ReportedTotal.Create("total", StatedAmount.Over(new Money(641_000_000, Currency.EUR)), scope, Source)
            .WithExtensions(Extensions.Parse("""{"a":true}"""));
        return new LedgerBuilder()
            .Add(lithuania, ministry, ukraine, iceland, fund)
            .Add(group).Add(demining).Add(agreement).Add(statement)
            .Add(reported, ReportedTotal.Create("unmeasured", StatedAmount.About(new Money(1.5m, Currency.EUR)), AidScope.NotStated, Source))
            .Add(Contributions(demining, agreement));
    }

    private static Contribution[] Contributions(Coalition demining, Agreement agreement)
    {
        Id<Party> lt = new("lt");
        Id<Party> isl = new("is");
        Id<Party> ua = new("ua");
        Contribution full = Contribution.Create("full", PartyShares.Percentages((lt, 33.3m), (isl, 20m)), ua, AidCategory.Military, AidChannel.DonorIndustry.Through(lt))
            .Within(demining).Under(agreement).InForm(FinanceForm.InKind)
            .PayingInto(new Id<Party>("fund")).FundedBy(isl, new Money(2.5m, Currency.EUR), new Id<Contribution>("elsewhere"))
            .WithItem(new AidItem("mines cleared", 12.5m, StatedAmount.UpTo(new Money(3, Currency.EUR)), ValuationBasis.Book))
            .WithItem("anything")
            .WithTag("b", "2").WithTag("a", "1")
            .WithEntry(new StageEntry(AidStage.Committed, StatedAmount.Between(new Money(5, Currency.EUR), new Money(7, Currency.EUR)), new PartialDate(2024, 3))
                .ForPeriod(new PartialDate(2025)).ValuedOn(new LocalDate(2024, 2, 29)).WithRestatement(new Money(6, Currency.USD)).WithSourceCode("2"))
            .WithEntry(new StageEntry(AidStage.Delivered, new Money(-0.25m, Currency.EUR)))
            .WithEntry(StageEntry.Cancellation(AidStage.Committed, new Money(1, Currency.EUR), new PartialDate(2024)))
            .WithSource(Source)
            .WithExtensions(Extensions.Parse("""{"raw":1e400,"deep":{"a":[null,"x"]}}"""));
        return
        [
            full,
            full.RecordedOn(new LocalDate(2024, 5, 1)).WithTag("c", "3"),
            full.WithdrawnOn(new LocalDate(2024, 6, 1)),
            Contribution.Announced("joint", PartyShares.Jointly(lt, isl), PartyShares.Weighted((ua, 2), (isl, 1)), null, AidCategory.NotStated, AidChannel.NotStated, StatedAmount.Undisclosed),
        ];
    }
}
