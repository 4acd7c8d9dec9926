using CsCheck;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Makes random amounts, days and entries: every hedge, restatement, stage and date there is.</summary>
internal static class AmountGen
{
    /// <summary>Gets amounts of few digits, among them some that are often the same.</summary>
    public static readonly Gen<decimal> Small = Gen.Frequency(
        (1, Gen.OneOf(1m, 2m, 10m, 100m)),
        (2, Gen.Select(Gen.Int[1, 100], Gen.Int[0, 2], (mantissa, scale) => new decimal(mantissa, 0, 0, false, (byte)scale))));

    /// <summary>Gets amounts of few digits, and some of as many as there are.</summary>
    public static readonly Gen<decimal> Positive = Gen.Frequency(
        (3, Small),
        (1, Gen.Select(Gen.Int, Gen.Int, Gen.Int[1, 542_101_085], Gen.Int[0, 28], (low, middle, high, scale) => new decimal(low, middle, high, false, (byte)scale))));

    public static readonly Gen<Currency> Currencies = Gen.Frequency((3, Currency.EUR), (2, Currency.SEK), (1, Currency.JPY));

    public static readonly Gen<LocalDate> Day = Gen.Select(Gen.Int[2023, 2024], Gen.Int[1, 12], Gen.OneOf(1, 15, 31), (year, month, day) =>
        new LocalDate(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month))));

    public static readonly Gen<AidStage> Stage = Gen.Int[0, 4].Select(i => AidStage.All[i]);

    private static readonly Gen<PartialDate?> Date = Gen.Select(Gen.Int[0, 7], Day, (kind, day) => (PartialDate?)(kind switch
    {
        0 => null,
        1 => new PartialDate(day.Year),
        2 or 3 => new PartialDate(day.Year, day.Month),
        _ => day,
    }));

    private static readonly Gen<Money?> Restated = Gen.Select(Gen.Int[0, 15], Small, Gen.OneOf(Currency.EUR, Currency.EUR, Currency.SEK, Currency.Of("XAU")), (kind, amount, currency) =>
        (Money?)(kind switch
        {
            < 9 => new Money(amount, currency),
            9 => new Money(-amount, currency),
            10 => Money.Zero(currency),
            _ => null,
        }));

    public static Gen<LocalDate?> SomeDay { get; } = Gen.Select(Gen.Int[0, 3], Day, (kind, day) => kind == 0 ? day : (LocalDate?)null);

    /// <summary>Makes entries of amounts such as these.</summary>
    public static Gen<StageEntry> Entry(Gen<decimal> positive) => Gen.Select(
        Stage, Stated(positive), Date, Gen.Int[0, 17], positive, SomeDay, Restated.Array[2],
        (stage, amount, on, kind, taken, rateOn, restatements) =>
        {
            StageEntry entry = kind % 6 == 0
                ? StageEntry.Cancellation(stage, new Money(taken, amount.Currency ?? Currency.EUR), on)
                : new StageEntry(stage, amount, on);
            entry = rateOn is { } day ? entry.ValuedOn(day) : entry;
            entry = kind < 6 ? entry : entry.WithSourceCode(kind < 12 ? "3" : "11");
            foreach (Money restatement in restatements.OfType<Money>().DistinctBy(money => money.Currency))
            {
                entry = restatement.Currency == entry.Amount.Currency ? entry : entry.WithRestatement(restatement);
            }

            return entry;
        });

    private static Gen<StatedAmount> Stated(Gen<decimal> positive) => Gen.Select(Gen.Int[0, 12], positive, positive, Currencies, (kind, amount, more, currency) =>
    {
        var money = new Money(amount, currency);
        return kind switch
        {
            0 => StatedAmount.AtLeast(money),
            1 => StatedAmount.Over(money),
            2 => StatedAmount.UpTo(money),
            3 => StatedAmount.Under(money),
            4 => StatedAmount.About(money),
            5 => amount == more ? money : StatedAmount.Between(new Money(Math.Min(amount, more), currency), new Money(Math.Max(amount, more), currency)),
            6 or 7 => StatedAmount.Undisclosed,
            8 => -money,
            9 => StatedAmount.AtLeast(Money.Zero(currency)),
            _ => money,
        };
    });
}
