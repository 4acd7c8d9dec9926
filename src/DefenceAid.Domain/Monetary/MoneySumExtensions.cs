using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DefenceAid.Domain;

/// <summary>Sums and extremes of sequences of amounts.</summary>
public static class MoneySumExtensions
{
    // Where scales are mixed, a run ends at once, and the next is not tried on each amount.
    private const int AmountsBetweenRuns = 64;

    /// <summary>Adds up amounts of one currency, exactly, in any order, however large the sums on the way; nothing is zero.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="currency">Their currency.</param>
    /// <exception cref="CurrencyMismatchException">An amount is of another currency, be it zero or not.</exception>
    /// <exception cref="OverflowException">The sum has more digits than a decimal holds.</exception>
    public static Money Sum(this IEnumerable<Money> amounts, Currency currency)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return TryGetSpan(amounts, out ReadOnlySpan<Money> span) ? span.Sum(currency) : SumSequence(amounts, currency);
    }

    /// <inheritdoc cref="Sum(IEnumerable{Money}, Currency)"/>
    [OverloadResolutionPriority(-1)] // An array goes the other way, which refuses null: as a span, null is none.
    public static Money Sum(this ReadOnlySpan<Money> amounts, Currency currency)
    {
        var run = MoneyRun.At(amounts, currency);
        return run.Length == amounts.Length && run.ToParts() is { IsDecimal: true } sum ? new Money(sum.ToDecimal(), currency) : SumRuns(run, amounts, currency);
    }

    /// <summary>Adds up amounts of any currencies, exactly and in any order.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <exception cref="OverflowException">The sum of a currency has more digits than a decimal holds.</exception>
    public static MoneyBag SumByCurrency(this IEnumerable<Money> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var sums = new SortedDictionary<Currency, (ExactSum Sum, int Count)>();
        foreach (Money amount in amounts)
        {
            sums.TryGetValue(amount.Currency, out (ExactSum Sum, int Count) soFar);
            soFar.Sum.Add(amount.Amount);
            sums[amount.Currency] = (soFar.Sum, soFar.Count + 1);
        }

        return MoneyBag.FromOrdered(sums.Select(pair => ToMoney(pair.Value.Sum, pair.Key, pair.Value.Count)));
    }

    /// <summary>Gives the smallest amount.</summary>
    /// <param name="amounts">One amount or more, of one currency.</param>
    /// <exception cref="InvalidOperationException">There are no amounts.</exception>
    /// <exception cref="CurrencyMismatchException">The amounts are of several currencies.</exception>
    public static Money Min(this IEnumerable<Money> amounts) => Extreme(amounts, Money.Min);

    /// <summary>Gives the largest amount.</summary>
    /// <inheritdoc cref="Min"/>
    public static Money Max(this IEnumerable<Money> amounts) => Extreme(amounts, Money.Max);

    private static Money SumRuns(MoneyRun run, ReadOnlySpan<Money> amounts, Currency currency)
    {
        ExactSum sum = default;
        run.AddTo(ref sum);
        for (int i = run.Length; i < amounts.Length;)
        {
            for (int end = Math.Min(i + AmountsBetweenRuns, amounts.Length); i < end; i++)
            {
                Add(ref sum, in amounts[i], currency);
            }

            if (i < amounts.Length)
            {
                var next = MoneyRun.At(amounts[i..], currency);
                next.AddTo(ref sum);
                i += next.Length;
            }
        }

        return ToMoney(sum, currency, amounts.Length);
    }

    private static Money SumSequence(IEnumerable<Money> amounts, Currency currency)
    {
        ExactSum sum = default;
        int count = 0;
        foreach (Money amount in amounts)
        {
            Add(ref sum, in amount, currency);
            count++;
        }

        return ToMoney(sum, currency, count);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref ExactSum sum, ref readonly Money amount, Currency currency)
    {
        CurrencyMismatchException.ThrowIfDifferent(currency, amount.Currency);
        sum.Add(in amount.AmountBits);
    }

    // What lies in one piece of memory needs no enumerator.
    private static bool TryGetSpan(IEnumerable<Money> amounts, out ReadOnlySpan<Money> span)
    {
        switch (amounts)
        {
            case Money[] array:
                span = array;
                return true;
            case List<Money> list:
                span = CollectionsMarshal.AsSpan(list);
                return true;
            case ImmutableArray<Money> { IsDefault: false } array:
                span = array.AsSpan();
                return true;
            default:
                span = default;
                return false;
        }
    }

    private static Money Extreme(IEnumerable<Money> amounts, Func<Money, Money, Money> choose)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        using IEnumerator<Money> enumerator = amounts.GetEnumerator();
        if (!enumerator.MoveNext())
        {
            throw new InvalidOperationException("Expected at least one amount but got none.");
        }

        Money extreme = enumerator.Current;
        while (enumerator.MoveNext())
        {
            extreme = choose(extreme, enumerator.Current);
        }

        return extreme;
    }

    private static Money ToMoney(ExactSum sum, Currency currency, int count) => sum.TryToDecimal(out decimal total)
        ? new Money(total, currency)
        : throw new OverflowException($"The sum of {count} amounts, {currency} {ShortText.Of(sum.ToString())}, has more digits than a decimal holds.");
}
