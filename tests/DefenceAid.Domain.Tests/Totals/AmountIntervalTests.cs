using CsCheck;
using DefenceAid.Domain.Tests.Monetary;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

public sealed class AmountIntervalTests
{
    [Theory]
    [InlineData("EUR [500, ∞)", "EUR [0, 500)", false)]
    [InlineData("EUR [500, ∞)", "EUR [0, 500]", true)]
    [InlineData("EUR (500, ∞)", "EUR [0, 500]", false)]
    [InlineData("EUR [1, 2]", "EUR [3, 4]", false)]
    [InlineData("EUR [1, 3)", "EUR (2, 4]", true)]
    [InlineData("EUR [1, 4]", "EUR [2, 3]", true)]
    [InlineData("EUR (-∞, 2)", "EUR [2, 2]", false)]
    [InlineData("EUR (-∞, 2]", "EUR [2, 2]", true)]
    [InlineData("EUR (-∞, ∞)", "EUR [2, 2]", true)]
    public void Meets_AtTheBounds_FollowsTheBrackets(string one, string other, bool meets)
    {
        Interval(one).Meets(Interval(other)).Should().Be(meets);
        Interval(other).Meets(Interval(one)).Should().Be(meets);
    }

    [Theory]
    [InlineData("EUR [500, ∞)", "EUR (500, ∞)", false)]
    [InlineData("EUR (500, ∞)", "EUR [500, ∞)", true)]
    [InlineData("EUR [1, 2)", "EUR [1, 2]", true)]
    [InlineData("EUR [1, 2]", "EUR [1, 2)", false)]
    [InlineData("EUR [1, 2]", "EUR [1, 2]", true)]
    [InlineData("EUR [1, ∞)", "EUR [1, 2]", false)]
    [InlineData("EUR (-∞, 2]", "EUR [1, 2]", false)]
    [InlineData("EUR [1, 2]", "EUR (-∞, ∞)", true)]
    public void LiesIn_AtTheBounds_FollowsTheBrackets(string one, string other, bool lies) =>
        Interval(one).LiesIn(Interval(other)).Should().Be(lies);

    [Fact]
    public void MeetsLiesInContains_SmallIntervals_AreThoseOfTheirPoints() =>
        Gen.Select(MonetaryGen.SmallEuroRange, MonetaryGen.SmallEuroRange, MonetaryGen.SmallEuro).Sample((left, right, amount) =>
        {
            Money[] points = [.. Points(left, right)];

            AmountInterval.Of(left).Meets(AmountInterval.Of(right)).Should().Be(points.Any(point => left.Contains(point) && right.Contains(point)));
            AmountInterval.Of(left).LiesIn(AmountInterval.Of(right)).Should().Be(points.All(point => !left.Contains(point) || right.Contains(point)));
            AmountInterval.Of(left).Contains(ExactMoney.From(amount)).Should().Be(left.Contains(amount));
        });

    // 4,800 less and more 2.5 %, which is 120.
    [Fact]
    public void Near_Tolerance_IsAFractionOfTheAmount()
    {
        AmountInterval near = AmountInterval.Near(Euro("4800"), 0.025m);

        near.Should().Be(new AmountInterval(Euro("4680"), false, Euro("4920"), false));
        AmountInterval.Near(Euro("4800"), 0m).Should().Be(AmountInterval.Exactly(Euro("4800")));
        AmountInterval.Near(Euro("0"), 0.5m).Should().Be(AmountInterval.Exactly(Euro("0")));
    }

    [Fact]
    public void Near_DigitsThatNoDecimalHolds_IsExact()
    {
        AmountInterval near = AmountInterval.Near(ExactMoney.From(new Money(decimal.MaxValue, Currency.EUR)), 0.0000000000000000000000000001m);

        near.Upper.Should().Be(Euro("79228162514264337593543950335").Multiply(1 + (System.Numerics.BigInteger)1e28m, (System.Numerics.BigInteger)1e28m));
        near.Contains(Euro("79228162514264337593543950336")).Should().BeTrue("7.9 is the width to each side");
        near.Contains(Euro("79228162514264337593543950343")).Should().BeFalse();
    }

    [Fact]
    public void Meets_ThirdsThatNoDecimalHolds_IsExact()
    {
        ExactMoney third = ExactMoney.Create(1, 3, Currency.EUR);

        AmountInterval.Exactly(third).Meets(new AmountInterval(third, false, null, true)).Should().BeTrue();
        AmountInterval.Exactly(third).Meets(new AmountInterval(third, true, null, true)).Should().BeFalse();
        new AmountInterval(Euro("0.3333333333333333333333333334"), false, null, true).Contains(third).Should().BeFalse();
    }

    private static AmountInterval Interval(string range) => AmountInterval.Of(MoneyRange.Parse(range));

    private static ExactMoney Euro(string amount) => ExactMoney.Parse($"EUR {amount}");

    // The bounds, what lies between two of them, and what lies outside them all: an interval has all of a piece or nothing of it.
    private static IEnumerable<Money> Points(params MoneyRange[] ranges)
    {
        decimal[] bounds = [.. ranges.SelectMany(range => new[] { range.Lower, range.Upper }).OfType<Money>().Select(bound => bound.Amount).Append(0m).Order()];
        IEnumerable<decimal> between = bounds.Zip(bounds.Skip(1), (low, high) => (low + high) / 2);
        return bounds.Concat(between).Append(bounds[0] - 1).Append(bounds[^1] + 1).Select(point => new Money(point, Currency.EUR));
    }
}
