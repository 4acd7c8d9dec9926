namespace DefenceAid.Domain.Totals;

/// <summary>Some rows of a table, an entry each, column by column; those of one contribution lie side by side in one block.</summary>
/// <param name="Length">The number of rows.</param>
/// <param name="Profiles">The number of the contribution's profile.</param>
/// <param name="Revisions">The number of the contribution's revision.</param>
/// <param name="Kinds">The number of the entry's kind.</param>
/// <param name="Dates">The number of the entry's dates.</param>
/// <param name="Digits">The digits of the amount.</param>
/// <param name="Highs">The digits of the upper bound, of an amount between two.</param>
/// <param name="Starts">Where each contribution starts; empty where each has one row.</param>
internal sealed record RowBlock(
    int Length, IndexColumn Profiles, IndexColumn Revisions, IndexColumn Kinds, IndexColumn Dates, DigitColumn Digits, DigitColumn Highs, int[] Starts)
{
    /// <summary>Gets how many bytes the columns take.</summary>
    public long Bytes =>
        Profiles.Bytes + Revisions.Bytes + Kinds.Bytes + Dates.Bytes + Digits.Bytes + Highs.Bytes + ((long)Starts.Length * sizeof(int));
}
