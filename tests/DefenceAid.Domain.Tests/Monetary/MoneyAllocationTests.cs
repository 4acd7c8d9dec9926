using System.Numerics;
using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class MoneyAllocationTests
{
    private static readonly Gen<Money> Amounts = Gen.Select(
        MonetaryGen.AnyDecimal, Gen.OneOf(Currency.EUR, Currency.JPY, Currency.KWD, Currency.Of("XAU")), (amount, currency) => new Money(amount, currency));

    [Theory]
    [InlineData("EUR 100", "EUR 33.34", "EUR 33.33", "EUR 33.33")]
    [InlineData("EUR -100", "EUR -33.34", "EUR -33.33", "EUR -33.33")]
    [InlineData("EUR 0", "EUR 0", "EUR 0", "EUR 0")]
    [InlineData("JPY 100", "JPY 34", "JPY 33", "JPY 33")]
    [InlineData("XAU 1", "XAU 1", "XAU 0", "XAU 0")]
    [InlineData("XAU 1.00001", "XAU 0.33334", "XAU 0.33334", "XAU 0.33333")]
    [InlineData("EUR 0.001", "EUR 0.001", "EUR 0", "EUR 0")]
    public void Allocate_InThree_SumsToTheWhole(string whole, params string[] parts)
    {
        Money.Parse(whole).Allocate(1, 1, 1).Select(part => part.ToString()).Should().Equal(parts);
        Money.Parse(whole).AllocateEvenly(3).Select(part => part.ToString()).Should().Equal(parts);
    }

    [Fact]
    public void AllocateEvenly_FiveCentsInSeven_LeavesTwoEmpty() =>
        new Money(0.05m, Currency.EUR).AllocateEvenly(7).Select(part => part.Amount).Should().Equal(0.01m, 0.01m, 0.01m, 0.01m, 0.01m, 0m, 0m);

    // 100 units by 60.5 and 30: 66.85… and 33.14…; the larger remainder takes the unit.
    [Fact]
    public void Allocate_DecimalWeights_FollowsTheLargestRemainder() =>
        new Money(1, Currency.EUR).Allocate(60.5m, 30m).Select(part => part.Amount).Should().Equal(0.67m, 0.33m);

    [Fact]
    public void Allocate_ZeroWeight_GetsNothing() =>
        new Money(0.01m, Currency.EUR).Allocate(0L, 1L, long.MaxValue).Select(part => part.Amount).Should().Equal(0m, 0m, 0.01m);

    [Fact]
    public void Allocate_LargestAmount_KeepsEveryPart() =>
        new Money(decimal.MaxValue, Currency.EUR).AllocateEvenly(1).Should().Equal(new Money(decimal.MaxValue, Currency.EUR));

    [Fact]
    public void Allocate_UnfitWeights_AreRefused()
    {
        Money whole = new(1, Currency.EUR);
        Action[] unfit = [() => whole.Allocate(0, 0), () => whole.Allocate(2, -1), () => whole.Allocate(Array.Empty<int>()), () => whole.AllocateEvenly(0)];

        foreach (Action allocate in unfit)
        {
            allocate.Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void Allocate_AnyWeights_IsWithinAUnitOfTheShareAndSumsExactly() =>
        Gen.Select(Amounts, Gen.Int[0, 1000].Array[1, 12].Where(weights => weights.Any(weight => weight > 0))).Sample((whole, weights) =>
        {
            Money[] parts = [.. whole.Allocate(weights)];
            BigInteger total = weights.Aggregate(BigInteger.Zero, (sum, weight) => sum + weight);
            BigInteger exact = MonetaryGen.Oracle(whole.Amount);
            BigInteger unit = BigInteger.Pow(10, 28 - parts.Max(part => part.Amount.Scale));

            return parts.Length == weights.Length
                && parts.Aggregate(BigInteger.Zero, (sum, part) => sum + MonetaryGen.Oracle(part.Amount)) == exact
                && parts.All(part => part.Sign == 0 || part.Sign == whole.Sign)
                && parts.Zip(weights).All(pair => BigInteger.Abs((MonetaryGen.Oracle(pair.First.Amount) * total) - (exact * pair.Second)) < unit * total)
                && (-whole).Allocate(weights).SequenceEqual(parts.Select(part => -part));
        });

    [Fact]
    public void AllocateEvenly_AnyAmount_IsTheSameAsEqualWeights() => Gen.Select(Amounts, Gen.Int[1, 20]).Sample((whole, parts) =>
        whole.AllocateEvenly(parts).SequenceEqual(whole.Allocate(Enumerable.Repeat(1, parts).ToArray())));
}
