using System.Runtime.CompilerServices;

namespace DefenceAid.Domain;

/// <summary>Sorts rates by pair and finds the currency that they have in common.</summary>
internal sealed class RateTableBuilder
{
    private readonly Dictionary<(Currency Base, Currency Quoted), RateSeriesBuilder> _pairs = [];
    private RateSeriesBuilder? _latest;

    /// <summary>Adds rates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // runs once, over all of them
    public void Add(ReadOnlySpan<ExchangeRate> rates)
    {
        foreach (ref readonly ExchangeRate rate in rates)
        {
            if (_latest?.IsOf(rate) != true)
            {
                _latest = Pair(rate);
            }

            _latest.Add(rate);
        }
    }

    /// <summary>Gives the series of each currency against the common one, which is null where there is no rate.</summary>
    public Dictionary<Currency, RateSeries> Build(out Currency? common)
    {
        common = FindCommon([.. _pairs.Values]);
        var series = new Dictionary<Currency, RateSeries>(_pairs.Count);
        foreach (RateSeriesBuilder pair in _pairs.Values)
        {
            series.Add(pair.Base == common ? pair.Quoted : pair.Base, pair.Build());
        }

        return series;
    }

    private RateSeriesBuilder Pair(ExchangeRate rate)
    {
        if (_pairs.TryGetValue((rate.Base, rate.Quoted), out RateSeriesBuilder? pair))
        {
            return pair;
        }

        if (rate.Base == rate.Quoted)
        {
            throw new ArgumentException($"Expected rates of two currencies but got {rate}, the default.", nameof(rate));
        }

        if (_pairs.ContainsKey((rate.Quoted, rate.Base)))
        {
            throw new ArgumentException($"Expected each pair in one direction but got {rate} beside rates of {rate.Quoted} in {rate.Base}.", nameof(rate));
        }

        pair = new RateSeriesBuilder(rate.Base, rate.Quoted);
        _pairs.Add((rate.Base, rate.Quoted), pair);
        return pair;
    }

    // With one pair both sides are common to all, and the base is taken.
    private static Currency? FindCommon(RateSeriesBuilder[] rates)
    {
        if (rates.Length == 0)
        {
            return null;
        }

        foreach (Currency candidate in (ReadOnlySpan<Currency>)[rates[0].Base, rates[0].Quoted])
        {
            if (Array.TrueForAll(rates, pair => pair.Base == candidate || pair.Quoted == candidate))
            {
                return candidate;
            }
        }

        string list = string.Join(", ", rates.Take(5).Select(pair => $"{pair.Base}/{pair.Quoted}"));
        throw new ArgumentException(
            $"Expected rates with one currency in common, through which the others are converted, but got {list}. Make a table for each such currency.",
            nameof(rates));
    }
}
