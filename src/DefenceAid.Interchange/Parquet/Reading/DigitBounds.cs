using System.Numerics;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Holds the two columns of digits against each other by what the footer says: where their bounds and the number of their nulls are the same, one need
/// not be read.</summary>
internal static class DigitBounds
{
    /// <summary>Says whether the digits of 64 bits are the same as the decimals, as far as the footer says.</summary>
    public static bool SayTheSame(EntryGroup group)
    {
        ChunkStatistics narrow = group.Statistics(ColumnNames.Digits);
        ChunkStatistics wide = group.Statistics(ColumnNames.Unscaled);
        return (narrow.AreNone && wide.AreNone)
            || (narrow.Nulls is { } nulls
                && nulls == wide.Nulls
                && narrow.LeastInt64 is { } least
                && narrow.MostInt64 is { } most
                && wide.Bounds is { } bounds
                && new BigInteger(bounds.Least, isBigEndian: true) == least
                && new BigInteger(bounds.Most, isBigEndian: true) == most);
    }
}
