using System.Globalization;
using System.Text.Json;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class DomainEnumTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("lt-LT")]
    [InlineData("uk-UA")]
    public void All_AnyCulture_IsInDeclaredOrder(string culture)
    {
        InCulture(culture, () =>
        {
            CoalitionRole.All.Should().Equal(CoalitionRole.Lead, CoalitionRole.Member, CoalitionRole.Observer);
            PartyKind.All.Select(kind => kind.Code).Should().Equal(
                "government", "ministry", "armed-force", "international-organisation", "pooled-fund", "programme", "territory", "company", "civil-society");
            Capability.All.Select(capability => capability.Code).Should().Equal(
                "information-technology", "demining", "integrated-air-and-missile-defence", "artillery", "armour", "maritime", "drones",
                "air-force", "electronic-warfare", "other");
            AgreementKind.All.Select(kind => kind.Code).Should().Equal(
                "letter-of-intent", "memorandum-of-understanding", "agreement-of-cooperation", "protocol", "framework", "contract", "legal-authority");
            Capability.All.Should().OnlyContain(capability => Capability.Of(capability.Code) == capability);
            Capability.All.Select(capability => capability.Order).Should().Equal(Enumerable.Range(0, 10));
        });
    }

    [Fact]
    public void Codes_ServeSwitch() => PartyKind.Ministry.Code.Should().Be(PartyKind.Codes.Ministry);

    [Fact]
    public void Name_IsForPeople_TextIsTheCode()
    {
        Capability.IntegratedAirAndMissileDefence.Name.Should().Be("Integrated air and missile defence");
        Capability.IntegratedAirAndMissileDefence.ToString().Should().Be("integrated-air-and-missile-defence");
    }

    [Fact]
    public void Operators_FollowDeclaredOrder()
    {
        (DatePrecision.Year < DatePrecision.Day).Should().BeTrue();
        (DatePrecision.Month >= DatePrecision.Day).Should().BeFalse();
        (CoalitionRole.Observer > CoalitionRole.Lead).Should().BeTrue();
        (CoalitionRole.Lead <= CoalitionRole.Of("lead")).Should().BeTrue();
        (null < CoalitionRole.Lead).Should().BeTrue();
        CoalitionRole.Lead.CompareTo(null).Should().BePositive();
        ((IComparable)CoalitionRole.Lead).CompareTo(CoalitionRole.Member).Should().BeNegative();
        FluentActions.Invoking(() => ((IComparable)CoalitionRole.Lead).CompareTo("lead")).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("LEAD")]
    [InlineData("lead ")]
    [InlineData("")]
    [InlineData("Lead")]
    public void Of_UnknownCode_ThrowsWithTheCodes(string code)
    {
        CoalitionRole.TryOf(code, out CoalitionRole? role).Should().BeFalse();
        role.Should().BeNull();
        FluentActions.Invoking(() => CoalitionRole.Of(code)).Should().Throw<FormatException>().WithMessage("*lead, member, observer*");
    }

    [Fact]
    public void Of_DottedI_TurkishCulture_IsNoMatch() =>
        InCulture("tr-TR", () => Capability.TryOf("MARITIME", out _).Should().BeFalse());

    [Fact]
    public void Json_Member_IsItsCode()
    {
        JsonSerializer.Serialize(CoalitionRole.Lead).Should().Be("\"lead\"");
        JsonSerializer.Deserialize<CoalitionRole>("\"lead\"").Should().BeSameAs(CoalitionRole.Lead);
    }

    [Fact]
    public void Json_Key_IsItsCode()
    {
        JsonSerializer.Serialize(new Dictionary<CoalitionRole, int> { [CoalitionRole.Lead] = 3 }).Should().Be("{\"lead\":3}");
        JsonSerializer.Deserialize<Dictionary<CoalitionRole, int>>("{\"lead\":3}").Should().ContainKey(CoalitionRole.Lead);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Dictionary<CoalitionRole, int>>("{\"leader\":3}"))
            .Should().Throw<JsonException>().WithMessage("*lead, member, observer*\"leader\"*");
    }

    [Fact]
    public void List_AnyCulture_IsInDeclaredOrder() => InCulture("lt-LT", () =>
        DatePrecision.List.Should().Equal(DatePrecision.Year, DatePrecision.Month, DatePrecision.Day));

    [Theory]
    [InlineData("\"leader\"", "*lead, member, observer*\"leader\"*")]
    [InlineData("0", "*a code of CoalitionRole as text but got a number*")]
    [InlineData("true", "*a code of CoalitionRole as text*")]
    [InlineData("{}", "*a code of CoalitionRole as text but got an object*")]
    [InlineData("\"\\ud800\"", "*not well-formed Unicode*")]
    public void Json_Rubbish_Throws(string json, string message) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<CoalitionRole>(json)).Should().Throw<JsonException>().WithMessage(message);

    private static void InCulture(string name, Action action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
