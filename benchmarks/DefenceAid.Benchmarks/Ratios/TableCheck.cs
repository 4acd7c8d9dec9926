using DefenceAid.Domain;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Compares our totals with DuckDB's, cell by cell: a ratio of two different answers would say nothing.</summary>
internal static class TableCheck
{
    /// <summary>Compares sums by donor and direction.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Same(TotalsTable ours, List<DuckSum> theirs)
    {
        Require(ours.Count == theirs.Count, $"{ours.Count} rows", $"{theirs.Count}");
        foreach (DuckSum sum in theirs)
        {
            AidTotal total = ours[sum.Donor, sum.Direction];
            Require(total[Currency.EUR]?.Nominal.ToMoney().Amount == sum.Sum, total, sum);
        }
    }

    /// <summary>Compares totals by donor, direction, month and currency.</summary>
    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static void Same(TotalsTable ours, List<DuckTotal> theirs)
    {
        Require(ours.Count == theirs.Count, $"{ours.Count} rows", $"{theirs.Count}");
        foreach (DuckTotal total in theirs)
        {
            AidTotal cell = ours[total.Donor, total.Direction, total.Month, total.Currency];
            Require(IsSame(cell, total), cell, total);
        }
    }

    private static bool IsSame(AidTotal ours, DuckTotal theirs) =>
        ours.Contributions == theirs.Contributions
        && ours.Approximate == theirs.Approximate
        && ours.Undisclosed == theirs.Undisclosed
        && (theirs.Currency is { } code ? IsSame(ours[Currency.Of(code)], theirs) : ours.Amounts.IsEmpty);

    private static bool IsSame(CurrencyTotal? ours, DuckTotal theirs) =>
        ours is not null
        && ours.Nominal.ToMoney().Amount == theirs.Nominal
        && ours.Lower.ToMoney().Amount == theirs.Lower
        && ours.Upper?.ToMoney().Amount == (theirs.IsUnbounded ? null : theirs.Upper);

    private static void Require(bool isSame, object ours, object theirs)
    {
        if (!isSame)
        {
            throw new InvalidOperationException($"Expected the same of both sides but got {ours} and from DuckDB {theirs}.");
        }
    }
}
