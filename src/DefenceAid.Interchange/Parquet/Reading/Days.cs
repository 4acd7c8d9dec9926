namespace DefenceAid.Interchange.Parquet;

/// <summary>Days as numbers: Parquet counts from the first of 1970.</summary>
internal static class Days
{
    private static readonly int FirstOf1970 = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Gives the least day of a column, or null where it is not known.</summary>
    public static DateOnly? LeastOf(ChunkStatistics statistics) => Of(statistics.LeastInt32);

    /// <summary>Gives the greatest day of a column, or null where it is not known.</summary>
    public static DateOnly? MostOf(ChunkStatistics statistics) => Of(statistics.MostInt32);

    private static DateOnly? Of(int? number) =>
        number is { } stated && (long)stated + FirstOf1970 is var day && day >= 0 && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)day) : null;
}
