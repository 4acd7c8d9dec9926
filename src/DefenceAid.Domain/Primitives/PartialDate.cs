using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>A date as far as a source states it: a year, a month or a day.</summary>
/// <remarks>
/// <para>Text: <c>2024</c>, <c>2024-08</c> or <c>2024-08-16</c> (ISO 8601), in years 1 to 9999 of the ISO calendar.</para>
/// <para>Default: the year 1. Equality: the same digits stated, so <c>2024</c> is not <c>2024-01</c>.</para>
/// <para>Ordering: by the first possible day, then the coarser first. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(TextJsonConverter<PartialDate>))]
public readonly record struct PartialDate : IComparable<PartialDate>, ISpanParsable<PartialDate>, ISpanFormattable
{
    private const int DaysOfAnyMonth = 28;
    private const int NoNumber = -10_000;

    private readonly short _yearsAfterFirst;
    private readonly byte _month;
    private readonly byte _day;

    /// <summary>States a year.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is out of range.</exception>
    public PartialDate(int year)
        : this(year, 0, 0)
    {
    }

    /// <summary>States a month.</summary>
    /// <param name="year">The year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public PartialDate(int year, int month)
        : this(year, Checked(month, 12, nameof(month)), 0)
    {
    }

    /// <summary>States a day.</summary>
    /// <param name="day">The day, in the ISO calendar.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is before 1.</exception>
    /// <exception cref="ArgumentException">The day is of another calendar.</exception>
    public PartialDate(LocalDate day)
        : this(RequireIso(day, nameof(day)).Year, day.Month, day.Day)
    {
    }

    private PartialDate(int year, int month, int day)
    {
        _yearsAfterFirst = (short)(Checked(year, 9999, nameof(year)) - 1);
        _month = (byte)month;
        _day = (byte)day;
    }

    /// <summary>Gets the year, 1 to 9999.</summary>
    public int Year => _yearsAfterFirst + 1;

    /// <summary>Gets the month, 1 to 12, or null where only the year is stated.</summary>
    public int? Month => _month == 0 ? null : _month;

    /// <summary>Gets the day of the month, or null where it is not stated.</summary>
    public int? DayOfMonth => _day == 0 ? null : _day;

    /// <summary>Gets how much is stated.</summary>
    public DatePrecision Precision => _day != 0 ? DatePrecision.Day : _month != 0 ? DatePrecision.Month : DatePrecision.Year;

    /// <summary>Gets the first day that it can be.</summary>
    public LocalDate FirstDay => new(Year, Math.Max((int)_month, 1), Math.Max((int)_day, 1));

    /// <summary>Gets the last day that it can be.</summary>
    public LocalDate LastDay => _day != 0
        ? FirstDay
        : new YearMonth(Year, _month == 0 ? 12 : _month).ToDateInterval().End;

    /// <summary>Gets the first day that it can be, as a number in the order of days.</summary>
    internal int FirstDayNumber => NumberOf(Year, Math.Max((int)_month, 1), Math.Max((int)_day, 1));

    /// <summary>Gets the last day that it can be, as a number in the order of days.</summary>
    internal int LastDayNumber => _day != 0 ? FirstDayNumber : NumberOf(LastDay);

    // Year, month, day and precision in one number, in the order of dates.
    private int Packed => (((((_yearsAfterFirst << 4) | Math.Max((int)_month, 1)) << 5) | Math.Max((int)_day, 1)) << 2) | Precision.Order;

    /// <summary>Gives a day as a number in the order of days.</summary>
    internal static int NumberOf(LocalDate day) => NumberOf(day.Year, day.Month, day.Day);

    /// <summary>States a day.</summary>
    /// <param name="day">The day, in the ISO calendar.</param>
    public static PartialDate FromLocalDate(LocalDate day) => new(day);

    /// <inheritdoc cref="FromLocalDate"/>
    public static implicit operator PartialDate(LocalDate day) => FromLocalDate(day);

    /// <summary>Reads a date.</summary>
    /// <param name="s">The text, such as <c>2024-08</c>.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <exception cref="FormatException">The text is no date of one of the three forms, or names a day that no calendar has.</exception>
    public static PartialDate Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider)"/>
    public static PartialDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out PartialDate date)
            ? date
            : throw new FormatException($"Expected a date such as 2024, 2024-08 or 2024-08-16 but got \"{ShortText.Of(s)}\".");

    /// <summary>Reads a date, or says that the text is none.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the text is the same in every culture.</param>
    /// <param name="result">The date, or the default.</param>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(string, IFormatProvider, out PartialDate)"/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result) =>
        TryRead(MemoryMarshal.Cast<char, ushort>(s), out result);

    /// <summary>Reads a date from UTF-8, or says that the text is none.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> utf8Text, out PartialDate result) => TryRead(utf8Text, out result);

    /// <summary>Compares the first possible days; where they are the same, the coarser date comes first.</summary>
    /// <param name="other">The other date.</param>
    public int CompareTo(PartialDate other) => Packed.CompareTo(other.Packed);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>Gives the text that <see cref="Parse(string, IFormatProvider)"/> reads, the same in every culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">Not used.</param>
    /// <param name="formatProvider">Not used.</param>
    public string ToString(string? format, IFormatProvider? formatProvider)
    {
        Span<char> buffer = stackalloc char[10];
        TryFormat(buffer, out int written, format, formatProvider);
        return new string(buffer[..written]);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        int length = _day != 0 ? 10 : _month != 0 ? 7 : 4;
        bool fits = destination.Length >= length;
        charsWritten = fits ? length : 0;
        if (fits)
        {
            Write(destination[..4], Year);
        }

        if (fits && length > 4)
        {
            destination[4] = '-';
            Write(destination[5..7], _month);
        }

        if (fits && length > 7)
        {
            destination[7] = '-';
            Write(destination[8..10], _day);
        }

        return fits;
    }

    /// <summary>Gives a day that has a text here: of the ISO calendar, in year 1 or later.</summary>
    /// <param name="day">The day.</param>
    /// <param name="name">The parameter's name.</param>
    /// <exception cref="ArgumentException">The day is of another calendar, or before year 1.</exception>
    internal static LocalDate RequireIso(LocalDate day, string name)
    {
        if (day.Calendar != CalendarSystem.Iso)
        {
            throw new ArgumentException(
                $"Expected a day of the ISO calendar but got one of {day.Calendar}. Convert it with WithCalendar.", name);
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(day.Year, 1, name);
        return day;
    }

    private static bool TryRead<T>(ReadOnlySpan<T> s, out PartialDate result)
        where T : unmanaged, IBinaryInteger<T>
    {
        result = default;
        if (s.Length is not (4 or 7 or 10))
        {
            return false;
        }

        T hyphen = T.CreateTruncating('-');
        bool hasMonth = s.Length >= 7;
        bool hasDay = s.Length == 10;
        int year = (TwoDigits(s[0], s[1]) * 100) + TwoDigits(s[2], s[3]);
        int month = hasMonth ? TwoDigits(s[5], s[6]) : 0;
        int day = hasDay ? TwoDigits(s[8], s[9]) : 0;
        bool isDate = year >= 1
            && (!hasMonth || (s[4] == hyphen && month is >= 1 and <= 12))
            && (!hasDay || (s[7] == hyphen && day >= 1 && (day <= DaysOfAnyMonth || day <= DateTime.DaysInMonth(year, month))));
        if (isDate)
        {
            result = new PartialDate(year, month, day);
        }

        return isDate;
    }

    // A number so far below zero that it stays there in a year, where one is no digit.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TwoDigits<T>(T tens, T ones)
        where T : unmanaged, IBinaryInteger<T>
    {
        uint ten = unchecked(uint.CreateTruncating(tens) - '0');
        uint one = unchecked(uint.CreateTruncating(ones) - '0');
        return ten <= 9 && one <= 9 ? (int)((ten * 10) + one) : NoNumber;
    }

    private static void Write(Span<char> digits, int number)
    {
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            (number, int digit) = Math.DivRem(number, 10);
            digits[i] = (char)('0' + digit);
        }
    }

    private static int NumberOf(int year, int month, int day) => (year << 9) | (month << 5) | day;

    private static int Checked(int value, int most, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most, name);
        return value;
    }
}
