using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class MoneyRangeTests
{
    // Over 1 billion in all, over 641 million of it military: nothing follows for the rest, and surely not 359 million.
    [Fact]
    public void Subtract_OverFromOver_ClaimsNothing()
    {
        MoneyRange all = StatedAmount.Parse("over EUR 1000000000").Range!.Value;
        MoneyRange military = StatedAmount.Parse("over EUR 641000000").Range!.Value;

        MoneyRange rest = all - military;

        rest.Should().Be(MoneyRange.Unbounded(Currency.EUR));
        (rest.Lower, rest.Upper).Should().Be((null, null));
        rest.ToString().Should().Be("EUR (-∞, ∞)");
    }

    [Theory]
    [InlineData("EUR [5, 7]", "EUR [1, 2]", "EUR [6, 9]", "EUR [3, 6]")]
    [InlineData("EUR (5, 7]", "EUR [1, 2]", "EUR (6, 9]", "EUR (3, 6]")]
    [InlineData("EUR [5, 7]", "EUR [1, 2)", "EUR [6, 9)", "EUR (3, 6]")]
    [InlineData("EUR [5, 5]", "EUR (1, ∞)", "EUR (6, ∞)", "EUR (-∞, 4)")]
    [InlineData("EUR (-∞, 5]", "EUR [1, ∞)", "EUR (-∞, ∞)", "EUR (-∞, 4]")]
    public void AddSubtract_Bounds_MeetAsIntervals(string left, string right, string sum, string difference)
    {
        (MoneyRange.Parse(left) + MoneyRange.Parse(right)).ToString().Should().Be(sum);
        (MoneyRange.Parse(left) - MoneyRange.Parse(right)).ToString().Should().Be(difference);
    }

    [Fact]
    public void Arithmetic_OfMembers_StaysInside() =>
        Gen.Select(MonetaryGen.SmallEuroRange, MonetaryGen.SmallEuroRange, MonetaryGen.SmallEuro, MonetaryGen.SmallEuro).Sample((left, right, a, b) =>
            !left.Contains(a) || !right.Contains(b)
                || ((left + right).Contains(a + b) && (left - right).Contains(a - b) && (-left).Contains(-a)));

    [Theory]
    [InlineData("EUR [5, 7)", 5, true)]
    [InlineData("EUR [5, 7)", 7, false)]
    [InlineData("EUR (5, 7]", 5, false)]
    [InlineData("EUR (5, 7]", 7, true)]
    [InlineData("EUR (5, 7]", 8, false)]
    [InlineData("EUR (-∞, 5)", -1000, true)]
    [InlineData("EUR (5, ∞)", 4, false)]
    public void Contains_AtTheBounds_FollowsTheBrackets(string range, int amount, bool inside) =>
        MoneyRange.Parse(range).Contains(new Money(amount, Currency.EUR)).Should().Be(inside);

    [Fact]
    public void Create_Empty_IsRefused()
    {
        Money five = new(5, Currency.EUR);
        Func<MoneyRange> falling = () => MoneyRange.Create(five, Money.Zero(Currency.EUR));
        Func<MoneyRange> open = () => MoneyRange.Create(five, five, upperIsOpen: true);

        falling.Should().Throw<ArgumentException>().WithMessage("*EUR [5, 0]*");
        open.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Operations_OtherCurrency_Throw()
    {
        MoneyRange euro = MoneyRange.Unbounded(Currency.EUR);
        Action[] mixed =
        [
            () => _ = euro + MoneyRange.Unbounded(Currency.USD), () => _ = euro - default(MoneyRange), () => euro.Contains(Money.Zero(Currency.USD)),
            () => MoneyRange.Create(new Money(1, Currency.EUR), new Money(2, Currency.USD)),
        ];

        foreach (Action operation in mixed)
        {
            operation.Should().Throw<CurrencyMismatchException>();
        }
    }
}
