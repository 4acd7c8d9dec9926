using System.Numerics;
using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

public sealed class ExactSumTests
{
    private static readonly BigInteger One = BigInteger.Pow(10, 28);

    [Fact]
    public void Add_AnyAmountsInAnySplit_IsTheOracle() => Gen.Select(MonetaryGen.AnyDecimal.Array[0, 60], Gen.Int[0, 60]).Sample((amounts, split) =>
    {
        ExactSum whole = default;
        ExactSum first = default;
        ExactSum second = default;
        for (int i = 0; i < amounts.Length; i++)
        {
            whole.Add(amounts[i]);
            (i < split ? ref first : ref second).Add(amounts[i]);
        }

        second.Add(first);

        BigInteger oracle = amounts.Aggregate(BigInteger.Zero, (sum, amount) => sum + MonetaryGen.Oracle(amount));
        return whole.ToBigInteger() == oracle && second == whole && whole.Sign == oracle.Sign && whole.IsZero == oracle.IsZero;
    });

    [Fact]
    public void AddScaled_AnyWeights_IsTheOracle() => Gen.Select(MonetaryGen.AnyDecimal, Gen.OneOf(Gen.Long, Gen.Int.Select(i => (long)i), Gen.OneOf(0L, 1L, long.MinValue, long.MaxValue)))
        .Array[0, 6].Sample(pairs =>
        {
            ExactSum sum = default;
            BigInteger oracle = BigInteger.Zero;
            foreach ((decimal amount, long weight) in pairs)
            {
                sum.AddScaled(amount, weight >> 3);
                oracle += MonetaryGen.Oracle(amount) * (weight >> 3);
            }

            return sum.ToBigInteger() == oracle;
        });

    [Fact]
    public void Subtract_WhatWasAdded_IsZero() => MonetaryGen.AnyDecimal.Array[0, 20].Sample(amounts =>
    {
        ExactSum sum = default;
        ExactSum same = default;
        foreach (decimal amount in amounts)
        {
            sum.Add(amount);
            same.Add(amount);
        }

        foreach (decimal amount in amounts.Reverse())
        {
            sum.Subtract(amount);
        }

        same.Subtract(same);
        return sum.IsZero && same.IsZero && sum.ToDecimal() == 0m && sum.ToString() == "0" && sum.GetHashCode() == default(ExactSum).GetHashCode();
    });

    [Fact]
    public void CompareTo_AnySums_IsTheOracles() => Gen.Select(MonetaryGen.AnyDecimal.Array[1, 5], MonetaryGen.AnyDecimal.Array[1, 5]).Sample((left, right) =>
    {
        BigInteger leftOracle = left.Aggregate(BigInteger.Zero, (sum, amount) => sum + MonetaryGen.Oracle(amount));
        BigInteger rightOracle = right.Aggregate(BigInteger.Zero, (sum, amount) => sum + MonetaryGen.Oracle(amount));

        return Math.Sign(Of(left).CompareTo(Of(right))) == Math.Sign(leftOracle.CompareTo(rightOracle));
    });

    [Fact]
    public void ToDecimal_AnyAmount_GivesItBack() => MonetaryGen.AnyDecimal.Sample(amount => Of(amount).ToDecimal() == amount);

    [Fact]
    public void ToDecimal_BeyondDecimal_SaysTheSum()
    {
        ExactSum sum = Of(decimal.MaxValue, 0.1m);
        Func<decimal> toDecimal = () => sum.ToDecimal();

        sum.ToString().Should().Be("79228162514264337593543950335.1");
        sum.TryToDecimal(out _).Should().BeFalse();
        toDecimal.Should().Throw<OverflowException>().WithMessage("The sum 79228162514264337593543950335.1 has more digits*");
    }

    // 2^64 of the largest decimals fit: twice the largest negative weight of each.
    [Fact]
    public void AddScaled_ToTheCapacity_FitsAndThenThrowsUnchanged()
    {
        ExactSum sum = default;
        sum.AddScaled(decimal.MinValue, long.MinValue);
        sum.AddScaled(decimal.MinValue, long.MinValue);
        BigInteger full = sum.ToBigInteger();
        Action beyond = () =>
        {
            for (int i = 0; i < 10; i++)
            {
                sum.AddScaled(decimal.MaxValue, long.MaxValue);
            }
        };

        full.Should().Be(MonetaryGen.Oracle(decimal.MaxValue) * BigInteger.Pow(2, 64));
        beyond.Should().Throw<OverflowException>().WithMessage("*exceeds the capacity*");
        (sum.ToBigInteger() - full).Should().Be(MonetaryGen.Oracle(decimal.MaxValue) * long.MaxValue);
    }

    [Fact]
    public void Add_AfterACopy_LeavesTheCopy()
    {
        ExactSum sum = Of(1);
        ExactSum copy = sum;

        sum.Add(1);

        copy.ToBigInteger().Should().Be(One);
        sum.ToBigInteger().Should().Be(2 * One);
    }

    [Fact]
    public void Add_ManyAmounts_AllocatesNothing()
    {
        ExactSum sum = default;

        Allocation.Of(() =>
        {
            for (int i = 0; i < 1000; i++)
            {
                sum.Add(i);
                sum.Add(0.01m);
                sum.Add(decimal.MaxValue);
                sum.AddScaled(0.00001m, i);
            }
        }).Should().Be(0);
        sum.Sign.Should().Be(1);
    }

    private static ExactSum Of(params decimal[] amounts)
    {
        ExactSum sum = default;
        foreach (decimal amount in amounts)
        {
            sum.Add(amount);
        }

        return sum;
    }
}
