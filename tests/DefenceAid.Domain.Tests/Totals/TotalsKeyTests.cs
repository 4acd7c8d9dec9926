using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class TotalsKeyTests
{
    [Fact]
    public void DimensionValue_Order_IsDeclaredThenOrdinalAndNoneLast()
    {
        Ordered(Dimension.Stage, "delivered", null, "proposed", "committed").Should().Equal("proposed", "committed", "delivered", "");
        Ordered(Dimension.Category, "financial", "humanitarian", "military", "not-stated").Should().Equal("military", "humanitarian", "financial", "not-stated");
        Ordered(Dimension.Form, "not-stated", "loan", "grant").Should().Equal("grant", "loan", "not-stated");
        Ordered(Dimension.Form, "in-kind", "guarantee", "swap", "loan").Should().Equal("loan", "guarantee", "swap", "in-kind");
        Ordered(Dimension.Channel, "not-stated", "joint-procurement", "own-stock").Should().Equal(
            AidRoute.All.Select(route => route.Code).Intersect(["not-stated", "joint-procurement", "own-stock"], StringComparer.Ordinal));
        Ordered(Dimension.Direction, null, "recipient-industry", "donor-industry").Should().Equal("donor-industry", "recipient-industry", "");
        Ordered(Dimension.Donor, "nl", "Z", null, "dk").Should().Equal("Z", "dk", "nl", "");
        Ordered(Dimension.Year, null, "2024", "2023").Should().Equal("2023", "2024", "");
    }

    [Fact]
    public void DimensionValue_Jointly_IsASetOfCodes()
    {
        DimensionValue joint = DimensionValue.Jointly(Dimension.Donor, ["nl", "dk"]);

        joint.Should().Be(DimensionValue.Jointly(Dimension.Donor, ["dk", "nl"]));
        joint.ToString().Should().Be("dk+nl");
        joint.Codes.Should().Equal("dk", "nl");
        joint.Should().NotBe(DimensionValue.Of(Dimension.Donor, "dk+nl"));
        joint.Should().NotBe(DimensionValue.Jointly(Dimension.Recipient, ["dk", "nl"]));
        DimensionValue.Of(Dimension.Donor, null).Codes.Should().BeEmpty();
    }

    [Fact]
    public void DimensionValue_Default_IsNoDonor()
    {
        DimensionValue value = default;

        value.Should().Be(DimensionValue.Of(Dimension.Donor, null));
        value.Dimension.Should().Be(Dimension.Donor);
        value.IsNone.Should().BeTrue();
        value.Codes.Should().BeEmpty();
        value.ToString().Should().BeEmpty();
        value.Describe(AidRegistry.Empty).Should().Be("not stated");
        value.CompareTo(DimensionValue.Of(Dimension.Recipient, "ua")).Should().BeNegative();
    }

    [Theory]
    [InlineData("donor", "")]
    [InlineData("recipient", " ua")]
    [InlineData("coalition", " ")]
    [InlineData("agreement", "a\u001Fb")]
    [InlineData("category", "x")]
    [InlineData("form", "Grant ")]
    [InlineData("direction", "own-stock")]
    [InlineData("channel", "x")]
    [InlineData("stage", "done")]
    [InlineData("currency", "ZZZ")]
    [InlineData("year", "")]
    public void DimensionValue_CodeThatTheDimensionHasNot_IsRefused(string dimension, string code)
    {
        FluentActions.Invoking(() => DimensionValue.Of(Dimension.Of(dimension), code)).Should().Throw<ArgumentException>().WithMessage($"*{dimension}*");
        FluentActions.Invoking(() => DimensionValue.Jointly(Dimension.Of(dimension), ["dk", code])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void DimensionValue_JointlyOfNothing_OrOfADimensionWithoutParties_IsRefused()
    {
        FluentActions.Invoking(() => DimensionValue.Jointly(Dimension.Donor, [])).Should().Throw<ArgumentException>().WithMessage("*one code at least*");
        FluentActions.Invoking(() => DimensionValue.Jointly(Dimension.Category, ["military"])).Should().Throw<ArgumentException>().WithMessage("*donor, recipient or group*category*");
    }

    [Fact]
    public void DimensionValue_Operators_FollowTheOrder()
    {
        DimensionValue announced = DimensionValue.Of(Dimension.Stage, "announced");
        DimensionValue delivered = DimensionValue.Of(Dimension.Stage, "delivered");

        (announced < delivered).Should().BeTrue();
        (delivered <= announced).Should().BeFalse();
        (delivered > announced).Should().BeTrue();
        (announced >= delivered).Should().BeFalse();
        DimensionValue.Of(Dimension.Year, null).CompareTo(delivered).Should().BePositive();
    }

    [Fact]
    public void Describe_UsesNamesWhereThereAreRecords()
    {
        AidRegistry registry = new LedgerBuilder()
            .Add(Party.Government("ua", "Ukraine", Country.Of("UA")))
            .Add(Coalition.Create("drones", "Drone Coalition", Capability.Drones, new Id<Party>("ua")))
            .Add(Agreement.Create("frame", AgreementKind.Framework, "The framework"))
            .Build().Registry;

        string Describe(Dimension dimension, string code) => DimensionValue.Of(dimension, code).Describe(registry);

        Describe(Dimension.Recipient, "ua").Should().Be("Ukraine");
        Describe(Dimension.Donor, "stranger").Should().Be("stranger");
        Describe(Dimension.Coalition, "drones").Should().Be("Drone Coalition");
        Describe(Dimension.Agreement, "frame").Should().Be("The framework");
        Describe(Dimension.Direction, "joint-procurement").Should().Be(AidDirection.JointProcurement.Name);
        Describe(Dimension.Channel, "own-stock").Should().Be("Own stock");
        Describe(Dimension.Category, "military").Should().Be("Military");
        Describe(Dimension.Form, "in-kind").Should().Be(FinanceForm.InKind.Name);
        Describe(Dimension.Stage, "announced").Should().Be("Announced");
        Describe(Dimension.Currency, "EUR").Should().Be("EUR");
        Describe(Dimension.Quarter, "2024").Should().Be("2024, quarter not stated");
        Describe(Dimension.Quarter, "2024-Q3").Should().Be("2024-Q3");
        Describe(Dimension.Year, "2024").Should().Be("2024");
    }

    [Fact]
    public void Key_EqualityOrderAndText_AreByValues()
    {
        var key = new TotalsKey(DimensionValue.Of(Dimension.Donor, "dk"), DimensionValue.Of(Dimension.Year, null));
        var same = new TotalsKey(DimensionValue.Of(Dimension.Donor, "dk"), DimensionValue.Of(Dimension.Year, null));
        var earlier = new TotalsKey(DimensionValue.Of(Dimension.Donor, "dk"), DimensionValue.Of(Dimension.Year, "2024"));

        (key == same).Should().BeTrue();
        (key != earlier).Should().BeTrue();
        key.GetHashCode().Should().Be(same.GetHashCode());
        (earlier < key).Should().BeTrue();
        (key <= same).Should().BeTrue();
        (key > earlier).Should().BeTrue();
        (earlier >= key).Should().BeFalse();
        key.CompareTo(null).Should().BePositive();
        new TotalsKey().CompareTo(key).Should().BeNegative();
        key.ToString().Should().Be("dk, (none)");
        key[Dimension.Donor].ToString().Should().Be("dk");
        key.Invoking(it => it[Dimension.Month]).Should().Throw<ArgumentException>().WithMessage("*donor, year*month*");
    }

    private static IEnumerable<string> Ordered(Dimension dimension, params string?[] codes) =>
        codes.Select(code => DimensionValue.Of(dimension, code)).Order().Select(value => value.ToString());
}
