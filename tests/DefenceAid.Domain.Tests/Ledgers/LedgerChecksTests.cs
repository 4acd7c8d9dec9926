using NodaTime;
using static DefenceAid.Domain.Tests.Ledgers.Records;

namespace DefenceAid.Domain.Tests.Ledgers;

public sealed class LedgerChecksTests
{
    private static readonly Id<Party> Nobody = new("nobody");

    [Fact]
    public void TryBuild_Whole_HasNoFindings()
    {
        LedgerBuilder builder = Builder.Add(
            Aid("a", Lithuania, Ukraine, AidChannel.JointProcurement.Through(Ministry)).Within(Drones).Under(Frame)
                .PayingInto(Fund).FundedBy(Ministry));

        builder.TryBuild(out AidLedger? ledger, out var findings).Should().BeTrue();

        findings.Should().BeEmpty();
        ledger!.Findings.Should().BeEmpty();
        ledger.Contributions.Should().ContainSingle();
    }

    [Fact]
    public void TryBuild_Empty_IsAnEmptyLedger()
    {
        AidLedger ledger = new LedgerBuilder().Build();

        ledger.Contributions.Should().BeEmpty();
        ledger.Registry.Should().Be(AidRegistry.Empty);
    }

    [Fact]
    public void TryBuild_PartyOfNobody_IsDangling() =>
        Findings(Builder.Add(Party.Company("acme", "Acme").WithPartOf(Nobody))).Should().Equal(
            "error dangling-reference at $.parties[4].partOf: expected the id of a party of this ledger but got \"nobody\".");

    [Fact]
    public void TryBuild_CoalitionOfNobody_IsDangling() =>
        Findings(Builder.Add(Coalition.Create("armour", "Armour", Capability.Armour, Nobody).WithMember(Lithuania, CoalitionRole.Lead).WithMember(Nobody, CoalitionRole.Member)))
            .Should().Equal(
                "error dangling-reference at $.coalitions[1].beneficiary: expected the id of a party of this ledger but got \"nobody\".",
                "error dangling-reference at $.coalitions[1].memberships[1].party: expected the id of a party of this ledger but got \"nobody\".");

    [Fact]
    public void TryBuild_AgreementOfNobody_IsDangling() =>
        Findings(Builder.Add(
            Agreement.Create("letter", AgreementKind.LetterOfIntent, "Letter").WithParty(Ministry).WithParty(Nobody).Concerning(new Id<Coalition>("none"))))
            .Should().Equal(
                "error dangling-reference at $.agreements[1].parties[1]: expected the id of a party of this ledger but got \"nobody\".",
                "error dangling-reference at $.agreements[1].coalition: expected the id of a coalition of this ledger but got \"none\".");

    [Fact]
    public void TryBuild_SignatoryWhoIsNoParty_IsAnError() =>
        Findings(Builder.Add(
            Agreement.Create("letter", AgreementKind.LetterOfIntent, "Letter").WithParty(Ministry).WithSignatureAsRead(new Signature(Lithuania.Id, "A. Person", null))))
            .Should().Equal("error signatory-not-party at $.agreements[1].signatures[0].party: expected a party to the agreement but got \"lt\".");

    [Fact]
    public void TryBuild_ContributionOfNobody_IsDangling() =>
        Findings(Builder.Add(
            Aid("good"),
            Aid("bad", PartyShares.Jointly(Lithuania, Nobody), PartyShares.Weighted((Ukraine, 1), (Nobody, 1)), AidChannel.OwnStock.Through(Nobody))
                .Within(new Id<Coalition>("none")).Under(new Id<Agreement>("none"))
                .PayingInto(Nobody).FundedBy(Nobody)))
            .Should().Equal(
                "error dangling-reference at $.contributions[1].donors: expected the id of a party of this ledger but got \"nobody\".",
                "error dangling-reference at $.contributions[1].recipients: expected the id of a party of this ledger but got \"nobody\".",
                "error dangling-reference at $.contributions[1].into: expected the id of a party of this ledger but got \"nobody\".",
                "error dangling-reference at $.contributions[1].fundedBy[0].party: expected the id of a party of this ledger but got \"nobody\".",
                "error dangling-reference at $.contributions[1].channel.counterpart: expected the id of a party of this ledger but got \"nobody\".",
                "error dangling-reference at $.contributions[1].coalition: expected the id of a coalition of this ledger but got \"none\".",
                "error dangling-reference at $.contributions[1].agreement: expected the id of an agreement of this ledger but got \"none\".");

    [Fact]
    public void TryBuild_FundingContributionElsewhere_IsInformation()
    {
        Contribution aid = Aid("a").FundedBy(Lithuania, null, new Id<Contribution>("elsewhere"));

        Findings(Builder.Add(aid)).Should().Equal(
            "information dangling-reference at $.contributions[0].fundedBy[0].contribution: "
            + "expected the id of a contribution of this ledger, or of another one but got \"elsewhere\", which is not in this one.");
        Findings(Builder.Add(aid, Aid("elsewhere"))).Should().BeEmpty();
    }

    [Fact]
    public void TryBuild_StatementsAndTotalsOfNobody_AreDangling() =>
        Findings(Builder
            .Add(Statement.Create("s", StatementKind.Topic, "Talks").By(Lithuania, Nobody).Concerning(new Id<Coalition>("none")))
            .Add(ReportedTotal.Create(
                "r", StatedAmount.Parse("over EUR 5"),
                AidScope.Delivered.DonatedBy(Nobody).ReceivedBy(Ukraine, Nobody).Within(new Id<Coalition>("none")).Under(new Id<Agreement>("none")))))
            .Should().SatisfyRespectively(
                finding => finding.Should().Contain("$.statements[0].parties[1]"),
                finding => finding.Should().Contain("$.statements[0].coalition"),
                finding => finding.Should().Contain("$.reportedTotals[0].scope.donors[0]"),
                finding => finding.Should().Contain("$.reportedTotals[0].scope.recipients[0]"),
                finding => finding.Should().Contain("$.reportedTotals[0].scope.coalitions[0]"),
                finding => finding.Should().Contain("$.reportedTotals[0].scope.agreements[0]"));

    [Fact]
    public void TryBuild_PartOfItself_IsCyclic()
    {
        Party a = Party.Company("a", "A");
        Party b = Party.Company("b", "B");

        Findings(Builder.Add(a.WithPartOf(b), b.WithPartOf(a))).Should().Equal(
            "error cyclic-part-of at $.parties[4].partOf: expected a party that does not belong to this one but got \"b\", which belongs to \"a\".",
            "error cyclic-part-of at $.parties[5].partOf: expected a party that does not belong to this one but got \"a\", which belongs to \"b\".");
    }

    [Fact]
    public void TryBuild_ChangedPlacesOverTime_IsNotCyclic()
    {
        var day = new LocalDate(2024, 1, 1);
        Party a = Party.Company("a", "A");
        Party b = Party.Company("b", "B");

        Findings(Builder.Add(a.WithPartOf(b), b, a.WithRevision(new Revision(day)), b.WithPartOf(a).WithRevision(new Revision(day)))).Should().BeEmpty();
    }

    [Fact]
    public void TryBuild_CyclicAtATime_IsCyclic()
    {
        var day = new LocalDate(2024, 1, 1);
        Party a = Party.Company("a", "A");
        Party b = Party.Company("b", "B");

        Findings(Builder.Add(a.WithPartOf(b), b.WithPartOf(a), a.WithRevision(new Revision(day)), b.WithRevision(new Revision(day))))
            .Should().HaveCount(2).And.OnlyContain(finding => finding.StartsWith("error cyclic-part-of"));
        Findings(Builder.Add(a, b.WithPartOf(a), a.WithPartOf(b).WithRevision(new Revision(day))))
            .Should().ContainSingle().Which.Should().Contain("$.parties[6].partOf");
    }

    [Fact]
    public void TryBuild_PartyBesideACircle_IsNotCyclic()
    {
        Party a = Party.Company("a", "A");
        Party b = Party.Company("b", "B");
        Party beside = Party.Company("beside", "Beside").WithPartOf(a);

        Findings(Builder.Add(beside, a.WithPartOf(b), b.WithPartOf(a)))
            .Should().HaveCount(2).And.NotContain(finding => finding.Contains("$.parties[4]"));
    }

    [Fact]
    public void TryBuild_WithdrawnPartyThatWouldCloseACircle_IsNotCyclic()
    {
        var day = new LocalDate(2024, 1, 1);
        Party a = Party.Company("a", "A");
        Party b = Party.Company("b", "B");

        Findings(Builder.Add(a, b.WithPartOf(a), a.WithPartOf(b).WithRevision(new Revision(day, isWithdrawal: true)))).Should().BeEmpty();
    }

    [Fact]
    public void TryBuild_Warnings_DoNotStopIt()
    {
        LedgerBuilder builder = Builder.Add(
            Aid("joint", Lithuania, Ukraine, AidChannel.JointProcurement),
            Aid("pool").PayingInto(Ministry),
            Contribution.Create("empty", Lithuania, Ukraine, AidCategory.Military, AidChannel.NotStated));

        builder.TryBuild(out AidLedger? ledger, out var findings).Should().BeTrue();

        findings.Select(finding => finding.ToString()).Should().Equal(
            "warning missing-coalition at $.contributions[0].coalition: expected the coalition in whose format it is procured jointly but got none.",
            "warning not-a-pool at $.contributions[1].into: expected a pooled fund or a programme but got \"lt-mod\", of kind ministry.",
            "warning no-entries at $.contributions[2].entries: expected at least one entry but got none, so it counts nowhere.");
        ledger!.Findings.Should().Equal(findings);
        builder.Build().Should().Be(ledger);
    }

    [Fact]
    public void TryBuild_WithdrawalWithoutEntries_IsNoFinding()
    {
        Contribution withdrawal = Contribution.Create("a", Lithuania, Ukraine, AidCategory.Military, AidChannel.NotStated).WithdrawnOn(new LocalDate(2024, 1, 1));

        Findings(Builder.Add(Aid("a"), withdrawal)).Should().BeEmpty();
    }

    [Fact]
    public void Build_Errors_ThrowsWithAllOfThemAndNoWarning()
    {
        LedgerBuilder builder = Builder.Add(Aid("a", Nobody, Nobody, AidChannel.JointProcurement), Aid("a"));

        LedgerException exception = builder.Invoking(it => it.Build()).Should().Throw<LedgerException>().Which;

        exception.Findings.Select(finding => $"{finding.Code} {finding.Path}").Should().Equal(
            "doubled-key $.contributions[1].id", "dangling-reference $.contributions[0].donors", "dangling-reference $.contributions[0].recipients");
        exception.Message.Split(Environment.NewLine).Should().HaveCount(3);
        builder.TryBuild(out AidLedger? ledger, out var findings).Should().BeFalse();
        ledger.Should().BeNull();
        findings.Should().HaveCount(4);
    }

    [Fact]
    public void LedgerException_WithoutFindings_HasNone()
    {
        new LedgerException().Findings.Should().BeEmpty();
        new LedgerException("text").Message.Should().Be("text");
        new LedgerException("text", new FormatException()).InnerException.Should().BeOfType<FormatException>();
    }

    [Fact]
    public void Add_Null_IsRefused() =>
        FluentActions.Invoking(() => new LedgerBuilder().Add((Party)null!)).Should().Throw<ArgumentNullException>();
}
