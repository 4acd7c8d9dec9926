using NodaTime;
using static DefenceAid.Domain.Tests.Ledgers.Records;

namespace DefenceAid.Domain.Tests.Ledgers;

public sealed class LedgerMergeTests
{
    private static readonly LocalDate March = new(2024, 3, 1);

    private static readonly LocalDate May = new(2024, 5, 1);

    [Fact]
    public void Merge_EqualRecords_AreThereOnce()
    {
        AidLedger ledger = Builder
            .Add(CountryGroup.Create("eu", "EU")).Add(Aid("a"), Aid("b"))
            .Add(Statement.Create("s", StatementKind.Topic, "x")).Add(ReportedTotal.Create("r", StatedAmount.Parse("EUR 1"), AidScope.Delivered))
            .Build();

        AidLedger merged = new LedgerBuilder().Merge(ledger).Merge(ledger).Build();

        merged.Should().Be(ledger);
        merged.GetHashCode().Should().Be(ledger.GetHashCode());
    }

    [Fact]
    public void Merge_OtherRecords_ComeAfterThoseThatAreThere()
    {
        AidLedger one = Builder.Add(Aid("a"), Aid("b")).Build();
        AidLedger other = Builder.Add(Aid("c"), Aid("b")).Build();

        new LedgerBuilder().Merge(one).Merge(other).Build().Contributions.Select(contribution => contribution.Id.Value).Should().Equal("a", "b", "c");
    }

    [Fact]
    public void Merge_VersionsFromBoth_AreLinkedAnew()
    {
        AidLedger one = Builder.Add(Aid("a", "EUR 1"), Aid("a", "EUR 3").RecordedOn(May)).Build();
        AidLedger other = Builder.Add(Aid("a", "EUR 1"), Aid("a", "EUR 2").RecordedOn(March)).Build();

        AidLedger merged = new LedgerBuilder().Merge(one).Merge(other).Build();

        merged.Contributions.Select(contribution => contribution.Revision).Should().Equal(new Revision(null, March), new Revision(May), new Revision(March, May));
    }

    [Fact]
    public void Merge_Coalitions_UniteTheirObservations()
    {
        Coalition early = Drones.WithMember(Lithuania, CoalitionRole.Member, observedOn: March);
        Coalition late = Drones.WithMember(Lithuania, CoalitionRole.Member, observedOn: March).WithMember(Lithuania, CoalitionRole.Lead, observedOn: May);

        AidLedger merged = new LedgerBuilder().Merge(With(early)).Merge(With(late)).Build();

        merged.Registry.Coalitions.Should().ContainSingle();
        merged.Registry.Coalitions[0].Memberships.Select(membership => $"{membership.Role} {membership.ObservedOn}").Should().Equal("member 2024-03-01", "lead 2024-05-01");
    }

    [Fact]
    public void Merge_CoalitionsThatDiffer_AreAnErrorThatSaysHow()
    {
        Coalition renamed = Drones.WithName("Unmanned Systems Coalition");

        Findings(new LedgerBuilder().Merge(With(Drones)).Merge(With(renamed))).Should().ContainSingle()
            .Which.Should().StartWith("error conflicting-record at $.coalitions[0]: expected \"drones\" to be the same in every ledger").And.Contain("name");
    }

    [Fact]
    public void Merge_RecordsThatDiffer_AreAnError()
    {
        LedgerBuilder builder = Builder.Add(Aid("a"), Aid("b", "EUR 5")).Merge(Builder.Add(Aid("b", "EUR 6")).Build());

        Findings(builder).Should().Equal(
            "error conflicting-record at $.contributions[1]: expected \"b\" to be the same in every ledger but got a record that differs under the same key.");
        builder.Invoking(it => it.Build()).Should().Throw<LedgerException>().Which.Findings.Should().ContainSingle();
    }

    [Fact]
    public void Merge_IntoRecordsAddedByHand_KeepsThemFirst()
    {
        AidLedger merged = Builder.Add(Aid("z")).Merge(Builder.Add(Aid("a")).Build()).Build();

        merged.Contributions.Select(contribution => contribution.Id.Value).Should().Equal("z", "a");
        merged.Registry.Parties.Should().HaveCount(4);
    }

    private static AidLedger With(Coalition coalition) => new LedgerBuilder().Add(Lithuania, Ukraine).Add(coalition).Build();
}
