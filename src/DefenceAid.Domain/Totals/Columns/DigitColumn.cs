using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>A column of the digits of amounts, of four bytes each where all of them fit, else of eight; none where all are zero.</summary>
internal sealed class DigitColumn
{
    // As often as a block has rows, they come to less than 2^63.
    private const long MostForNarrowSums = long.MaxValue / RowBlockBuilder.MostRows;

    private readonly int[]? _narrow;
    private readonly long[]? _wide;

    /// <summary>Makes a column.</summary>
    public DigitColumn(ReadOnlySpan<long> digits)
    {
        FitNarrowSums = !digits.ContainsAnyExceptInRange(-MostForNarrowSums, MostForNarrowSums);
        if (!digits.ContainsAnyExcept(0))
        {
            return;
        }

        if (digits.ContainsAnyExceptInRange(int.MinValue, int.MaxValue))
        {
            _wide = digits.ToArray();
            return;
        }

        _narrow = new int[digits.Length];
        for (int i = 0; i < _narrow.Length; i++)
        {
            _narrow[i] = (int)digits[i];
        }
    }

    /// <summary>Gets whether all digits are zero.</summary>
    public bool IsZero => _narrow is null && _wide is null;

    /// <summary>Gets whether any sum of these rows has 64 bits.</summary>
    public bool FitNarrowSums { get; }

    /// <summary>Gets how many bytes it takes.</summary>
    public long Bytes => ((long)(_narrow?.Length ?? 0) * sizeof(int)) + ((long)(_wide?.Length ?? 0) * sizeof(long));

    /// <summary>Gets the digits of a row.</summary>
    public long this[int row] => _narrow?[row] ?? _wide?[row] ?? 0;

    /// <summary>Adds the digits of some rows to their batches, and counts the rows.</summary>
    /// <param name="sums">The batches.</param>
    /// <param name="batches">The number of each row's batch, or one below zero where the row is in none.</param>
    /// <param name="from">The first of the rows.</param>
    public void AddTo<TSum>(Span<TSum> sums, ReadOnlySpan<int> batches, int from)
        where TSum : struct, IRowSum
    {
        if (_narrow is not null)
        {
            AddTo(sums, batches, _narrow.AsSpan(from, batches.Length));
        }
        else if (_wide is not null)
        {
            AddTo(sums, batches, _wide.AsSpan(from, batches.Length));
        }
        else
        {
            foreach (int batch in batches)
            {
                if (batch >= 0)
                {
                    sums[batch].Add(0);
                }
            }
        }
    }

    /// <summary>Adds the digits of all rows to the batches that a map has for the rows' numbers, and counts the rows: one pass where one column matters.</summary>
    /// <param name="sums">The batches.</param>
    /// <param name="numbers">The numbers of the rows in the column that matters.</param>
    /// <param name="map">By the number; below zero where the row is in no batch.</param>
    public void AddMapped<TSum, TNumber>(Span<TSum> sums, ReadOnlySpan<TNumber> numbers, int[] map)
        where TSum : struct, IRowSum
        where TNumber : unmanaged, IBinaryInteger<TNumber>
    {
        if (_narrow is not null)
        {
            AddMapped(sums, numbers, map, _narrow);
        }
        else
        {
            AddMapped(sums, numbers, map, _wide ?? throw new InvalidOperationException("Expected a column with digits."));
        }
    }

    private static void AddTo<TSum, TDigits>(Span<TSum> sums, ReadOnlySpan<int> batches, ReadOnlySpan<TDigits> digits)
        where TSum : struct, IRowSum
        where TDigits : unmanaged, IBinaryInteger<TDigits>
    {
        digits = digits[..batches.Length];
        for (int i = 0; i < batches.Length; i++)
        {
            int batch = batches[i];
            if (batch >= 0)
            {
                sums[batch].Add(long.CreateTruncating(digits[i]));
            }
        }
    }

    private static void AddMapped<TSum, TNumber, TDigits>(Span<TSum> sums, ReadOnlySpan<TNumber> numbers, int[] map, TDigits[] digits)
        where TSum : struct, IRowSum
        where TNumber : unmanaged, IBinaryInteger<TNumber>
        where TDigits : unmanaged, IBinaryInteger<TDigits>
    {
        numbers = numbers[..digits.Length];
        for (int i = 0; i < digits.Length; i++)
        {
            int batch = map[int.CreateTruncating(numbers[i])];
            if (batch >= 0)
            {
                sums[batch].Add(long.CreateTruncating(digits[i]));
            }
        }
    }
}
