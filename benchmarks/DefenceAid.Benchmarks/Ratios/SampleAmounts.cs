using DefenceAid.Domain;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Amounts to compute with, the same ones in each run.</summary>
internal static class SampleAmounts
{
    private const int Seed = 20240816;
    private const int MostScale = 4;
    private const long MostCents = 100_000_000_000;

    /// <summary>Gives amounts of two decimals, up to a billion.</summary>
    public static decimal[] OneScale(int count) => Make(count, _ => 2, _ => 1);

    /// <summary>Gives amounts of no to four decimals, in no order.</summary>
    public static decimal[] MixedScales(int count) => Make(count, random => random.Next(MostScale + 1), _ => 1);

    /// <summary>Gives amounts of two decimals, a third of them negative.</summary>
    public static decimal[] BothSigns(int count) => Make(count, _ => 2, random => random.Next(3) == 0 ? -1 : 1);

    /// <summary>Gives the amounts in euro.</summary>
    public static Money[] InEuro(IEnumerable<decimal> amounts) => [.. amounts.Select(amount => new Money(amount, Currency.EUR))];

    private static decimal[] Make(int count, Func<Random, int> scale, Func<Random, int> sign)
    {
        var random = new Random(Seed);
        decimal[] amounts = new decimal[count];
        for (int i = 0; i < count; i++)
        {
            long digits = random.NextInt64(1, MostCents);
            amounts[i] = new decimal(unchecked((int)digits), (int)(digits >> 32), 0, sign(random) < 0, (byte)scale(random));
        }

        return amounts;
    }
}
