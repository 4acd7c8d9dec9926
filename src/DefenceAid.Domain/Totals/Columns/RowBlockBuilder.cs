using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Gathers rows column by column, and makes a block of them whenever there are enough.</summary>
internal sealed class RowBlockBuilder(bool hasOneRowEach)
{
    /// <summary>The most rows of a block.</summary>
    public const int MostRows = 1 << 16;

    // So many rows that come together are a block of their own, and are not gathered first.
    private const int FewestOfABlock = MostRows / 4;

    private readonly List<RowBlock> _blocks = [];
    private readonly List<int> _starts = [];
    private readonly List<int> _profiles = [];
    private readonly List<int> _revisions = [];
    private readonly List<int> _kinds = [];
    private readonly List<int> _dates = [];
    private readonly List<long> _digits = [];
    private readonly List<long> _highs = [];

    /// <summary>Adds the rows of a contribution.</summary>
    /// <param name="rows">The rows, at most <see cref="MostRows"/>.</param>
    public void Add(ReadOnlySpan<Row> rows)
    {
        if (_profiles.Count + rows.Length > MostRows)
        {
            Close();
        }

        if (!hasOneRowEach)
        {
            _starts.Add(_profiles.Count);
        }

        foreach (Row row in rows)
        {
            _profiles.Add(row.Profile);
            _revisions.Add(row.Revision);
            _kinds.Add(row.Kind);
            _dates.Add(row.Dates);
            _digits.Add(row.Digits);
            _highs.Add(row.High);
        }
    }

    /// <summary>Adds rows of contributions with one row each, none of them of an amount between two.</summary>
    public void Add(ReadOnlySpan<int> profiles, ReadOnlySpan<int> revisions, ReadOnlySpan<int> kinds, ReadOnlySpan<int> dates, ReadOnlySpan<long> digits)
    {
        for (int from = 0; from < digits.Length;)
        {
            int count = Math.Min(MostRows - _profiles.Count, digits.Length - from);
            if (_profiles.Count == 0 && count >= FewestOfABlock)
            {
                Range rows = from..(from + count);
                _blocks.Add(BlockOf(profiles[rows], revisions[rows], kinds[rows], dates[rows], digits[rows], []));
                from += count;
                continue;
            }

            _profiles.AddRange(profiles.Slice(from, count));
            _revisions.AddRange(revisions.Slice(from, count));
            _kinds.AddRange(kinds.Slice(from, count));
            _dates.AddRange(dates.Slice(from, count));
            _digits.AddRange(digits.Slice(from, count));
            CollectionsMarshal.SetCount(_highs, _digits.Count);
            CollectionsMarshal.AsSpan(_highs)[^count..].Clear();
            from += count;
            if (_profiles.Count == MostRows)
            {
                Close();
            }
        }
    }

    /// <summary>Gives the blocks of all rows so far.</summary>
    public RowBlock[] ToBlocks()
    {
        if (_profiles.Count > 0)
        {
            Close();
        }

        return [.. _blocks];
    }

    private void Close()
    {
        _blocks.Add(BlockOf(
            CollectionsMarshal.AsSpan(_profiles),
            CollectionsMarshal.AsSpan(_revisions),
            CollectionsMarshal.AsSpan(_kinds),
            CollectionsMarshal.AsSpan(_dates),
            CollectionsMarshal.AsSpan(_digits),
            CollectionsMarshal.AsSpan(_highs)));
        _starts.Clear();
        foreach (List<int> column in new[] { _profiles, _revisions, _kinds, _dates })
        {
            column.Clear();
        }

        _digits.Clear();
        _highs.Clear();
    }

    private RowBlock BlockOf(
        ReadOnlySpan<int> profiles, ReadOnlySpan<int> revisions, ReadOnlySpan<int> kinds, ReadOnlySpan<int> dates, ReadOnlySpan<long> digits, ReadOnlySpan<long> highs) =>
        new(
            profiles.Length,
            new IndexColumn(profiles),
            new IndexColumn(revisions),
            new IndexColumn(kinds),
            new IndexColumn(dates),
            new DigitColumn(digits),
            new DigitColumn(highs),
            [.. _starts]);
}
