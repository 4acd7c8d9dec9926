using System.Globalization;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange;

/// <summary>Reads the values of XML Schema that IATI uses: decimals, dates and truth values.</summary>
internal static class IatiValues
{
    // What a decimal holds whatever the digits are.
    private const int SafeDigits = 28;
    private const int DayLength = 10;
    private const int MaxPercentDecimals = 6;

    /// <summary>Reads a decimal, exactly.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The number.</param>
    public static bool TryReadDecimal(ReadOnlySpan<char> text, out decimal value)
    {
        text = text.Trim();
        if (text.Length > SafeDigits)
        {
            bool hasFraction = text.Contains('.');
            ReadOnlySpan<char> sign = text[0] is '+' or '-' ? text[..1] : [];
            ReadOnlySpan<char> digits = text[sign.Length..].TrimStart('0');
            digits = hasFraction ? digits.TrimEnd('0') : digits;
            if (digits.Length > SafeDigits + 1)
            {
                value = 0;
                return false;
            }

            text = string.Concat(sign, "0", digits);
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a percentage over 0, cut off after six decimals; one of more decimals never grows by it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="percent">The percentage.</param>
    public static bool TryReadPercent(string text, out decimal percent)
    {
        bool isNumber = TryReadDecimal(text, out percent);
        percent = isNumber && percent is > 0 and <= 100 ? decimal.Round(percent, MaxPercentDecimals, MidpointRounding.ToZero) : 0;
        return percent > 0;
    }

    /// <summary>Reads a day; a time or a zone behind it is passed over.</summary>
    /// <param name="text">The text.</param>
    public static LocalDate? ReadDay(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        bool isOfForm = text.Length == DayLength || (text.Length > DayLength && text[DayLength] is 'T' or 'Z' or '+' or '-');
        return isOfForm && PartialDate.TryParse(text[..DayLength], null, out PartialDate day) && day.DayOfMonth is not null ? day.FirstDay : null;
    }

    /// <summary>Reads a truth value.</summary>
    /// <param name="text">The text.</param>
    public static bool IsTrue(string text) => text.Trim() is "1" or "true";
}
