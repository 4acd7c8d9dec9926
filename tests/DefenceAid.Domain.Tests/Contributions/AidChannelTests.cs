namespace DefenceAid.Domain.Tests.Contributions;

public sealed class AidChannelTests
{
    [Fact]
    public void FromRoute_EachRoute_IsItsChannel()
    {
        AidRoute.All.Select(AidChannel.FromRoute).Should().Equal(
            AidChannel.DonorIndustry, AidChannel.JointProcurement, AidChannel.RecipientIndustry, AidChannel.OwnStock,
            AidChannel.OtherJointProcurement, AidChannel.ThirdCountryIndustry, AidChannel.NotStated);
        AidRoute.All.Should().OnlyContain(route => AidChannel.FromRoute(route).Route == route && AidChannel.FromRoute(route).Counterpart == null);
    }

    [Fact]
    public void Direction_IsTheRoutes()
    {
        AidChannel.JointProcurement.Direction.Should().Be(AidDirection.JointProcurement);
        AidChannel.OtherJointProcurement.Direction.Should().BeNull();
        AidChannel.RecipientIndustry.Through(new Id<Party>("acme")).Direction.Should().Be(AidDirection.RecipientIndustry);
    }

    [Fact]
    public void Through_NamesTheCounterpart()
    {
        AidChannel channel = AidChannel.DonorIndustry.Through(Party.Company("acme", "Acme"));

        channel.Counterpart.Should().Be(new Id<Party>("acme"));
        channel.ToString().Should().Be("donor-industry through acme");
        channel.Should().Be(AidChannel.DonorIndustry.Through(new Id<Party>("acme")));
        channel.Should().NotBe(AidChannel.DonorIndustry);
        AidChannel.DonorIndustry.Counterpart.Should().BeNull();
        AidChannel.DonorIndustry.ToString().Should().Be("donor-industry");
    }

    [Fact]
    public void Through_NothingToNameOrNobody_IsRefused()
    {
        FluentActions.Invoking(() => AidChannel.NotStated.Through(new Id<Party>("acme"))).Should().Throw<InvalidOperationException>().WithMessage("*acme*");
        FluentActions.Invoking(() => AidChannel.OwnStock.Through(default)).Should().Throw<ArgumentException>();
    }
}
