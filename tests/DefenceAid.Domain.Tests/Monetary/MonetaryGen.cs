using System.Numerics;
using CsCheck;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>Random values of the floor, the awkward ones included.</summary>
internal static class MonetaryGen
{
    /// <summary>Any mantissa, scale and sign: negative zero and trailing zeros too.</summary>
    public static readonly Gen<decimal> AnyDecimal = Gen.OneOf(
        Gen.Select(Gen.Int, Gen.Int, Gen.Int, Gen.Bool, Gen.Int[0, 28], (low, middle, high, sign, scale) => new decimal(low, middle, high, sign, (byte)scale)),
        Gen.Select(Gen.Long, Gen.Int[0, 28], (digits, scale) => Scaled(digits, scale)),
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[0, 4], (digits, scale) => Scaled(digits, scale)),
        Gen.OneOf(decimal.MaxValue, decimal.MinValue, 0m, new decimal(0, 0, 0, true, 2), 0.0000000000000000000000000001m, 100.00m));

    /// <summary>Amounts whose sums stay within a decimal.</summary>
    public static readonly Gen<decimal> SmallDecimal = Gen.Select(Gen.Long[-1_000_000_000_000, 1_000_000_000_000], Gen.Int[0, 6], (digits, scale) => Scaled(digits, scale));

    public static readonly Gen<Currency> AnyCurrency = Gen.Int[0, Currency.All.Length - 1].Select(i => Currency.All[i]);

    public static readonly Gen<Money> AnyMoney = Gen.Select(AnyDecimal, AnyCurrency, (amount, currency) => new Money(amount, currency));

    public static readonly Gen<Money> SmallEuro = SmallDecimal.Select(amount => new Money(amount, Currency.EUR));

    public static readonly Gen<StatedAmount> AnyStated = Gen.Select(
        Gen.Int[0, 7], AnyMoney, SmallDecimal, (kind, money, more) => Stated(kind, money, more));

    public static readonly Gen<MoneyRange> SmallEuroRange = Gen.Select(
        Gen.Int[0, 6], SmallEuro, SmallDecimal, Gen.Bool, Gen.Bool, (kind, bound, width, lowerIsOpen, upperIsOpen) => kind switch
        {
            0 => MoneyRange.Unbounded(Currency.EUR),
            1 => MoneyRange.Exactly(bound),
            2 => MoneyRange.AtLeast(bound),
            3 => MoneyRange.Over(bound),
            4 => MoneyRange.AtMost(bound),
            5 => MoneyRange.Under(bound),
            _ => MoneyRange.Create(bound, bound + new Money(Math.Abs(width) + 1, Currency.EUR), lowerIsOpen, upperIsOpen),
        });

    public static readonly Gen<MoneyBag> SmallBag = Gen.Select(SmallDecimal, Gen.OneOf(Currency.EUR, Currency.USD, Currency.SEK, Currency.XXX), (amount, currency) => new Money(amount, currency))
        .Array[0, 6].Select(amounts => amounts.SumByCurrency());

    public static readonly Gen<ExactMoney> AnyExact = Gen.Select(
        Gen.Long, Gen.OneOf(Gen.Long, Gen.OneOf(1L, 2L, 3L, 7L, 1000L, 1L << 40)), Gen.OneOf(Currency.EUR),
        (numerator, denominator, currency) => ExactMoney.Create(numerator, denominator == 0 ? 1 : denominator, currency));

    public static decimal Scaled(long digits, int scale)
    {
        var magnitude = (ulong)BigInteger.Abs(digits);
        return unchecked(new decimal((int)(uint)magnitude, (int)(uint)(magnitude >> 32), 0, digits < 0, (byte)scale));
    }

    /// <summary>Gives the number times 10^28, computed without the library.</summary>
    public static BigInteger Oracle(decimal value)
    {
        int[] bits = decimal.GetBits(value);
        BigInteger magnitude = unchecked((((BigInteger)(uint)bits[2] << 32) + (uint)bits[1] << 32) + (uint)bits[0]) * BigInteger.Pow(10, 28 - value.Scale);
        return decimal.IsNegative(value) ? -magnitude : magnitude;
    }

    private static StatedAmount Stated(int kind, Money money, decimal more)
    {
        Money positive = money.IsZero ? new Money(1, money.Currency) : money.Abs();
        Money low = new(Math.Abs(more), money.Currency);
        return kind switch
        {
            0 => money,
            1 => StatedAmount.AtLeast(positive),
            2 => StatedAmount.Over(positive),
            3 => StatedAmount.UpTo(positive),
            4 => StatedAmount.Under(positive),
            5 => StatedAmount.About(positive),
            6 => StatedAmount.Between(low, low + new Money(1, money.Currency)),
            _ => StatedAmount.Undisclosed,
        };
    }
}
