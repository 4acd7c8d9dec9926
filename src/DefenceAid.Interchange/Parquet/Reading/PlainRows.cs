using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>The numbers of rows in a table.</summary>
/// <param name="Profiles">Of what contributions are beside their entries.</param>
/// <param name="Revisions">Of their revisions.</param>
/// <param name="Kinds">Of what entries say beside dates and figures.</param>
/// <param name="Dates">Of their dates.</param>
internal sealed record PlainRows(NumberedRows Profiles, NumberedRows Revisions, NumberedRows Kinds, NumberedRows Dates)
{
    /// <summary>Gets whether every row has all four.</summary>
    public bool AreAllNumbered => new[] { Profiles, Revisions, Kinds, Dates }.All(column => column.Numbers.AsSpan().IndexOfAnyInRange(int.MinValue, -1) < 0);

    /// <summary>Adds all rows to a table.</summary>
    /// <param name="builder">The table.</param>
    /// <param name="digits">The digits of each row.</param>
    /// <param name="buffers">Where room for the numbers comes from.</param>
    public void AddTo(ContributionTableBuilder builder, ReadOnlySpan<long> digits, ColumnBuffers buffers)
    {
        int rows = digits.Length;
        builder.Add(Profiles.All(rows, buffers), Revisions.All(rows, buffers), Kinds.All(rows, buffers), Dates.All(rows, buffers), digits);
    }

    /// <summary>Says whether a row has all four.</summary>
    public bool TryNumber(int row) => (Profiles[row] | Revisions[row] | Kinds[row] | Dates[row]) >= 0;
}
