using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Gathers the rows of a row group that go into a table as numbers.</summary>
/// <param name="numbers">Room for four numbers a row.</param>
/// <param name="digits">Room for the digits of each row.</param>
/// <param name="most">The most rows.</param>
internal sealed class TableRows(int[] numbers, long[] digits, int most)
{
    private int _count;

    /// <summary>Adds a row.</summary>
    public void Add(PlainRows plain, int row, long figure)
    {
        numbers[_count] = plain.Profiles[row];
        numbers[most + _count] = plain.Revisions[row];
        numbers[(2 * most) + _count] = plain.Kinds[row];
        numbers[(3 * most) + _count] = plain.Dates[row];
        digits[_count] = figure;
        _count++;
    }

    /// <summary>Adds all rows.</summary>
    public void AddAll(PlainRows plain, ReadOnlySpan<long> figures)
    {
        plain.Profiles.CopyTo(Part(0, most));
        plain.Revisions.CopyTo(Part(1, most));
        plain.Kinds.CopyTo(Part(2, most));
        plain.Dates.CopyTo(Part(3, most));
        figures.CopyTo(digits);
        _count = most;
    }

    /// <summary>Hands them over.</summary>
    public void AddTo(ContributionTableBuilder builder) =>
        builder.Add(Part(0, _count), Part(1, _count), Part(2, _count), Part(3, _count), digits.AsSpan(0, _count));

    private Span<int> Part(int part, int count) => numbers.AsSpan(part * most, count);
}
