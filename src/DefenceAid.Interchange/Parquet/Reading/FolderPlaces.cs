using DefenceAid.Domain;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Holds what the folders of a file name against its rows, as far as the footer says.</summary>
internal static class FolderPlaces
{
    /// <summary>Reports a row group whose rows have another value than their folder names.</summary>
    public static void Check(EntryGroup group, string file, Action<Finding> report)
    {
        foreach ((string column, string? value) in PartitionPath.Read(file))
        {
            ChunkStatistics statistics = group.Statistics(column);
            if (group.Rows > 0 && !(value is null ? statistics.AreNone : statistics.TextOfAll() == value))
            {
                string expected = value is null ? "no value" : $"\"{ShortText.Of(value)}\"";
                report(new Finding(ParquetFindingCodes.MisplacedFile, FindingSeverity.Warning, $"{group.Path}/{column}", $"{expected} in every row, as the folder says", "others, or what the footer does not say"));
            }
        }
    }
}
