using System.Globalization;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Converts amounts by the words of a policy and the plain list of rates, which are all for one euro.</summary>
internal sealed class OracleRates(TotalsConversion? conversion, IEnumerable<ExchangeRate> rates)
{
    private readonly List<ExchangeRate> _rates = [.. rates];
    private readonly string _policy = conversion?.Policy.ToString().Split('@', ':')[0] ?? string.Empty;
    private readonly string _option = conversion?.Policy.ToString().Split('@', ':').ElementAtOrDefault(1) ?? string.Empty;

    public string? Target { get; } = conversion?.To.Code;

    /// <summary>Converts an amount of an entry, or says why it stays in its own currency.</summary>
    public (OracleAmount Amount, string? Gap) Convert(OracleEntry measured, OracleAmount amount, bool isSplit)
    {
        if (Target is null || amount.Currency is null || amount.Currency == Target)
        {
            return (amount, null);
        }

        if (_policy == "restated")
        {
            return !isSplit && Restated(measured) is { } restated ? (restated, null) : (amount, "not-restated");
        }

        StageEntry entry = measured.Entry;
        PartialDate? date = entry.RateOn is { } day ? (PartialDate)day : entry.On;
        if (DateGap(date) is { } gap)
        {
            return (amount, gap);
        }

        return (Units(amount.Currency, date), Units(Target, date)) is ({ } from, { } to) ? (amount.Times(to / from) with { Currency = Target }, null) : (amount, "no-rate");
    }

    /// <summary>Says by which rates an entry is converted, or why it is not: entries of one signature are converted alike.</summary>
    public string Signature(OracleEntry measured)
    {
        OracleAmount amount = OracleAmount.Of(measured);
        if (Target is null || amount.Currency is null || amount.Currency == Target)
        {
            return string.Empty;
        }

        if (Convert(measured, amount, isSplit: false).Gap is { } gap)
        {
            return gap;
        }

        PartialDate? date = measured.Entry.RateOn is { } day ? (PartialDate)day : measured.Entry.On;
        return _policy switch
        {
            "day" or "day-or-previous" => $"{date}",
            "month" or "month-or-year" when date?.Month is { } month => $"{date?.Year} {month}",
            "year" or "month-or-year" => $"{date?.Year}",
            _ => string.Empty,
        };
    }

    /// <summary>Rounds a sum in a currency, where that is the one converted to.</summary>
    public Rational Round(Rational sum, string currency) => currency != Target ? sum
        : conversion!.Rounding.Code == "significant-28" ? sum.RoundTo28Digits()
        : sum.Round(currency == "JPY" ? 0 : 2);

    // The publisher's own figure under the same word. Not where it is one figure for two, of another sign, or something for nothing; nothing is
    // under zero.
    private OracleAmount? Restated(OracleEntry measured)
    {
        string words = measured.Entry.Amount.Qualifier.Code;
        foreach (Money money in measured.Entry.Restatements.Where(money => money.Currency.Code == Target))
        {
            bool isOtherSign = money.Amount != 0 && money.Sign != measured.Entry.Amount.Nominal!.Value.Sign;
            return words == "between" || isOtherSign || (words == "under" && money.Amount == 0) ? null : OracleAmount.Of(measured, Target!, Rational.Of(money.Amount), null);
        }

        return null;
    }

    private string? DateGap(PartialDate? date) => _policy switch
    {
        "period" or "fixed" => null,
        _ when date is null => "date-not-stated",
        "day" or "day-or-previous" when date.Value.DayOfMonth is null => "date-too-coarse",
        "month" when date.Value.Month is null => "date-too-coarse",
        _ => null,
    };

    // What one euro is in a currency.
    private Rational? Units(string currency, PartialDate? date)
    {
        if (currency == "EUR")
        {
            return Rational.One;
        }

        List<ExchangeRate> mine = [.. _rates.Where(rate => rate.Quoted.Code == currency)];
        if (_policy == "fixed")
        {
            return mine.Where(rate => rate.On is null).Select(rate => (Rational?)Rational.Of(rate.Units)).SingleOrDefault();
        }

        (LocalDate first, LocalDate last) = Days(date);
        List<ExchangeRate> within = [.. mine.Where(rate => rate.On >= first && rate.On <= last).OrderBy(rate => rate.On)];
        if (within.Count == 0)
        {
            return null;
        }

        if (_policy is "day" or "day-or-previous")
        {
            return Rational.Of(within[^1].Units);
        }

        Rational mean = Rational.Sum(within.Select(rate => Rational.Of(rate.Units))) / Rational.Of(within.Count, 1);
        Rational used = Decimals is { } decimals ? mean.Round(decimals) : mean;
        return used.Sign == 0 ? null : used;
    }

    private int? Decimals => conversion!.Policy.ToString().Split('@') is [_, string digits] ? int.Parse(digits, CultureInfo.InvariantCulture) : null;

    private (LocalDate First, LocalDate Last) Days(PartialDate? date)
    {
        if (_policy == "period")
        {
            LocalDate[] days = [.. _option.Split("..").Select(day => PartialDate.Parse(day).FirstDay)];
            return (days[0], days[1]);
        }

        PartialDate on = date!.Value;
        int from = _policy == "year" ? 1 : on.Month ?? 1;
        int until = _policy == "year" ? 12 : on.Month ?? 12;
        return _policy is "day" or "day-or-previous"
            ? (on.FirstDay.PlusDays(_policy == "day" ? 0 : -int.Parse(_option, CultureInfo.InvariantCulture)), on.FirstDay)
            : (new LocalDate(on.Year, from, 1), new LocalDate(on.Year, until, DateTime.DaysInMonth(on.Year, until)));
    }
}
