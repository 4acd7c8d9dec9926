namespace DefenceAid.Domain.Tests.Contributions;

public sealed class AidItemTests
{
    [Fact]
    public void Constructor_KeepsWhatIsStated()
    {
        var item = new AidItem("air defence systems", 2.5m, StatedAmount.Parse("about EUR 5"), ValuationBasis.Replacement);

        item.Description.Should().Be("air defence systems");
        item.Quantity.Should().Be(2.5m);
        item.Value.Should().Be(StatedAmount.Parse("about EUR 5"));
        item.Valuation.Should().Be(ValuationBasis.Replacement);
        item.Should().Be(new AidItem("air defence systems", 2.5m, StatedAmount.Parse("about EUR 5"), ValuationBasis.Replacement));
        item.Should().NotBe(new AidItem("air defence systems"));
    }

    [Fact]
    public void Constructor_DescriptionOnly_StatesNothingElse()
    {
        var item = new AidItem("air defence systems");

        item.Quantity.Should().BeNull();
        item.Value.Should().BeNull();
        item.Valuation.Should().Be(ValuationBasis.NotStated);
    }

    [Fact]
    public void Constructor_BlankOrNegative_IsRefused()
    {
        FluentActions.Invoking(() => new AidItem(" ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AidItem("\ud800")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AidItem("a", -1)).Should().Throw<ArgumentOutOfRangeException>();
        new AidItem("a", 0).Quantity.Should().Be(0);
    }
}
