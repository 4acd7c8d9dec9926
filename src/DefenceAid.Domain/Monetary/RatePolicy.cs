using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Which exchange rate converts an amount of a date: that of the day, a mean, a fixed one, or the publisher's own.</summary>
/// <remarks>
/// <para>Means are of the daily rates that the table has within the period, each day once, and are exact fractions unless
/// <see cref="RoundedTo"/> says otherwise. A cross rate of means is the ratio of the two means.</para>
/// <para>A date that is not stated, or coarser than the policy needs, is a gap, and so is a period without a rate.</para>
/// <para>Text: <c>day</c>, <c>day-or-previous:7</c>, <c>month</c>, <c>month-or-year</c>, <c>year</c>, <c>period:2022-09-06..2022-10-06</c>, each
/// mean also with its decimals, <c>month@4</c>; <c>fixed</c>, <c>restated</c>. The same in every culture.</para>
/// <para>Default: <see cref="OnTheDay"/>. Equality: the same rule with the same numbers. No ordering. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<RatePolicy>))]
public readonly record struct RatePolicy : ISpanParsable<RatePolicy>, IFormattable
{
    /// <summary>The most days that <see cref="OrPrevious"/> looks back.</summary>
    public const int MaxDaysBack = 366;

    private readonly int _roundings; // the decimals and one more, so that the default rounds nothing

    private RatePolicy(RatePolicyKind kind, RatePeriod period = default, int daysBack = 0, int? decimals = null)
    {
        Kind = kind;
        Period = period;
        DaysBack = daysBack;
        _roundings = decimals + 1 ?? 0;
    }

    /// <summary>Gets the rate of the very day, the default; on a day without one there is a gap.</summary>
    public static RatePolicy OnTheDay => default;

    /// <summary>Gets the mean of the calendar month; a date that states a year alone is a gap.</summary>
    public static RatePolicy MonthMean { get; } = new(RatePolicyKind.Month);

    /// <summary>Gets the mean of the calendar year.</summary>
    public static RatePolicy YearMean { get; } = new(RatePolicyKind.Year);

    /// <summary>Gets the rates of the table that have no day; the date doesn't matter.</summary>
    public static RatePolicy Fixed { get; } = new(RatePolicyKind.Fixed);

    /// <summary>Gets what the publisher of the amount says that it is in the other currency; a table of rates has no part in it.</summary>
    public static RatePolicy AsRestated { get; } = new(RatePolicyKind.Restated);

    /// <summary>Gets the rule.</summary>
    internal RatePolicyKind Kind { get; }

    /// <summary>Gets the days of a mean over given days.</summary>
    internal RatePeriod Period { get; }

    /// <summary>Gets how many days old a rate may be.</summary>
    internal int DaysBack { get; }

    /// <summary>Gets the digits after the point to which a mean is rounded, or null where it is not.</summary>
    internal int? Decimals => _roundings == 0 ? null : _roundings - 1;

    /// <summary>Gets whether the rule takes a mean.</summary>
    internal bool IsMean => Kind is RatePolicyKind.Month or RatePolicyKind.MonthOrYear or RatePolicyKind.Year or RatePolicyKind.Period;

    /// <summary>Takes the mean of given days for every amount; the date doesn't matter.</summary>
    /// <param name="from">The first day, in the ISO calendar.</param>
    /// <param name="until">The last day, which belongs to the period.</param>
    /// <exception cref="ArgumentException">The last day is before the first, or a day is not of the ISO calendar in year 1 or later.</exception>
    public static RatePolicy MeanOf(LocalDate from, LocalDate until)
    {
        var days = new Validity(from, until);
        return new RatePolicy(RatePolicyKind.Period, new RatePeriod(days.From, days.Until));
    }

    /// <summary>Reads a policy.</summary>
    /// <param name="s">The text, such as <c>month</c> or <c>day-or-previous:7</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The text is no policy, or not in its shortest form.</exception>
    public static RatePolicy Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static RatePolicy Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => RatePolicyText.TryParse(s, out RatePolicy policy)
        ? policy
        : throw new FormatException(
            "Expected a rate policy, one of day, day-or-previous:DAYS, month, month-or-year, year, period:FROM..TO, each mean also with @DECIMALS, "
            + $"fixed or restated, but got \"{ShortText.Of(s)}\".");

    /// <summary>Reads a policy, or says that the text is none.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">The policy, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RatePolicy result) =>
        RatePolicyText.TryParse(s.AsSpan(), out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out RatePolicy)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RatePolicy result) => RatePolicyText.TryParse(s, out result);

    /// <summary>Takes the latest rate before a day that has none.</summary>
    /// <param name="maxDays">How many calendar days old the rate may be, 1 to <see cref="MaxDaysBack"/>.</param>
    /// <exception cref="InvalidOperationException">The policy is not <see cref="OnTheDay"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is out of range.</exception>
    public RatePolicy OrPrevious(int maxDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDays, MaxDaysBack);
        return Kind == RatePolicyKind.Day
            ? new RatePolicy(Kind, daysBack: maxDays)
            : throw new InvalidOperationException($"Expected the policy day but got {this}. Only the rate of a day has one before it.");
    }

    /// <summary>Takes the mean of the year for a date that states a year alone.</summary>
    /// <exception cref="InvalidOperationException">The policy is not <see cref="MonthMean"/>.</exception>
    public RatePolicy OrYearMean() => Kind is RatePolicyKind.Month or RatePolicyKind.MonthOrYear
        ? new RatePolicy(RatePolicyKind.MonthOrYear, decimals: Decimals)
        : throw new InvalidOperationException($"Expected the policy month but got {this}. Only the mean of a month has that of a year instead.");

    /// <summary>Rounds each mean, half to even, before it is used: the published quotation, not its inverse, and both sides of a cross rate.</summary>
    /// <param name="decimals">The digits after the point, 0 to 28. The European Central Bank publishes most of its means with 4.</param>
    /// <exception cref="InvalidOperationException">The policy takes no mean.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of digits is not within 0 to 28.</exception>
    public RatePolicy RoundedTo(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, ExactDecimal.MaxScale);
        return IsMean
            ? new RatePolicy(Kind, Period, decimals: decimals)
            : throw new InvalidOperationException($"Expected the policy of a mean but got {this}, whose rates are used as published.");
    }

    /// <summary>Gives the text that <see cref="Parse(string, IFormatProvider)"/> reads, the same in every culture.</summary>
    public override string ToString() => RatePolicyText.Format(this);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <summary>Finds the days whose rates are used for a date, or says why there are none. Not for the publisher's restatement.</summary>
    internal RatePeriod? PeriodOf(PartialDate? date, out RateGap? gap)
    {
        gap = null;
        if (Kind is RatePolicyKind.Period or RatePolicyKind.Fixed)
        {
            return Period;
        }

        gap = date is null ? RateGap.DateNotStated : RateGap.DateTooCoarse;
        RatePeriod? period = date is { } stated ? PeriodOf(stated) : null;
        gap = period is null ? gap : null;
        return period;
    }

    private RatePeriod? PeriodOf(PartialDate date) => Kind switch
    {
        RatePolicyKind.Day when date.DayOfMonth is not null => new RatePeriod(date.FirstDay.PlusDays(-DaysBack), date.FirstDay),
        RatePolicyKind.Month or RatePolicyKind.MonthOrYear when date.Month is { } month => RatePeriod.Of(new PartialDate(date.Year, month)),
        RatePolicyKind.Year or RatePolicyKind.MonthOrYear => RatePeriod.Of(new PartialDate(date.Year)),
        _ => null,
    };
}
