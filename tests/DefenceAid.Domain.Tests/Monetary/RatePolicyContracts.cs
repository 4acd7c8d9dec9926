using CsCheck;
using DefenceAid.Domain.Tests.Contracts;
using NodaTime;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="RatePolicy"/>.</summary>
public static class RatePolicyContracts
{
    private static readonly Gen<LocalDate> AnyDay = Gen.Int[0, 3_652_058].Select(days => new LocalDate(1, 1, 1).PlusDays(days));

    private static readonly Gen<RatePolicy> AnyMean = Gen.Select(Gen.Int[0, 3], AnyDay, AnyDay, (kind, one, other) => kind switch
    {
        0 => RatePolicy.MonthMean,
        1 => RatePolicy.MonthMean.OrYearMean(),
        2 => RatePolicy.YearMean,
        _ => RatePolicy.MeanOf(LocalDate.Min(one, other), LocalDate.Max(one, other)),
    });

    private static readonly Gen<RatePolicy> AnyPolicy = Gen.OneOf(
        AnyMean,
        Gen.Select(AnyMean, Gen.Int[0, 28], (mean, decimals) => mean.RoundedTo(decimals)),
        Gen.Int[1, RatePolicy.MaxDaysBack].Select(RatePolicy.OnTheDay.OrPrevious),
        Gen.OneOf(RatePolicy.OnTheDay, RatePolicy.Fixed, RatePolicy.AsRestated));

    public sealed class Equality : EqualityContract<RatePolicy>
    {
        protected override IReadOnlyList<RatePolicy> MakeDistinct() =>
        [
            default, RatePolicy.OnTheDay.OrPrevious(1), RatePolicy.OnTheDay.OrPrevious(7), RatePolicy.MonthMean, RatePolicy.MonthMean.RoundedTo(0),
            RatePolicy.MonthMean.RoundedTo(4), RatePolicy.MonthMean.OrYearMean(), RatePolicy.YearMean, RatePolicy.Fixed, RatePolicy.AsRestated,
            RatePolicy.MeanOf(new LocalDate(2022, 9, 6), new LocalDate(2022, 10, 6)), RatePolicy.MeanOf(new LocalDate(2022, 9, 6), new LocalDate(2022, 10, 7)),
        ];

        protected override IEnumerable<(RatePolicy Left, RatePolicy Right)> EqualPairs =>
        [
            (default, RatePolicy.OnTheDay),
            (RatePolicy.MonthMean.OrYearMean().RoundedTo(4), RatePolicy.MonthMean.RoundedTo(4).OrYearMean()),
            (RatePolicy.YearMean.RoundedTo(2).RoundedTo(4), RatePolicy.YearMean.RoundedTo(4)),
        ];
    }

    public sealed class Text : TextContract<RatePolicy>
    {
        protected override Gen<RatePolicy> Values => AnyPolicy;

        protected override IEnumerable<string> NoValues =>
        [
            "Day", "day ", "daily", "day@4", "fixed@4", "restated@4", "month@", "month@04", "month@29", "month@-1", "month@4@4", "month@ 4", "@4",
            "day-or-previous", "day-or-previous:", "day-or-previous:0", "day-or-previous:07", "day-or-previous:367", "day-or-previous:7@4",
            "period:", "period:2022-09-06", "period:2022-09-06..", "period:2022-09..2022-10", "period:2022-10-06..2022-09-06", "period:2022-09-06..2022-09-31",
            "period:2022-09-06...2022-10-06", "year-or-month", "fixed:rates.csv", "month\u0000",
        ];
    }

    public sealed class Json : TextJsonContract<RatePolicy>
    {
        protected override Gen<RatePolicy> Values => AnyPolicy;
    }

    public sealed class Default : DefaultContract<RatePolicy>
    {
        protected override string DefaultText => "day";
    }
}
