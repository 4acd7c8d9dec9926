namespace DefenceAid.Interchange;

/// <summary>The stable codes of what reading and writing CSV notes, beside those of <see cref="Domain.FindingCodes"/>.</summary>
public static class CsvFindingCodes
{
    /// <summary>A text is a known one but for its case or white space, and was taken for it. A warning, once for each text.</summary>
    public const string NearMiss = "near-miss";

    /// <summary>A date says less or other than a year, a month or a day, such as a quarter; the coarser date was kept. Information, once for each text.</summary>
    public const string CoarserDate = "coarser-date";

    /// <summary>A date only bounds, such as "until 5/31/2022". Information, once for each text.</summary>
    public const string BoundingDate = "bounding-date";

    /// <summary>Columns that the mapping reads nothing from. Information.</summary>
    public const string UnreadColumns = "unread-columns";

    /// <summary>A row has more or fewer cells than there are columns. An error, which costs the row.</summary>
    public const string CellCount = "cell-count";

    /// <summary>A row says other things of a contribution than its first row. An error, which costs the row.</summary>
    public const string DifferingRow = "differing-row";

    /// <summary>Something that CSV has no column for is left out in writing. A warning.</summary>
    public const string NotCarried = "not-carried";
}
