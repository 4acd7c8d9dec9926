using NodaTime;

namespace DefenceAid.Domain;

/// <summary>The rates of one pair of currencies, in the order of the days.</summary>
internal sealed class RateSeries
{
    private readonly LocalDate[] _days;
    private readonly decimal[] _units;
    private readonly decimal? _fixed;

    /// <summary>Takes rates whose days ascend.</summary>
    public RateSeries(Currency baseCurrency, Currency quoted, LocalDate[] days, decimal[] units, decimal? fixedUnits)
    {
        Base = baseCurrency;
        Quoted = quoted;
        _days = days;
        _units = units;
        _fixed = fixedUnits;
    }

    /// <summary>Gets the currency of which one unit is meant.</summary>
    public Currency Base { get; }

    /// <summary>Gets the other currency.</summary>
    public Currency Quoted { get; }

    /// <summary>Gets the first day with a rate.</summary>
    public LocalDate? FirstDay => _days.Length == 0 ? null : _days[0];

    /// <summary>Gets the last day with a rate.</summary>
    public LocalDate? LastDay => _days.Length == 0 ? null : _days[^1];

    /// <summary>Gives the fixed rate, then those of the days.</summary>
    public IEnumerable<ExchangeRate> Rates()
    {
        if (_fixed is { } units)
        {
            yield return new ExchangeRate(Base, Quoted, units);
        }

        for (int i = 0; i < _days.Length; i++)
        {
            yield return new ExchangeRate(Base, Quoted, _units[i], _days[i]);
        }
    }

    /// <summary>Finds the rate of a day.</summary>
    public decimal? UnitsOn(LocalDate day)
    {
        int index = Array.BinarySearch(_days, day);
        return index < 0 ? null : _units[index];
    }

    /// <summary>Finds what a policy uses within a period, or null where there is nothing.</summary>
    public RateLeg? Find(RatePolicy policy, RatePeriod period)
    {
        if (policy.Kind == RatePolicyKind.Fixed)
        {
            return _fixed is { } units ? new RateLeg(Base, ExactMoney.From(new Money(units, Quoted)), 0, null, null) : null;
        }

        if (period is not { From: { } from, Until: { } until })
        {
            return null;
        }

        int start = FirstAtOrAfter(from);
        int last = Array.BinarySearch(_days, until);
        int end = last < 0 ? ~last : last + 1;
        return start == end ? null : policy.IsMean ? Mean(start, end, policy.Decimals) : Leg(end - 1, end, Exact(_units[end - 1]));
    }

    private RateLeg? Mean(int start, int end, int? decimals)
    {
        var sum = default(ExactSum);
        for (int i = start; i < end; i++)
        {
            sum.Add(_units[i]);
        }

        ExactMoney mean = ExactMoney.From(sum, end - start, Quoted);
        mean = decimals is { } digits ? mean.RoundExactly(digits) : mean;
        return mean.IsZero ? null : Leg(start, end, mean);
    }

    private ExactMoney Exact(decimal units) => ExactMoney.From(new Money(units, Quoted));

    private RateLeg Leg(int start, int end, ExactMoney units) => new(Base, units, end - start, _days[start], _days[end - 1]);

    private int FirstAtOrAfter(LocalDate day)
    {
        int index = Array.BinarySearch(_days, day);
        return index < 0 ? ~index : index;
    }
}
