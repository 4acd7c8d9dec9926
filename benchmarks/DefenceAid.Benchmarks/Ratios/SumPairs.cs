using DefenceAid.Domain;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Adding up 1 million amounts, against the loop over decimals of the same digits that checks nothing.</summary>
internal static class SumPairs
{
    private const int Rows = 1_000_000;
    private const int FewRows = 10;

    /// <summary>Gives the pairs.</summary>
    public static IEnumerable<RatioPair> All()
    {
        var packed = new RatioGoal(MostRatio: 0.6, MostBytes: 0);
        var sequence = new RatioGoal(MostRatio: 0.8, MostBytes: 0);
        var mixed = new RatioGoal(MostRatio: 1.0, MostBytes: 0);
        var start = new RatioGoal(MostRatio: 1.3, MostBytes: 0);
        var oneScale = new Lazy<decimal[]>(() => SampleAmounts.OneScale(Rows));
        var bothSigns = new Lazy<decimal[]>(() => SampleAmounts.BothSigns(Rows));
        var mixedScales = new Lazy<decimal[]>(() => SampleAmounts.MixedScales(Rows));
        decimal[] few = SampleAmounts.OneScale(FewRows);
        yield return Pair("Sum, array", packed, oneScale, SumArray, LoopOverArray);
        yield return Pair("Sum, span", packed, oneScale, SumSpan, LoopOverArray);
        yield return Pair("Sum, list", packed, oneScale, SumList, LoopOverArray);
        yield return Pair("Sum, array, both signs", packed, bothSigns, SumArray, LoopOverArray);
        yield return Pair("Sum, sequence", sequence, oneScale, SumSequence, LoopOverSequence);
        yield return Pair("Sum, array, mixed scales", mixed, mixedScales, SumArray, LoopOverArray);
        yield return Pair("Sum, sequence, mixed scales", mixed, mixedScales, SumSequence, LoopOverSequence);
        yield return RatioPair.Of("Sum, array of ten", start, FewRows, SumArray(few), LoopOverArray(few));
    }

    private static RatioPair Pair(
        string name, RatioGoal goal, Lazy<decimal[]> rows, Func<decimal[], Func<Money>> ours, Func<decimal[], Func<decimal>> baseline) =>
        new(name, goal, () => RatioSide.Of(Rows, ours(rows.Value)), () => RatioSide.Of(Rows, baseline(rows.Value)));

    /// <summary>Adds up an array of amounts.</summary>
    public static Func<Money> SumArray(decimal[] rows)
    {
        Money[] amounts = SampleAmounts.InEuro(rows);
        return () => amounts.Sum(Currency.EUR);
    }

    private static Func<Money> SumSpan(decimal[] rows)
    {
        Money[] amounts = SampleAmounts.InEuro(rows);
        return () => amounts.AsSpan().Sum(Currency.EUR);
    }

    private static Func<Money> SumList(decimal[] rows)
    {
        List<Money> amounts = [.. SampleAmounts.InEuro(rows)];
        return () => amounts.Sum(Currency.EUR);
    }

    /// <summary>Adds up a sequence of amounts.</summary>
    public static Func<Money> SumSequence(decimal[] rows)
    {
        Money[] amounts = SampleAmounts.InEuro(rows);
        return () => Each(amounts).Sum(Currency.EUR);
    }

    /// <summary>Adds up an array of decimals in a loop.</summary>
    public static Func<decimal> LoopOverArray(decimal[] rows) => () => Loops.Sum(rows);

    /// <summary>Adds up a sequence of decimals in a loop.</summary>
    public static Func<decimal> LoopOverSequence(decimal[] rows) => () => Loops.Sum(Each(rows));

    // What is no list: the sum can't look behind it.
    private static IEnumerable<T> Each<T>(T[] rows)
    {
        foreach (T row in rows)
        {
            yield return row;
        }
    }
}
