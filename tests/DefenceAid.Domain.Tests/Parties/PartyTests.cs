using NodaTime;

namespace DefenceAid.Domain.Tests.Parties;

public sealed class PartyTests
{
    private static readonly Party Lithuania = Party.Government("lt", "Lithuania", Country.Of("LT"));

    [Fact]
    public void Ministry_PartOf_HasTheCountryOfItsParent()
    {
        Party ministry = Party.Ministry("lt-mod", "Ministry of National Defence", partOf: Lithuania);

        ministry.Kind.Should().Be(PartyKind.Ministry);
        ministry.Country.Should().Be(Country.Of("LT"));
        ministry.PartOf.Should().Be(Lithuania.Id);
        ministry.Id.Should().Be(new Id<Party>("lt-mod"));
        Party.ArmedForce("lt-army", "Lithuanian Land Force", ministry).Country.Should().Be(Country.Of("LT"));
    }

    [Fact]
    public void Ministry_OfAnOrganisation_HasNoCountry() =>
        Party.Ministry("eda", "European Defence Agency", Party.InternationalOrganisation("eu", "European Union")).Country.Should().BeNull();

    [Fact]
    public void Factories_EachKind_SaysIt()
    {
        var denmark = Country.Of("DK");
        Party[] parties =
        [
            Lithuania,
            Party.Ministry("a", "A", Lithuania),
            Party.ArmedForce("b", "B", Lithuania),
            Party.InternationalOrganisation("c", "C"),
            Party.PooledFund("d", "D"),
            Party.Programme("e", "E"),
            Party.Territory("f", "F", denmark),
            Party.Company("g", "G", denmark),
            Party.CivilSociety("h", "H", denmark),
        ];

        parties.Select(party => party.Kind).Should().Equal(PartyKind.All);
        parties[^3..].Should().OnlyContain(party => party.Country == denmark);
        Party.Company("g", "G").Country.Should().BeNull();
        Party.CivilSociety("h", "H").Country.Should().BeNull();
    }

    [Fact]
    public void WithPartOf_Itself_Throws()
    {
        FluentActions.Invoking(() => Lithuania.WithPartOf(Lithuania)).Should().Throw<ArgumentException>().WithMessage("*lt itself*");
        FluentActions.Invoking(() => Party.Ministry("lt", "x", Lithuania)).Should().Throw<ArgumentException>().WithMessage("*lt itself*");
        FluentActions.Invoking(() => Lithuania.WithPartOf(default)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void WithPartOf_NullEntity_Throws()
    {
        Party none = null!;

        FluentActions.Invoking(() => Lithuania.WithPartOf(none)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Party.Ministry("a", "A", none)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void WithCountry_ZZ_TakesItAway()
    {
        Lithuania.WithCountry(default).Country.Should().BeNull();
        Lithuania.WithCountry(Country.Of("LV")).Country.Should().Be(Country.Of("LV"));
    }

    [Fact]
    public void Create_BadArguments_Throws()
    {
        FluentActions.Invoking(() => Party.Create(default(Id<Party>), "x", PartyKind.Company)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Party.Company(string.Empty, "x")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Party.Company("x", "\t")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Party.Company("x", "a\ud800b")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Lithuania.WithName("a\nb")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Party.Create("x", "x", null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => Lithuania.WithSource(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void WithSource_Twice_Appends()
    {
        var one = new SourceReference("p", "1");
        var two = new SourceReference("p", "2");

        Lithuania.WithSource(one).WithSource(two).Sources.Should().Equal(one, two);
        Lithuania.Sources.Should().BeEmpty();
    }

    [Fact]
    public void Equality_IsByValue()
    {
        Party Make() => Party.Ministry("m", "M", Lithuania).WithSource(new SourceReference("p", "t"))
            .WithExtensions(Extensions.Parse("{\"a\":1}")).WithRevision(new Revision(new LocalDate(2024, 1, 1)));

        Make().Should().Be(Make());
        Make().GetHashCode().Should().Be(Make().GetHashCode());
        Make().Should().NotBe(Make().WithName("N"));
        Make().Should().NotBe(Make().WithCountry(Country.Of("LV")));
        Make().Should().NotBe(Make().WithPartOf(new Id<Party>("lv")));
        Make().Should().NotBe(Make().WithSource(new SourceReference("other", "t")));
        Make().Should().NotBe(Make().WithExtensions(default));
        Make().Should().NotBe(Make().WithRevision(default));
        Party.Company("m", "M").Should().NotBe(Party.CivilSociety("m", "M"));
        Make().ToString().Should().Be("m (M)");
    }
}
