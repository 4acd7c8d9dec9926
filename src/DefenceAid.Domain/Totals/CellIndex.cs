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
    private readonly PairIndex[] _pairs;

    // The path of each cell, one after the other: the number of its value in each dimension.
    private readonly List<int> _paths = [];

    // The path that is looked up.
    private readonly int[] _path;
    private int _count;

    public CellIndex(ImmutableArray<Dimension> dimensions)
    {
        _dimensions = dimensions;
        _sources = [.. dimensions.Select(dimension => new DimensionCodes(dimension))];
        _values = [.. dimensions.Select(_ => new CodeIndex())];
        _pairs = [.. dimensions.Select(_ => new PairIndex())];
        _path = new int[dimensions.Length];
    }

    /// <summary>Gives the key of a cell.</summary>
    public TotalsKey KeyOf(int cell)
    {
        var values = new DimensionValue[_values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = new DimensionValue(_dimensions[i], _values[i].Codes[PathOf(cell)[i]]);
        }

        return new TotalsKey(ImmutableCollectionsMarshal.AsImmutableArray(values));
    }

    /// <summary>Gives the number of the cell that a part of an entry is in.</summary>
    public int NumberOf(Contribution contribution, in MeasuredEntry measured, in PartySplit donor, in PartySplit recipient)
    {
        for (int i = 0; i < _path.Length; i++)
        {
            _path[i] = _values[i].NumberOf(_sources[i].CodeOf(contribution, measured, donor, recipient));
        }

        return NumberOf(_path);
    }

    /// <summary>Gives the numbers that the cells of another index of the same dimensions have here, in the order of theirs.</summary>
    public int[] NumbersOf(CellIndex other)
    {
        int[][] values = [.. _values.Zip(other._values, (ours, theirs) => theirs.Codes.Select(ours.NumberOf).ToArray())];
        var numbers = new int[other._count];
        for (int cell = 0; cell < numbers.Length; cell++)
        {
            for (int i = 0; i < _path.Length; i++)
            {
                _path[i] = values[i][other.PathOf(cell)[i]];
            }

            numbers[cell] = NumberOf(_path);
        }

        return numbers;
    }

    /// <summary>Gives the numbers of the cells in the order of their keys.</summary>
    public int[] InOrder()
    {
        int[] cells = [.. Enumerable.Range(0, _count)];
        for (int i = _values.Length - 1; i >= 0; i--)
        {
            cells = InOrderOf(i, cells);
        }

        return cells;
    }

    private int NumberOf(int[] path)
    {
        int number = path.Length == 0 ? 0 : path[0];
        for (int i = 1; i < path.Length; i++)
        {
            number = _pairs[i].NumberOf(number, path[i]);
        }

        if (number == _count)
        {
            _count++;
            _paths.AddRange(path);
        }

        return number;
    }

    // Sorts by one dimension and leaves cells of one value in the order that they have: sorted from the last dimension to the first, they are in the order of keys.
    private int[] InOrderOf(int place, int[] cells)
    {
        IReadOnlyList<string?> codes = _values[place].Codes;
        int[] values = [.. Enumerable.Range(0, codes.Count).OrderBy(value => new DimensionValue(_dimensions[place], codes[value]))];
        int[] next = new int[codes.Count];
        foreach (int cell in cells)
        {
            next[PathOf(cell)[place]]++;
        }

        int start = 0;
        foreach (int value in values)
        {
            (next[value], start) = (start, start + next[value]);
        }

        int[] sorted = new int[cells.Length];
        foreach (int cell in cells)
        {
            sorted[next[PathOf(cell)[place]]++] = cell;
        }

        return sorted;
    }

    private ReadOnlySpan<int> PathOf(int cell) => CollectionsMarshal.AsSpan(_paths).Slice(cell * _values.Length, _values.Length);
}
