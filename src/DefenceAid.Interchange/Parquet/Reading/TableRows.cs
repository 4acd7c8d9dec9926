using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Gathers the rows of a row group that go into a table as numbers.</summary>
/// <param name="buffers">Where room for them comes from.</param>
/// <param name="most">The most rows.</param>
internal sealed class TableRows(ColumnBuffers buffers, int most)
{
    private readonly ArraySegment<int> _profiles = buffers.Room<int>(most);
    private readonly ArraySegment<int> _revisions = buffers.Room<int>(most);
    private readonly ArraySegment<int> _kinds = buffers.Room<int>(most);
    private readonly ArraySegment<int> _dates = buffers.Room<int>(most);
    private readonly ArraySegment<long> _digits = buffers.Room<long>(most);
    private int _count;

    /// <summary>Adds a row.</summary>
    public void Add(PlainRows plain, int row, long figure)
    {
        _profiles[_count] = plain.Profiles[row];
        _revisions[_count] = plain.Revisions[row];
        _kinds[_count] = plain.Kinds[row];
        _dates[_count] = plain.Dates[row];
        _digits[_count] = figure;
        _count++;
    }

    /// <summary>Hands them over.</summary>
    public void AddTo(ContributionTableBuilder builder) => builder.Add(
        _profiles.AsSpan(0, _count), _revisions.AsSpan(0, _count), _kinds.AsSpan(0, _count), _dates.AsSpan(0, _count), _digits.AsSpan(0, _count));
}
