using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a whole day.</summary>
internal sealed class DayParser(TextRules rules) : ValueParser<LocalDate>
{
    private readonly DateParser _dates = new(rules with { Bounds = DateBound.NotStated });

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out LocalDate value)
    {
        bool isDay = _dates.TryParse(text, notes, out PartialDate? date) && date is { DayOfMonth: not null };
        value = isDay ? date!.Value.FirstDay : default;
        return isDay || notes.Fail("a whole day, such as 2024-08-16");
    }
}
