using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>A form of dates, such as <c>M/d/yyyy</c> or <c>d MMMM yyyy</c>: the signs <c>yyyy</c>, <c>M</c>, <c>MM</c>, <c>MMM</c>, <c>MMMM</c>, <c>d</c> and <c>dd</c>, and what stands between them.</summary>
internal sealed class DatePattern
{
    private readonly ImmutableArray<string> _parts;

    private DatePattern(ImmutableArray<string> parts) => _parts = parts;

    /// <summary>Reads a form, or says that it is none.</summary>
    /// <param name="text">The form.</param>
    /// <param name="pattern">The form, or null.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out DatePattern? pattern)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (int i = 0; i < text.Length;)
        {
            int end = i + 1;
            while (end < text.Length && text[end] == text[i])
            {
                end++;
            }

            parts.Add(text[i..end]);
            i = end;
        }

        bool hasMonth = parts.Any(part => part[0] == 'M');
        bool isGood = parts.All(IsGood) && parts.Count(part => part[0] == 'y') == 1 && parts.Count(part => part[0] == 'M') <= 1
            && parts.Count(part => part[0] == 'd') <= (hasMonth ? 1 : 0);
        pattern = isGood ? new DatePattern(parts.ToImmutable()) : null;
        return isGood;
    }

    /// <summary>Reads a date of this form, or says that the text is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date, or the default.</param>
    public bool TryRead(ReadOnlySpan<char> text, out PartialDate date)
    {
        int year = 0;
        int month = 0;
        int day = 0;
        date = default;
        foreach (string part in _parts)
        {
            bool isRead = part[0] switch
            {
                'y' => TryTake(ref text, 4, 4, out year),
                'd' => TryTake(ref text, part.Length, 2, out day),
                'M' when part.Length < 3 => TryTake(ref text, part.Length, 2, out month),
                'M' => MonthNames.TryTake(ref text, out month),
                _ => TryTakeText(ref text, part),
            };
            if (!isRead)
            {
                return false;
            }
        }

        return text.IsEmpty && TryMake(year, month, day, _parts, out date);
    }

    /// <summary>Makes a date of its numbers, or says that the calendar has none.</summary>
    public static bool TryMake(int year, int month, int day, out PartialDate date)
    {
        bool isGood = year is >= 1 and <= 9999 && month is >= 0 and <= 12 && day >= 0
            && (day == 0 || (month > 0 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)));
        date = !isGood ? default
            : day > 0 ? new PartialDate(new LocalDate(year, month, day))
            : month > 0 ? new PartialDate(year, month) : new PartialDate(year);
        return isGood;
    }

    private static bool TryMake(int year, int month, int day, ImmutableArray<string> parts, out PartialDate date)
    {
        date = default;
        bool isWhole = parts.All(part => (part[0] != 'M' || month > 0) && (part[0] != 'd' || day > 0));
        return isWhole && TryMake(year, month, day, out date);
    }

    private static bool IsGood(string part) => part[0] switch
    {
        'y' => part.Length == 4,
        'M' => part.Length <= 4,
        'd' => part.Length <= 2,
        _ => !char.IsAsciiLetterOrDigit(part[0]),
    };

    private static bool TryTakeText(ref ReadOnlySpan<char> text, string part)
    {
        bool isThere = text.StartsWith(part);
        text = isThere ? text[part.Length..] : text;
        return isThere;
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, int least, int most, out int number)
    {
        number = 0;
        int count = 0;
        while (count < most && count < text.Length && char.IsAsciiDigit(text[count]))
        {
            number = (number * 10) + (text[count] - '0');
            count++;
        }

        text = text[count..];
        return count >= least;
    }
}
