using System.Runtime.CompilerServices;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Collects the rates of one pair of currencies in any order.</summary>
internal sealed class RateSeriesBuilder(Currency baseCurrency, Currency quoted)
{
    private readonly List<LocalDate> _days = [];
    private readonly List<decimal> _units = [];
    private decimal? _fixed;
    private bool _isAscending = true;

    /// <summary>Gets the currency of which one unit is meant.</summary>
    public Currency Base { get; } = baseCurrency;

    /// <summary>Gets the other currency.</summary>
    public Currency Quoted { get; } = quoted;

    /// <summary>Says whether a rate is of this pair.</summary>
    public bool IsOf(in ExchangeRate rate) => rate.Base == Base && rate.Quoted == Quoted;

    /// <summary>Adds a rate of the pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(in ExchangeRate rate)
    {
        if (rate.On is { } day)
        {
            _isAscending = _isAscending && (_days.Count == 0 || _days[^1] < day);
            _days.Add(day);
            _units.Add(rate.Units);
            return;
        }

        AddFixed(rate);
    }

    /// <summary>Gives the series, each day once.</summary>
    public RateSeries Build()
    {
        LocalDate[] days = [.. _days];
        decimal[] units = [.. _units];
        if (!_isAscending)
        {
            Array.Sort(days, units);
            int count = DropDoubled(days, units);
            Array.Resize(ref days, count);
            Array.Resize(ref units, count);
        }

        return new RateSeries(Base, Quoted, days, units, _fixed);
    }

    private void AddFixed(ExchangeRate rate)
    {
        RequireSame(_fixed ?? rate.Units, rate);
        _fixed = rate.Units;
    }

    private int DropDoubled(LocalDate[] days, decimal[] units)
    {
        int count = 1;
        for (int i = 1; i < days.Length; i++)
        {
            if (days[i] == days[count - 1])
            {
                RequireSame(units[count - 1], new ExchangeRate(Base, Quoted, units[i], days[i]));
                continue;
            }

            days[count] = days[i];
            units[count++] = units[i];
        }

        return count;
    }

    private static void RequireSame(decimal units, ExchangeRate rate)
    {
        if (units != rate.Units)
        {
            throw new ArgumentException($"Expected one rate for a pair and a day but got {rate} and {new Money(units, rate.Quoted)}.", nameof(rate));
        }
    }
}
