using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>A column of the digits of amounts, of four bytes each where all of them fit, else of eight; none where all are zero.</summary>
internal sealed class DigitColumn
{
    private readonly int[]? _narrow;
    private readonly long[]? _wide;

    /// <summary>Makes a column.</summary>
    public DigitColumn(ReadOnlySpan<long> digits)
    {
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

    /// <summary>Gets how many bytes it takes.</summary>
    public long Bytes => ((long)(_narrow?.Length ?? 0) * sizeof(int)) + ((long)(_wide?.Length ?? 0) * sizeof(long));

    /// <summary>Gets the digits of a row.</summary>
    public long this[int row] => _narrow?[row] ?? _wide?[row] ?? 0;

    /// <summary>Adds the digits of some rows to their batches, and counts the rows.</summary>
    /// <param name="sums">The batches.</param>
    /// <param name="batches">The number of each row's batch, or one below zero where the row is in none.</param>
    /// <param name="from">The first of the rows.</param>
    public void AddTo(Span<BatchSum> sums, ReadOnlySpan<int> batches, int from)
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

    private static void AddTo<T>(Span<BatchSum> sums, ReadOnlySpan<int> batches, ReadOnlySpan<T> digits)
        where T : unmanaged, IBinaryInteger<T>
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
}
