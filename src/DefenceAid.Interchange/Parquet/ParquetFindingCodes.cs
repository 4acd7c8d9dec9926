using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>The stable codes of the findings that reading Parquet gives, beside <see cref="FindingCodes.Unreadable"/>.</summary>
public static class ParquetFindingCodes
{
    /// <summary>A column that follows from others says something else than they do. A warning: the others hold.</summary>
    public const string EditedColumn = "edited-column";

    /// <summary>A file's folder names another value than its rows have. A warning: the rows hold, but a query that the folder's value rules out does not look at
    /// them.</summary>
    public const string MisplacedFile = "misplaced-file";
}
