using DefenceAid.Domain;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Making and adding amounts, against the bare decimal that checks nothing.</summary>
internal static class MoneyPairs
{
    /// <summary>The rows of one call.</summary>
    public const int Rows = 1000;

    /// <summary>Gives the pairs.</summary>
    public static IEnumerable<RatioPair> All()
    {
        var making = new RatioGoal(MostRatio: 1.3, MostNanoseconds: 3, MostBytes: 0);
        var adding = new RatioGoal(MostRatio: 1.3, MostBytes: 0);
        decimal[] cents = SampleAmounts.OneScale(Rows);
        decimal[] otherCents = [.. cents.Reverse()];
        decimal[] mixed = SampleAmounts.MixedScales(Rows);
        yield return RatioPair.Of("Money, made of a decimal and a currency", making, Rows, MakeMoney(cents), MakePlain(cents));
        yield return RatioPair.Of("Money, added, one scale", adding, Rows, AddMoney(cents, otherCents), AddDecimals(cents, otherCents));
        yield return RatioPair.Of("Money, added, mixed scales", adding, Rows, AddMoney(cents, mixed), AddDecimals(cents, mixed));
    }

    /// <summary>Makes amounts of decimals and a currency.</summary>
    public static Func<Money[]> MakeMoney(decimal[] amounts)
    {
        var made = new Money[amounts.Length];
        return () =>
        {
            Money[] target = made;
            for (int i = 0; i < amounts.Length && i < target.Length; i++)
            {
                target[i] = new Money(amounts[i], Currency.EUR);
            }

            return target;
        };
    }

    /// <summary>Makes the struct that checks nothing.</summary>
    public static Func<PlainMoney[]> MakePlain(decimal[] amounts)
    {
        var made = new PlainMoney[amounts.Length];
        return () =>
        {
            PlainMoney[] target = made;
            for (int i = 0; i < amounts.Length && i < target.Length; i++)
            {
                target[i] = new PlainMoney(amounts[i], PlainMoney.Euro);
            }

            return target;
        };
    }

    /// <summary>Adds amounts pair by pair.</summary>
    public static Func<Money[]> AddMoney(decimal[] left, decimal[] right)
    {
        Money[] lefts = SampleAmounts.InEuro(left);
        Money[] rights = SampleAmounts.InEuro(right);
        var sums = new Money[left.Length];
        return () =>
        {
            Money[] target = sums;
            for (int i = 0; i < lefts.Length && i < rights.Length && i < target.Length; i++)
            {
                target[i] = lefts[i] + rights[i];
            }

            return target;
        };
    }

    /// <summary>Adds decimals pair by pair.</summary>
    public static Func<decimal[]> AddDecimals(decimal[] left, decimal[] right)
    {
        decimal[] sums = new decimal[left.Length];
        return () => Loops.Add(left, right, sums);
    }
}
