using System.Globalization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>The text of a <see cref="RatePolicy"/>.</summary>
internal static class RatePolicyText
{
    private const string Day = "day";
    private const string DayOrPrevious = "day-or-previous:";
    private const string Month = "month";
    private const string MonthOrYear = "month-or-year";
    private const string Year = "year";
    private const string Period = "period:";
    private const string Fixed = "fixed";
    private const string Restated = "restated";
    private const string Until = "..";

    /// <summary>Gives the text.</summary>
    public static string Format(RatePolicy policy)
    {
        string rule = policy.Kind switch
        {
            RatePolicyKind.Day when policy.DaysBack > 0 => string.Create(CultureInfo.InvariantCulture, $"{DayOrPrevious}{policy.DaysBack}"),
            RatePolicyKind.Day => Day,
            RatePolicyKind.Month => Month,
            RatePolicyKind.MonthOrYear => MonthOrYear,
            RatePolicyKind.Year => Year,
            RatePolicyKind.Period => $"{Period}{DayText(policy.Period.From)}{Until}{DayText(policy.Period.Until)}",
            RatePolicyKind.Fixed => Fixed,
            _ => Restated,
        };
        return policy.Decimals is { } decimals ? string.Create(CultureInfo.InvariantCulture, $"{rule}@{decimals}") : rule;
    }

    /// <summary>Reads the text.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out RatePolicy policy)
    {
        int at = text.LastIndexOf('@');
        if (at < 0)
        {
            return TryParseRule(text, out policy);
        }

        bool isPolicy = TryParseRule(text[..at], out policy) && policy.IsMean
            && TryParseNumber(text[(at + 1)..], ExactDecimal.MaxScale, out int decimals)
            && Take(policy.RoundedTo(decimals), out policy);
        policy = isPolicy ? policy : default;
        return isPolicy;
    }

    private static bool TryParseRule(ReadOnlySpan<char> text, out RatePolicy policy)
    {
        policy = default;
        if (text.StartsWith(DayOrPrevious, StringComparison.Ordinal))
        {
            return TryParseNumber(text[DayOrPrevious.Length..], RatePolicy.MaxDaysBack, out int days) && days > 0
                && Take(RatePolicy.OnTheDay.OrPrevious(days), out policy);
        }

        return text.StartsWith(Period, StringComparison.Ordinal)
            ? TryParsePeriod(text[Period.Length..], out policy)
            : text switch
            {
                Day => true,
                Month => Take(RatePolicy.MonthMean, out policy),
                MonthOrYear => Take(RatePolicy.MonthMean.OrYearMean(), out policy),
                Year => Take(RatePolicy.YearMean, out policy),
                Fixed => Take(RatePolicy.Fixed, out policy),
                Restated => Take(RatePolicy.AsRestated, out policy),
                _ => false,
            };
    }

    private static bool TryParsePeriod(ReadOnlySpan<char> text, out RatePolicy policy)
    {
        policy = default;
        int until = text.IndexOf(Until, StringComparison.Ordinal);
        return until >= 0
            && PartialDate.TryParse(text[..until], CultureInfo.InvariantCulture, out PartialDate first) && first.DayOfMonth is not null
            && PartialDate.TryParse(text[(until + Until.Length)..], CultureInfo.InvariantCulture, out PartialDate last) && last.DayOfMonth is not null
            && first <= last
            && Take(RatePolicy.MeanOf(first.FirstDay, last.FirstDay), out policy);
    }

    // Without sign, spaces and leading zeros: equal policies have equal text. The BCL passes over NULs at the end.
    private static bool TryParseNumber(ReadOnlySpan<char> text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number <= most
        && (text.Length == 1 || text[0] != '0')
        && char.IsAsciiDigit(text[^1]);

    private static bool Take(RatePolicy found, out RatePolicy policy)
    {
        policy = found;
        return true;
    }

    private static string DayText(LocalDate? day) => day is { } stated ? PartialDate.FromLocalDate(stated).ToString(null, CultureInfo.InvariantCulture) : string.Empty;
}
