using NodaTime;

namespace DefenceAid.Domain.Tests.Parties;

public sealed class CountryGroupTests
{
    private static readonly Country France = Country.Of("FR");
    private static readonly Country Britain = Country.Of("GB");
    private static readonly Country Croatia = Country.Of("HR");

    // Treaty of Rome 1958-01-01, the first enlargement 1973-01-01, Croatia 2013-07-01; the United Kingdom left after 2020-01-31.
    private static readonly CountryGroup Union = CountryGroup.Create("eu", "European Union")
        .WithMember(France, Validity.Since(new LocalDate(1958, 1, 1)))
        .WithMember(Britain, new Validity(new LocalDate(1973, 1, 1), new LocalDate(2020, 1, 31)))
        .WithMember(Croatia, Validity.Since(new LocalDate(2013, 7, 1)));

    [Fact]
    public void MembersOn_Day_GivesThoseOfThatDay()
    {
        Union.MembersOn(new LocalDate(1957, 12, 31)).Should().BeEmpty();
        Union.MembersOn(new LocalDate(2012, 6, 1)).Should().Equal(France, Britain);
        Union.MembersOn(new LocalDate(2019, 6, 1)).Should().Equal(France, Britain, Croatia);
        Union.MembersOn(new LocalDate(2020, 2, 1)).Should().Equal(France, Croatia);
    }

    [Fact]
    public void Contains_Day_CountsTheLastDay()
    {
        Union.Contains(Britain, new LocalDate(2020, 1, 31)).Should().BeTrue();
        Union.Contains(Britain, new LocalDate(2020, 2, 1)).Should().BeFalse();
        Union.Contains(Country.Of("UA"), new LocalDate(2020, 1, 31)).Should().BeFalse();
    }

    [Fact]
    public void WithMember_CameBack_HasBothPeriods()
    {
        CountryGroup back = Union.WithMember(Britain, Validity.Since(new LocalDate(2030, 1, 1)));

        back.Contains(Britain, new LocalDate(2025, 1, 1)).Should().BeFalse();
        back.Contains(Britain, new LocalDate(2030, 1, 1)).Should().BeTrue();
        back.MembersOn(new LocalDate(2031, 1, 1)).Should().Equal(France, Croatia, Britain);
    }

    [Fact]
    public void WithMember_SameDaysTwice_Throws()
    {
        FluentActions.Invoking(() => Union.WithMember(Britain, Validity.Since(new LocalDate(2020, 1, 31))))
            .Should().Throw<ArgumentException>().WithMessage("*GB*1973-01-01/2020-01-31*");
        FluentActions.Invoking(() => Union.WithMember(France)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Union.WithMember(Britain, new Validity(null, new LocalDate(1973, 1, 1)))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void WithMember_NotStated_Throws() =>
        FluentActions.Invoking(() => Union.WithMember(default)).Should().Throw<ArgumentException>().WithMessage("*ZZ*");

    [Fact]
    public void Create_BadArguments_Throws()
    {
        FluentActions.Invoking(() => CountryGroup.Create(default(Id<CountryGroup>), "x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CountryGroup.Create("x", " ")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Equality_IsByValue()
    {
        CountryGroup Make() => CountryGroup.Create("g", "G").WithMember(France).WithSource(new SourceReference("p", "t"))
            .WithExtensions(Extensions.Parse("{\"a\":1}")).WithRevision(new Revision(new LocalDate(2024, 1, 1)));

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        Make().Should().NotBe(Make().WithMember(Croatia));
        Make().Should().NotBe(Make().WithName("H"));
        Make().Should().NotBe(Make().WithSource(new SourceReference("p", "u")));
        Make().Should().NotBe(Make().WithExtensions(default));
        Make().Should().NotBe(Make().WithRevision(default));
        ((Id<CountryGroup>)Make()).Should().Be(new Id<CountryGroup>("g"));
        Make().ToString().Should().Be("g (G)");
    }
}
