using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace DefenceAid.Domain;

/// <summary>Splits an amount by the largest remainder, in whole numbers.</summary>
internal static class MoneyAllocation
{
    /// <summary>Gives integer weights.</summary>
    public static BigInteger[] Integers<T>(ReadOnlySpan<T> weights)
        where T : IBinaryInteger<T>
    {
        var integers = new BigInteger[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            integers[i] = BigInteger.CreateChecked(weights[i]);
        }

        return integers;
    }

    /// <summary>Gives the weights times 10^28, which are whole numbers in the same proportion.</summary>
    public static BigInteger[] Integers(ReadOnlySpan<decimal> weights)
    {
        var integers = new BigInteger[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            integers[i] = ExactDecimal.ToScaled(weights[i]);
        }

        return integers;
    }

    /// <summary>Splits by weights.</summary>
    public static ImmutableArray<Money> Split(Money whole, BigInteger[] weights)
    {
        BigInteger total = CheckedTotal(weights);
        BigInteger units = Units(whole.Amount, whole.Currency, out int scale);
        var shares = new BigInteger[weights.Length];
        var remainders = new BigInteger[weights.Length];
        BigInteger left = units;
        for (int i = 0; i < weights.Length; i++)
        {
            shares[i] = BigInteger.DivRem(units * weights[i], total, out remainders[i]);
            left -= shares[i];
        }

        foreach (int i in Enumerable.Range(0, weights.Length).OrderByDescending(i => remainders[i]).Take((int)left))
        {
            shares[i]++;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(Array.ConvertAll(shares, share => Part(share, scale, whole)));
    }

    /// <summary>Splits into equal parts, as far as the unit allows.</summary>
    public static ImmutableArray<Money> SplitEvenly(Money whole, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        BigInteger share = BigInteger.DivRem(Units(whole.Amount, whole.Currency, out int scale), parts, out BigInteger left);
        var split = new Money[parts];
        split.AsSpan().Fill(Part(share, scale, whole));
        if (!left.IsZero)
        {
            split.AsSpan(0, (int)left).Fill(Part(share + 1, scale, whole));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(split);
    }

    private static BigInteger CheckedTotal(BigInteger[] weights)
    {
        BigInteger total = BigInteger.Zero;
        foreach (BigInteger weight in weights)
        {
            if (weight.Sign < 0)
            {
                throw new ArgumentException("Expected weights of 0 or more but one is negative.", nameof(weights));
            }

            total += weight;
        }

        return total.IsZero
            ? throw new ArgumentException("Expected at least one weight above 0.", nameof(weights))
            : total;
    }

    // The amount without its sign as a number of units of 10^-scale.
    private static BigInteger Units(decimal amount, Currency currency, out int scale)
    {
        UInt128 units = CanonicalDecimal.Strip(amount, out scale);
        int wanted = currency.MinorUnitDigits ?? scale;
        while (scale < wanted && units * 10 <= CanonicalDecimal.MaxMantissa)
        {
            units *= 10;
            scale++;
        }

        return units;
    }

    private static Money Part(BigInteger units, int scale, Money whole) =>
        new(ExactDecimal.Create((UInt128)units, whole.Sign < 0, scale), whole.Currency);
}
