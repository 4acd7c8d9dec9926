using NodaTime;

namespace DefenceAid.Domain.Tests.Coalitions;

public sealed class CoalitionTests
{
    private static readonly LocalDate Founded = new(2024, 2, 14);
    private static readonly LocalDate Day = new(2024, 8, 16);
    private static readonly Party Ukraine = Party.Government("ua", "Ukraine", Country.Of("UA"));
    private static readonly Party Lithuania = Party.Government("lt", "Lithuania", Country.Of("LT"));
    private static readonly Party Iceland = Party.Government("is", "Iceland", Country.Of("IS"));
    private static readonly Id<Party> Canada = new("ca");
    private static readonly Id<Party> Sweden = new("se");
    private static readonly SourceReference Source = new("Ministry of National Defence of Lithuania", "Press release", Day);

    // Led by Lithuania and Iceland (2024-08-16); Canada an observer (2025-10-17).
    private static readonly Coalition Demining = Coalition.Create("demining", "Demining Capability Coalition", Capability.Demining, beneficiary: Ukraine)
        .WithValidity(Validity.Since(Founded))
        .WithMember(Lithuania, CoalitionRole.Lead, observedOn: Day)
        .WithMember(Iceland, CoalitionRole.Lead, observedOn: Day)
        .WithMember(Sweden, CoalitionRole.Member)
        .WithMember(Canada, CoalitionRole.Observer, observedOn: new LocalDate(2025, 10, 17));

    [Fact]
    public void LeadsOn_SeveralLeads_InTheOrderStated() => Demining.LeadsOn(Day).Should().Equal(Lithuania.Id, Iceland.Id);

    [Fact]
    public void MembersOn_LeadsAreMembers_ObserversAreNot() => Demining.MembersOn(Day).Should().Equal(Lithuania.Id, Iceland.Id, Sweden);

    [Fact]
    public void MembersOn_OutsideTheCoalitionsDays_IsEmpty()
    {
        Demining.MembersOn(Founded).Should().HaveCount(3);
        Demining.MembersOn(Founded.PlusDays(-1)).Should().BeEmpty();
        Demining.RoleOf(Lithuania, Founded.PlusDays(-1)).Should().BeNull();
        Demining.WithMember(Canada, CoalitionRole.Lead, Validity.Since(new LocalDate(2020, 1, 1))).LeadsOn(new LocalDate(2021, 1, 1)).Should().BeEmpty();
    }

    [Fact]
    public void RoleOf_Party_IsItsRole()
    {
        Demining.RoleOf(Lithuania, Day).Should().Be(CoalitionRole.Lead);
        Demining.RoleOf(Sweden, Day).Should().Be(CoalitionRole.Member);
        Demining.RoleOf(Canada, Day).Should().Be(CoalitionRole.Observer);
        Demining.RoleOf(new Id<Party>("fr"), Day).Should().BeNull();
    }

    [Fact]
    public void RoleOf_ChangesOverTime_IsThatOfTheDay()
    {
        var change = new LocalDate(2025, 1, 1);
        Coalition coalition = Coalition.Create("c", "C", Capability.Drones, Ukraine)
            .WithMember(Sweden, CoalitionRole.Observer, new Validity(Founded, change.PlusDays(-1)))
            .WithMember(Sweden, CoalitionRole.Lead, Validity.Since(change));

        coalition.RoleOf(Sweden, Founded.PlusDays(-1)).Should().BeNull();
        coalition.RoleOf(Sweden, change.PlusDays(-1)).Should().Be(CoalitionRole.Observer);
        coalition.RoleOf(Sweden, change).Should().Be(CoalitionRole.Lead);
        coalition.MembersOn(change.PlusDays(-1)).Should().BeEmpty();
        coalition.LeadsOn(change).Should().Equal(Sweden);
    }

    [Fact]
    public void RoleOf_SeveralAtOnce_IsTheStrongest()
    {
        Coalition coalition = Demining.WithMember(Canada, CoalitionRole.Member).WithMember(Lithuania, CoalitionRole.Member);

        coalition.RoleOf(Canada, Day).Should().Be(CoalitionRole.Member);
        coalition.RoleOf(Lithuania, Day).Should().Be(CoalitionRole.Lead);
        coalition.MembersOn(Day).Should().Equal(Lithuania.Id, Iceland.Id, Sweden, Canada);
    }

    [Fact]
    public void WithMember_TheSameTwice_AddsNothing()
    {
        Demining.WithMember(Lithuania, CoalitionRole.Lead, observedOn: Day).Should().BeSameAs(Demining);
        Demining.WithMember(Lithuania, CoalitionRole.Lead, observedOn: Day, source: Source).Memberships.Should().HaveCount(5);
        Demining.WithMember(Lithuania, CoalitionRole.Lead, observedOn: new PartialDate(2024)).Memberships.Should().HaveCount(5);
    }

    [Fact]
    public void CombineWith_TwoSnapshots_UnitesThem()
    {
        Coalition bare = Coalition.Create("c", "C", Capability.Drones, Ukraine);
        Coalition one = bare.WithMember(Lithuania, CoalitionRole.Lead).WithMember(Sweden, CoalitionRole.Member).WithSource(Source);
        Coalition two = bare.WithMember(Sweden, CoalitionRole.Member).WithMember(Canada, CoalitionRole.Member)
            .WithSource(Source).WithSource(new SourceReference("p", "t")).WithExtensions(Extensions.Parse("{\"a\":1}"));

        Coalition both = one.CombineWith(two);

        both.Memberships.Select(membership => membership.Party).Should().Equal(Lithuania.Id, Sweden, Canada);
        both.Sources.Should().Equal(Source, new SourceReference("p", "t"));
        both.Extensions.Should().Be(two.Extensions);
        one.CombineWith(one).Should().Be(one);
        both.CombineWith(two).Should().Be(both);
        bare.CombineWith(two).Should().Be(two);
    }

    [Fact]
    public void CombineWith_OneValidityOpen_TakesTheStatedOne()
    {
        Coalition open = Coalition.Create("c", "C", Capability.Drones, Ukraine);
        Coalition stated = open.WithValidity(Validity.Since(Founded));

        open.CombineWith(stated).Validity.Should().Be(Validity.Since(Founded));
        stated.CombineWith(open).Validity.Should().Be(Validity.Since(Founded));
        stated.CombineWith(stated).Validity.Should().Be(Validity.Since(Founded));
        open.CombineWith(open).Validity.Should().Be(Validity.Always);
    }

    [Fact]
    public void CombineWith_Different_SaysInWhat()
    {
        Coalition Make(string id = "c", string name = "C", string capability = "drones", string beneficiary = "ua") =>
            Coalition.Create(id, name, Capability.Of(capability), new Id<Party>(beneficiary));

        void Differs(Coalition other, string what) => FluentActions.Invoking(() => Make().CombineWith(other))
            .Should().Throw<ArgumentException>().WithMessage($"*its {what} is*");

        Differs(Make(id: "d"), "id");
        Differs(Make(name: "D"), "name");
        Differs(Make(capability: "demining"), "capability");
        Differs(Make(beneficiary: "md"), "beneficiary");
        Differs(Make().WithRevision(new Revision(Day)), "revision");
        FluentActions.Invoking(() => Make().WithValidity(Validity.Since(Day)).CombineWith(Make().WithValidity(Validity.Since(Founded))))
            .Should().Throw<ArgumentException>().WithMessage("*its validity is 2024-02-14/.. instead of 2024-08-16/..*");
        FluentActions.Invoking(() => Make().WithExtensions(Extensions.Parse("{\"a\":1}")).CombineWith(Make().WithExtensions(Extensions.Parse("{\"a\":2}"))))
            .Should().Throw<ArgumentException>().WithMessage("*its extensions is*");
        FluentActions.Invoking(() => Make().CombineWith(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Create_BadArguments_Throws()
    {
        Party none = null!;

        FluentActions.Invoking(() => Coalition.Create(default(Id<Coalition>), "C", Capability.Drones, Ukraine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Coalition.Create("c", string.Empty, Capability.Drones, Ukraine)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Coalition.Create("c", "C", null!, Ukraine)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Coalition.Create("c", "C", Capability.Drones, none)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Coalition.Create("c", "C", Capability.Drones, default(Id<Party>))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Demining.WithMember(none, CoalitionRole.Lead)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Demining.WithMember(default(Id<Party>), CoalitionRole.Lead)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Demining.WithMember(Canada, null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Equality_IsByValue()
    {
        Coalition Make() => Coalition.Create("c", "C", Capability.Drones, Ukraine).WithMember(Sweden, CoalitionRole.Member, source: Source)
            .WithSource(Source).WithExtensions(Extensions.Parse("{\"a\":1}"));

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        Make().Should().NotBe(Make().WithMember(Canada, CoalitionRole.Member));
        Make().Should().NotBe(Make().WithSource(new SourceReference("other", "t")));
        Make().Should().NotBe(Make().WithName("D"));
        Make().Should().NotBe(Make().WithValidity(Validity.Since(Day)));
        Make().Should().NotBe(Make().WithExtensions(default));
        Make().Should().NotBe(Make().WithRevision(new Revision(Day)));
        Make().ToString().Should().Be("c (C)");
        Make().Memberships[0].ToString().Should().Be("se member ../..");
    }
}
