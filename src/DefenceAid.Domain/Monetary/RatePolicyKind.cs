namespace DefenceAid.Domain;

/// <summary>Which rates a policy takes.</summary>
internal enum RatePolicyKind
{
    /// <summary>The rate of the day, or the latest before it.</summary>
    Day,

    /// <summary>The mean of the calendar month.</summary>
    Month,

    /// <summary>The mean of the month, or of the year where no more is stated.</summary>
    MonthOrYear,

    /// <summary>The mean of the calendar year.</summary>
    Year,

    /// <summary>The mean of the same days for every date.</summary>
    Period,

    /// <summary>The rate without a day.</summary>
    Fixed,

    /// <summary>The publisher's own restatement.</summary>
    Restated,
}
