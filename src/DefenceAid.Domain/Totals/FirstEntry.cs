using NodaTime;

namespace DefenceAid.Domain.Totals;

/// <summary>The first of a contribution's increments, as far as their dates tell which it was.</summary>
/// <param name="Index">Its place among the entries: that of the one which can be no later than the others.</param>
/// <param name="Days">The days on which it can have been; open where that is not stated.</param>
internal readonly record struct FirstEntry(int Index, Validity Days)
{
    /// <summary>Finds it, or gives null where there is no increment.</summary>
    /// <param name="contribution">The contribution.</param>
    /// <param name="stage">The stage that is meant, or null for all.</param>
    public static FirstEntry? Of(Contribution contribution, AidStage? stage = null)
    {
        FirstEntry? first = null;
        for (int i = 0; i < contribution.Entries.Length; i++)
        {
            StageEntry entry = contribution.Entries[i];
            if (!entry.TakesBack && (stage is null || entry.Stage == stage))
            {
                var days = new Validity(entry.On?.FirstDay, entry.On?.LastDay);
                first = first is { } other ? Earlier(other, new FirstEntry(i, days)) : new FirstEntry(i, days);
            }
        }

        return first;
    }

    /// <summary>Says when it was: the date as it was stated or, where several entries can be the first, what is left open.</summary>
    /// <param name="contribution">The contribution.</param>
    public string DateIn(Contribution contribution) => contribution.Entries[Index].On switch
    {
        null => "a day not stated",
        { } on when Days.From is null => $"{on} or earlier",
        { } on when Days.From == on.FirstDay => $"{on}",
        _ => $"{Days}",
    };

    // The earlier of two is no earlier than either can be, and no later than either must be; one without a date can be at any time.
    private static FirstEntry Earlier(FirstEntry one, FirstEntry other)
    {
        LocalDate? from = one.Days.From is { } oneFrom && other.Days.From is { } otherFrom ? LocalDate.Min(oneFrom, otherFrom) : null;
        bool isOther = other.Days.Until is { } until && !(one.Days.Until <= until);
        FirstEntry sooner = isOther ? other : one;
        return sooner with { Days = new Validity(from, sooner.Days.Until) };
    }
}
