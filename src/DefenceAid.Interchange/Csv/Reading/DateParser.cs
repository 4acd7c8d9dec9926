using System.Buffers;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a date as far as it is stated: the forms of the mapping, ISO 8601, and English words.</summary>
internal sealed class DateParser(TextRules rules) : ValueParser<PartialDate?>
{
    private static readonly DatePattern[] Words =
    [
        .. new[] { "MMMM yyyy", "d MMMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "yyyy MMMM" }
            .Select(text => DatePattern.TryParse(text, out DatePattern? pattern) ? pattern : throw new InvalidOperationException(text)),
    ];

    // What lies within a year or a month, and says no more of it that a date can hold.
    private static readonly string[] Within =
        ["early", "mid", "mid-", "late", "beginning of", "start of", "middle of", "end of", "spring", "summer", "autumn", "fall", "q1", "q2", "q3", "q4", "h1", "h2"];

    private static readonly SearchValues<char> TimeSigns = SearchValues.Create("0123456789:.Z+-");

    private static readonly string[] Bounds = ["until", "up to", "through", "by", "before", "since", "after", "from", "as of"];

    // A form of the mapping may read the same digits otherwise, and is tried before.
    /// <inheritdoc/>
    public override bool HasPlain => rules.DateForms.IsEmpty;

    /// <inheritdoc/>
    public override bool TryPlain(ReadOnlySpan<char> text, out PartialDate? value)
    {
        bool isPlain = PartialDate.TryParse(text, null, out PartialDate date);
        value = isPlain ? date : null;
        return isPlain;
    }

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out PartialDate? value)
    {
        if (TryDate(text, out PartialDate date, out bool isCoarser))
        {
            value = date;
            return !isCoarser || notes.Note(CsvFindingCodes.CoarserDate, FindingSeverity.Information, "a year, a month or a day", $"of which {date} was kept");
        }

        value = null;
        if (After(text, Bounds) is not { Length: > 0 } rest || !TryDate(rest, out date, out _))
        {
            return notes.Fail("a date such as 2024, 2024-08, 2024-08-16, August 2024, Q3 2024 or one of the mapping's forms");
        }

        value = Kept(date);
        return notes.Note(
            CsvFindingCodes.BoundingDate, FindingSeverity.Information, "a date, not a bound", value is { } kept ? $"of which {kept} was kept" : "which was taken for not stated");
    }

    private PartialDate? Kept(PartialDate date) => rules.Bounds switch
    {
        DateBound.Year => new PartialDate(date.Year),
        DateBound.Month => date.Month is { } month ? new PartialDate(date.Year, month) : date,
        DateBound.Day => date,
        _ => null,
    };

    private bool TryDate(ReadOnlySpan<char> text, out PartialDate date, out bool isCoarser)
    {
        isCoarser = false;
        if (TryExact(text, out date))
        {
            return true;
        }

        isCoarser = true;
        return (After(text, Within) is { Length: > 0 } rest && TryExact(rest, out date))
            || (text.Length >= 6 && After(text[4..].TrimStart(" -"), Within) is { Length: 0 } && PartialDate.TryParse(text[..4], null, out date));
    }

    private bool TryExact(ReadOnlySpan<char> text, out PartialDate date)
    {
        foreach (DatePattern form in rules.DateForms)
        {
            if (form.TryRead(text, out date))
            {
                return true;
            }
        }

        if (PartialDate.TryParse(text, null, out date) || TryWithTime(text, out date))
        {
            return true;
        }

        foreach (DatePattern form in Words)
        {
            if (form.TryRead(text, out date))
            {
                return true;
            }
        }

        return false;
    }

    // A day with the time that an export adds.
    private static bool TryWithTime(ReadOnlySpan<char> text, out PartialDate date)
    {
        date = default;
        return text.Length >= 16 && text[10] is 'T' or ' ' && !text[11..].ContainsAnyExcept(TimeSigns)
            && PartialDate.TryParse(text[..10], null, out date) && date.DayOfMonth is not null;
    }

    private static string? After(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (text.Length == word.Length || word.EndsWith('-') || !char.IsLetterOrDigit(text[word.Length])))
            {
                return text[word.Length..].TrimStart(" -").ToString();
            }
        }

        return null;
    }
}
