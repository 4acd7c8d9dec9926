using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Exchange rates of one source, by day, and fixed ones: finds the exact conversion that a policy means.</summary>
/// <remarks>
/// <para>Every rate has the <see cref="Base"/> on one of its sides; two other currencies are converted through it, and no other way is
/// sought. Rates are used as published, in the direction in which they are published.</para>
/// <para>Equality: by reference. Thread safety: immutable.</para>
/// </remarks>
public sealed class RateTable
{
    private readonly Dictionary<Currency, RateSeries> _series;

    private RateTable(SourceReference source, Currency? common, Dictionary<Currency, RateSeries> series)
    {
        Source = source;
        Base = common;
        _series = series;
        IEnumerable<Currency> all = common is { } it ? series.Keys.Append(it) : series.Keys;
        Currencies = [.. all.Order()];
        FirstDate = series.Values.Min(pair => pair.FirstDay);
        LastDate = series.Values.Max(pair => pair.LastDay);
    }

    /// <summary>Gets where the rates were published.</summary>
    public SourceReference Source { get; }

    /// <summary>Gets the currency that every rate has on one of its sides, or null where there is no rate. Of a single pair, its base.</summary>
    public Currency? Base { get; }

    /// <summary>Gets the currencies, the base among them, ordered by code.</summary>
    public ImmutableArray<Currency> Currencies { get; }

    /// <summary>Gets the first day with a rate of any pair, or null where no rate has a day.</summary>
    public LocalDate? FirstDate { get; }

    /// <summary>Gets the last day with a rate of any pair, or null where no rate has a day.</summary>
    public LocalDate? LastDate { get; }

    /// <summary>Gets the rates, by currency and day, the fixed one of a pair before the others: to make a table with more of them.</summary>
    public IEnumerable<ExchangeRate> Rates => Currencies.Where(_series.ContainsKey).SelectMany(currency => _series[currency].Rates());

    /// <summary>Makes a table.</summary>
    /// <param name="source">Where the rates were published.</param>
    /// <param name="rates">The rates, in any order, with one currency in common; one given twice counts once.</param>
    /// <exception cref="ArgumentException">A pair has two different rates on one day or two fixed ones, or stands there in both directions, or
    /// the rates have no currency in common.</exception>
    public static RateTable Create(SourceReference source, IEnumerable<ExchangeRate> rates)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(rates);
        var builder = new RateTableBuilder();
        builder.Add(rates as ExchangeRate[] ?? [.. rates]);
        Dictionary<Currency, RateSeries> series = builder.Build(out Currency? common);
        return new RateTable(source, common, series);
    }

    /// <summary>Reads a table from comma-separated values in the shape of the European Central Bank's history.</summary>
    /// <remarks>The first line is <c>Date,USD,…</c>, every other one a day and its rates, in any order, with <c>N/A</c> where there is none. A line
    /// without a day has fixed rates. A comma at the end of each line is allowed, and blanks around a cell. The stream stays open.</remarks>
    /// <param name="stream">The text, in UTF-8, from where the stream stands to its end.</param>
    /// <param name="baseCurrency">The currency for one unit of which the rates are.</param>
    /// <param name="source">Where the rates were published.</param>
    /// <exception cref="FormatException">The text is not of that shape; the message names line and column, or of
    /// bytes that are no UTF-8 the line after which they are.</exception>
    public static RateTable ReadCsv(Stream stream, Currency baseCurrency, SourceReference source)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(source);
        return Create(source, RateCsvReader.Read(stream, baseCurrency));
    }

    /// <summary>Finds a rate as published, without inverting or crossing.</summary>
    /// <param name="baseCurrency">The currency of which one unit is meant.</param>
    /// <param name="quoted">The other currency.</param>
    /// <param name="day">The day.</param>
    /// <param name="units">The units of the other currency for that one, or zero where that day has no rate in that direction.</param>
    /// <exception cref="ArgumentException">The day is of another calendar than the ISO one.</exception>
    public bool TryGetUnits(Currency baseCurrency, Currency quoted, LocalDate day, out decimal units)
    {
        PartialDate.RequireIso(day, nameof(day));
        decimal? found = SeriesOf(baseCurrency == Base ? quoted : baseCurrency) is { } series && series.Base == baseCurrency && series.Quoted == quoted
            ? series.UnitsOn(day)
            : null;
        units = found ?? 0m;
        return found is not null;
    }

    /// <summary>Finds the conversion that a policy means for a date.</summary>
    /// <param name="from">The currency of the amount.</param>
    /// <param name="to">The currency that it is converted to; the same one needs no rate.</param>
    /// <param name="policy">Which rate to use.</param>
    /// <param name="date">The date of the amount, as far as it is stated.</param>
    /// <exception cref="RateGapException">There is none.</exception>
    public Conversion Find(Currency from, Currency to, RatePolicy policy, PartialDate? date)
    {
        if (TryFind(from, to, policy, date, out Conversion? conversion, out RateGap? gap))
        {
            return conversion;
        }

        string day = date is { } stated ? $"of {stated}" : "without a date";
        throw new RateGapException(
            gap, from, to, $"Expected a rate from {from} to {to} for an amount {day} by the policy {policy} but got a gap: {gap.Name}. Choose another policy or table ({Source}).");
    }

    /// <summary>Finds the conversion that a policy means for a date, or says why there is none.</summary>
    /// <param name="from">The currency of the amount.</param>
    /// <param name="to">The currency that it is converted to; the same one needs no rate.</param>
    /// <param name="policy">Which rate to use.</param>
    /// <param name="date">The date of the amount, as far as it is stated.</param>
    /// <param name="conversion">The conversion, or null.</param>
    /// <param name="gap">Why there is none, or null.</param>
    public bool TryFind(
        Currency from,
        Currency to,
        RatePolicy policy,
        PartialDate? date,
        [NotNullWhen(true)] out Conversion? conversion,
        [NotNullWhen(false)] out RateGap? gap)
    {
        gap = null;
        if (from == to)
        {
            conversion = Conversion.Identity(from);
            return true;
        }

        conversion = null;
        if (policy.Kind == RatePolicyKind.Restated)
        {
            gap = RateGap.NotRestated;
        }
        else if (policy.PeriodOf(date, out gap) is { } period)
        {
            conversion = Find(from, to, policy, period);
            gap = conversion is null ? RateGap.NoRate : null;
        }

        return conversion is not null;
    }

    /// <summary>Finds the conversion with the rates of a period, or null where one is missing.</summary>
    internal Conversion? Find(Currency from, Currency to, RatePolicy policy, RatePeriod period)
    {
        ImmutableArray<RateLeg?> legs =
        [
            .. ((ReadOnlySpan<Currency>)[from, to]).ToArray().Where(currency => currency != Base)
                .Select(currency => SeriesOf(currency)?.Find(policy, period)),
        ];
        return legs.Contains(null) ? null : Conversion.Along(from, legs.CastArray<RateLeg>());
    }

    private RateSeries? SeriesOf(Currency currency) => _series.GetValueOrDefault(currency);
}
