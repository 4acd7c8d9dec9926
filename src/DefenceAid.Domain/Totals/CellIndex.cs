using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Gives each cell of a query a small number, dense from 0, so that a row finds its cell without making a key.</summary>
/// <remarks>A key is a path: the number of the first value, then with each further value the number of the pair so far.</remarks>
internal sealed class CellIndex
{
    private readonly ImmutableArray<Dimension> _dimensions;
    private readonly DimensionCodes[] _sources;
    private readonly CodeIndex[] _values;

    // The first one has nothing: a path of one value has the value's number.
    private readonly PairIndex[] _pairs;

    // Of the postings whose cells are looked up.
    private readonly List<CellPath> _paths = [];

    public CellIndex(ImmutableArray<Dimension> dimensions)
    {
        _dimensions = dimensions;
        _sources = [.. dimensions.Select(dimension => new DimensionCodes(dimension))];
        _values = [.. dimensions.Select(_ => new CodeIndex())];
        _pairs = [.. dimensions.Select(_ => new PairIndex())];
    }

    private int Count => _values.Length switch
    {
        0 => 1,
        1 => _values[0].Codes.Count,
        _ => _pairs[^1].Count,
    };

    /// <summary>Gives the key of a cell.</summary>
    public TotalsKey KeyOf(int cell)
    {
        var values = new DimensionValue[_values.Length];
        int number = cell;
        for (int i = values.Length - 1; i >= 0; i--)
        {
            CellPath path = PathOf(i, number);
            values[i] = new DimensionValue(_dimensions[i], _values[i].Codes[path.Last]);
            number = path.Before;
        }

        return new TotalsKey(ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    /// <summary>Gives the path to the cell that a part of an entry is in.</summary>
    public CellPath PathOf(Contribution contribution, in MeasuredEntry measured, in PartySplit donor, in PartySplit recipient)
    {
        CellPath path = default;
        for (int i = 0; i < _values.Length; i++)
        {
            path = new CellPath(NumberOf(i - 1, path), _values[i].NumberOf(_sources[i].CodeOf(contribution, measured, donor, recipient)));
        }

        return path;
    }

    /// <summary>Gives the number of a cell.</summary>
    public int NumberOf(CellPath path) => NumberOf(_values.Length - 1, path);

    /// <summary>Gives the numbers of the cells of many postings, with less waiting for memory than one after the other.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="numbers">Where the numbers are put, in the place of others.</param>
    public void NumbersOf(ReadOnlySpan<Posting> postings, List<int> numbers)
    {
        _paths.Clear();
        foreach (ref readonly Posting posting in postings)
        {
            _paths.Add(posting.Path);
        }

        CollectionsMarshal.SetCount(numbers, postings.Length);
        NumbersOf(_values.Length - 1, CollectionsMarshal.AsSpan(_paths), CollectionsMarshal.AsSpan(numbers));
    }

    /// <summary>Gives the numbers that the cells of another index of the same dimensions have here, in the order of theirs.</summary>
    public int[] NumbersOf(CellIndex other)
    {
        int[] numbers = [0];
        for (int i = 0; i < _values.Length; i++)
        {
            int[] values = [.. other._values[i].Codes.Select(_values[i].NumberOf)];
            if (i == 0)
            {
                numbers = values;
                continue;
            }

            CellPath[] paths = Array.ConvertAll(other._pairs[i].All.ToArray(), path => new CellPath(numbers[path.Before], values[path.Last]));
            numbers = new int[paths.Length];
            NumbersOf(i, paths, numbers);
        }

        return numbers;
    }

    /// <summary>Gives the numbers of the cells in the order of their keys.</summary>
    public int[] InOrder()
    {
        int[] cells = [.. Enumerable.Range(0, Count)];
        int[] numbers = cells;
        for (int i = _values.Length - 1; i >= 0; i--)
        {
            CellPath[] paths = Array.ConvertAll(numbers, number => PathOf(i, number));
            cells = InOrderOf(i, cells, paths);
            numbers = Array.ConvertAll(paths, path => path.Before);
        }

        return cells;
    }

    // Sorts by one dimension and leaves cells of one value in the order that they have: sorted from the last dimension to the first, they are in the order of keys.
    private int[] InOrderOf(int place, int[] cells, CellPath[] paths)
    {
        IReadOnlyList<string?> codes = _values[place].Codes;
        int[] values = [.. Enumerable.Range(0, codes.Count).OrderBy(value => new DimensionValue(_dimensions[place], codes[value]))];
        int[] next = new int[codes.Count];
        foreach (CellPath path in paths)
        {
            next[path.Last]++;
        }

        int start = 0;
        foreach (int value in values)
        {
            (next[value], start) = (start, start + next[value]);
        }

        int[] sorted = new int[cells.Length];
        foreach (int cell in cells)
        {
            sorted[next[paths[cell].Last]++] = cell;
        }

        return sorted;
    }

    private CellPath PathOf(int place, int number) => place == 0 ? new CellPath(0, number) : _pairs[place].All[number];

    private int NumberOf(int place, CellPath path) => place <= 0 ? path.Last : _pairs[place].NumberOf(path);

    private void NumbersOf(int place, ReadOnlySpan<CellPath> paths, Span<int> numbers)
    {
        for (int i = 0; i < paths.Length; i++)
        {
            if (place > 0 && i % CellsAhead.BlockSize == 0)
            {
                _pairs[place].Read(paths.Slice(i, Math.Min(CellsAhead.BlockSize, paths.Length - i)));
            }

            numbers[i] = NumberOf(place, paths[i]);
        }
    }
}
