using NodaTime;
using static DefenceAid.Domain.Tests.Ledgers.Records;

namespace DefenceAid.Domain.Tests.Ledgers;

public sealed class AidRegistryTests
{
    private static readonly LocalDate March = new(2024, 3, 1);

    [Fact]
    public void Find_OnADay_IsTheVersionKnown()
    {
        AidRegistry registry = Builder
            .Add(Lithuania.WithName("Republic of Lithuania").WithRevision(new Revision(March)), Fund.WithRevision(new Revision(March, isWithdrawal: true)))
            .Add(CountryGroup.Create("eu", "EU"))
            .Add(Drones.WithName("Drones").WithRevision(new Revision(March)))
            .Add(Frame.WithTitle("The frame").WithRevision(new Revision(March)))
            .Build().Registry;

        registry.FindParty(Lithuania)!.Name.Should().Be("Republic of Lithuania");
        registry.FindParty(Lithuania, March)!.Name.Should().Be("Republic of Lithuania");
        registry.FindParty(Lithuania, March.PlusDays(-1))!.Name.Should().Be("Lithuania");
        registry.FindParty(Fund).Should().BeNull();
        registry.FindParty(Fund, March.PlusDays(-1)).Should().NotBeNull();
        registry.FindParty(new Id<Party>("nobody")).Should().BeNull();
        registry.FindGroup(new Id<CountryGroup>("eu"))!.Name.Should().Be("EU");
        registry.FindGroup(new Id<CountryGroup>("g7")).Should().BeNull();
        registry.FindCoalition(Drones)!.Name.Should().Be("Drones");
        registry.FindCoalition(Drones, March.PlusDays(-1))!.Name.Should().Be("Drone Coalition");
        registry.FindAgreement(Frame)!.Title.Should().Be("The frame");
        registry.FindAgreement(Frame, March.PlusDays(-1))!.Title.Should().Be("Framework");
    }

    [Fact]
    public void BelongsTo_Chain_GoesUpwardsOnly()
    {
        Party army = Party.ArmedForce("lt-army", "Land Force", Ministry);
        AidRegistry registry = Builder.Add(army).Build().Registry;

        registry.BelongsTo(army, army).Should().BeTrue();
        registry.BelongsTo(army, Ministry).Should().BeTrue();
        registry.BelongsTo(army, Lithuania).Should().BeTrue();
        registry.BelongsTo(Lithuania, army).Should().BeFalse();
        registry.BelongsTo(army, Ukraine).Should().BeFalse();
        registry.BelongsTo(new Id<Party>("stranger"), new Id<Party>("stranger")).Should().BeTrue();
        AidRegistry.Empty.BelongsTo(army, Ministry).Should().BeFalse();
    }

    [Fact]
    public void BelongsTo_OnADay_FollowsTheVersionsKnown()
    {
        AidRegistry registry = Builder.Add(Ministry.WithPartOf(Ukraine).WithRevision(new Revision(March))).Build().Registry;

        registry.BelongsTo(Ministry, Lithuania, March.PlusDays(-1)).Should().BeTrue();
        registry.BelongsTo(Ministry, Lithuania, March).Should().BeFalse();
        registry.BelongsTo(Ministry, Ukraine).Should().BeTrue();
    }

    [Fact]
    public void BelongsTo_Cycle_Ends()
    {
        Party a = Party.Company("a", "A").WithPartOf(new Id<Party>("b"));
        Party b = Party.Company("b", "B").WithPartOf(new Id<Party>("a"));
        var registry = new AidRegistry([a, b], [], [], []);

        registry.BelongsTo(a, b).Should().BeTrue();
        registry.BelongsTo(a, new Id<Party>("c")).Should().BeFalse();
    }

    [Fact]
    public void Equals_IsByRecordsInOrder()
    {
        AidRegistry registry = Builder.Build().Registry;

        registry.Should().Be(Builder.Build().Registry);
        registry.GetHashCode().Should().Be(Builder.Build().Registry.GetHashCode());
        registry.Should().NotBe(Builder.Add(CountryGroup.Create("eu", "EU")).Build().Registry);
        new LedgerBuilder().Add(Ukraine, Fund).Build().Registry.Should().NotBe(new LedgerBuilder().Add(Fund, Ukraine).Build().Registry);
        registry.Equals(null).Should().BeFalse();
    }
}
