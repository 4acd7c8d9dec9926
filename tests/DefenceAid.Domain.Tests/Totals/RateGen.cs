using CsCheck;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Makes random tables of rates for one euro, with holes, and every policy.</summary>
internal static class RateGen
{
    private static readonly Gen<decimal> Units = Gen.Select(Gen.Int[1, 2000], Gen.Int[0, 3], (mantissa, scale) => new decimal(mantissa, 0, 0, false, (byte)scale));

    private static readonly Gen<ExchangeRate> Rate = Gen.Select(Gen.Int[0, 12], Units, AmountGen.Day, (kind, units, day) =>
        new ExchangeRate(Currency.EUR, kind < 7 ? Currency.SEK : kind < 11 ? Currency.JPY : Currency.Of("XAU"), units, day));

    private static readonly Gen<ExchangeRate[]> Fixed = Gen.Select(Gen.Bool, Units, (isThere, units) =>
        isThere ? [new ExchangeRate(Currency.EUR, Currency.SEK, units)] : Array.Empty<ExchangeRate>());

    /// <summary>Gets tables of days in 2023 and 2024 and sometimes a fixed rate of the Swedish krona.</summary>
    public static Gen<RateTable> Table { get; } = Gen.Select(Rate.Array[0, 120], Fixed, (rates, fixedRates) => RateTable.Create(
        new SourceReference("Test", "Random rates"), [.. rates.DistinctBy(rate => (rate.Quoted, rate.On)), .. fixedRates]));

    public static Gen<RatePolicy> Policy { get; } = Gen.Select(
        Gen.Int[0, 12], Gen.Int[1, 60], Gen.Int[0, 3], AmountGen.Day, AmountGen.Day, (kind, daysBack, decimals, one, other) => kind switch
        {
            0 => RatePolicy.OnTheDay,
            1 => RatePolicy.OnTheDay.OrPrevious(daysBack),
            2 => RatePolicy.MonthMean,
            3 => RatePolicy.MonthMean.RoundedTo(decimals),
            4 => RatePolicy.MonthMean.OrYearMean(),
            5 => RatePolicy.MonthMean.OrYearMean().RoundedTo(decimals),
            6 => RatePolicy.YearMean,
            7 => RatePolicy.YearMean.RoundedTo(decimals),
            8 => RatePolicy.MeanOf(LocalDate.Min(one, other), LocalDate.Max(one, other)),
            9 => RatePolicy.MeanOf(LocalDate.Min(one, other), LocalDate.Max(one, other)).RoundedTo(decimals),
            10 => RatePolicy.Fixed,
            _ => RatePolicy.AsRestated,
        });
}
