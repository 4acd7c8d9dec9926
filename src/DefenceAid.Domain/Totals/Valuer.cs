using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>Decides, entry by entry, what is converted and by which rates, and keeps the conversions for the sums.</summary>
/// <remarks>Whether there is a rate is decided as an entry is posted, so that counts of what is converted add up; the sums are converted at the end.</remarks>
internal sealed class Valuer
{
    private readonly TotalsConversion? _conversion;
    private readonly Dictionary<(Currency From, RatePeriod Period), Conversion?> _found = [];

    public Valuer(TotalsConversion? conversion, RateTable? rates)
    {
        if (conversion is { NeedsRates: true } && rates is null)
        {
            throw new ArgumentNullException(
                nameof(rates), $"Expected a table of rates, since the query converts to {conversion.To} by the policy {conversion.Policy}.");
        }

        _conversion = conversion;
        Rates = conversion is { NeedsRates: true } ? rates : null;
    }

    /// <summary>Gets the rates that are used, or null where none are.</summary>
    public RateTable? Rates { get; }

    /// <summary>Values the amount of an entry.</summary>
    public Valuation Value(StageEntry entry)
    {
        StatedAmount amount = entry.Amount;
        if (_conversion is not { } conversion || amount.Currency is not { } from || from == conversion.To)
        {
            return new Valuation(amount, amount.Currency, default, null);
        }

        if (conversion.Policy == RatePolicy.AsRestated)
        {
            return RestatementOf(entry, conversion.To) is { } restated
                ? new Valuation(restated, conversion.To, default, null)
                : new Valuation(amount, from, default, RateGap.NotRestated);
        }

        return PeriodOf(entry.On, entry.RateOn, out RateGap? gap) is not { } period
            ? new Valuation(amount, from, default, gap)
            : Find(from, period) is null
            ? new Valuation(amount, from, default, RateGap.NoRate)
            : new Valuation(amount, conversion.To, period, null);
    }

    /// <summary>Gives the days whose rates are used for an entry of these dates; null where none are.</summary>
    /// <param name="on">When it was.</param>
    /// <param name="rateOn">The day whose rates are used instead.</param>
    /// <param name="gap">Why there are none though there should be, or null.</param>
    public RatePeriod? PeriodOf(PartialDate? on, LocalDate? rateOn, out RateGap? gap)
    {
        gap = null;
        return Rates is null ? null : _conversion!.Policy.PeriodOf(rateOn is { } day ? new PartialDate(day) : on, out gap);
    }

    /// <summary>Values an entry of which a part is told apart: no publisher restates a part, and so neither part nor rest is restated.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="whole">What it is valued as, whole.</param>
    public static Valuation ValuePart(StageEntry entry, in Valuation whole) => whole.Amount == entry.Amount
        ? whole
        : new Valuation(entry.Amount, entry.Currency, default, RateGap.NotRestated);

    /// <summary>Finds the conversion of amounts that were valued with a period.</summary>
    public Conversion ConversionOf(Currency from, RatePeriod period) => Find(from, period)
        ?? throw new InvalidOperationException($"The amounts in {from} were posted with a rate, and there is none.");

    /// <summary>Rounds what a currency comes to, where the results are converted.</summary>
    public ExactMoney Round(ExactMoney sum) => _conversion is { } conversion && sum.Currency == conversion.To ? conversion.Round(sum) : sum;

    private Conversion? Find(Currency from, RatePeriod period)
    {
        if (!_found.TryGetValue((from, period), out Conversion? conversion))
        {
            conversion = Rates!.Find(from, _conversion!.To, _conversion.Policy, period);
            _found.Add((from, period), conversion);
        }

        return conversion;
    }

    // The hedge is the original's; two bounds can't be told from one restated figure.
    private static StatedAmount? RestatementOf(StageEntry entry, Currency currency)
    {
        foreach (Money money in entry.Restatements)
        {
            if (money.Currency == currency)
            {
                return entry.Amount.TryRestate(money, out StatedAmount restated) ? restated : null;
            }
        }

        return null;
    }
}
