namespace DefenceAid.Domain.Tests.Contributions;

public sealed class FundingTests
{
    private static readonly Money Five = new(5, Currency.EUR);

    private static readonly Id<Party> Germany = new("de");

    private static readonly Id<Party> France = new("fr");

    [Fact]
    public void PayingInto_NamesThePool()
    {
        Funding funding = Funding.NotStated.PayingInto(Party.PooledFund("fund", "Fund"));

        funding.Into.Should().Be(new Id<Party>("fund"));
        funding.FundedBy.Should().BeEmpty();
        Funding.NotStated.Into.Should().BeNull();
        FluentActions.Invoking(() => Funding.NotStated.PayingInto(default)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void WithSource_Parts_AreKeptInOrder()
    {
        Funding funding = Funding.NotStated
            .WithSource(new FundingSource(Germany, Five, new Id<Contribution>("de-1")))
            .WithSource(new FundingSource(France, Five));

        funding.FundedBy.Select(source => source.Party).Should().Equal(Germany, France);
        funding.FundedBy[0].Amount.Should().Be(Five);
        funding.FundedBy[0].Contribution.Should().Be(new Id<Contribution>("de-1"));
        funding.FundedBy[1].Contribution.Should().BeNull();
    }

    [Fact]
    public void WithSource_AllOfItBesideOthers_IsRefused()
    {
        var all = new FundingSource(Germany);
        var part = new FundingSource(France, Five);

        Funding.NotStated.WithSource(all).FundedBy.Should().ContainSingle();
        FluentActions.Invoking(() => Funding.NotStated.WithSource(all).WithSource(part)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Funding.NotStated.WithSource(part).WithSource(all)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void FundingSource_NobodyOrNothing_IsRefused()
    {
        FluentActions.Invoking(() => new FundingSource(Germany, Money.Zero(Currency.EUR))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new FundingSource(Germany, -Five)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new FundingSource(default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new FundingSource(Germany, Five, default(Id<Contribution>))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Equals_IsByPoolAndSources()
    {
        static Funding Make() => Funding.NotStated.PayingInto(new Id<Party>("fund")).WithSource(new FundingSource(Germany, Five));

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        Make().Should().NotBe(Make().WithSource(new FundingSource(France, Five)));
        Make().Should().NotBe(Make().PayingInto(new Id<Party>("other")));
        Make().Equals(null).Should().BeFalse();
    }
}
