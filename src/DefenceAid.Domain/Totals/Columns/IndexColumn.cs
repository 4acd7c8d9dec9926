using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>A column of small numbers, each of as few bytes as the largest needs; none where all rows have the same.</summary>
internal sealed class IndexColumn
{
    private readonly int _constant;
    private readonly byte[]? _bytes;
    private readonly ushort[]? _shorts;
    private readonly int[]? _integers;

    /// <summary>Makes a column of numbers that are zero or more.</summary>
    public IndexColumn(ReadOnlySpan<int> numbers)
    {
        _constant = numbers[0];
        if (!numbers.ContainsAnyExcept(_constant))
        {
            return;
        }

        IsConstant = false;
        switch (Largest(numbers))
        {
            case <= byte.MaxValue:
                _bytes = Narrow<byte>(numbers);
                break;
            case <= ushort.MaxValue:
                _shorts = Narrow<ushort>(numbers);
                break;
            default:
                _integers = numbers.ToArray();
                break;
        }
    }

    /// <summary>Gets whether all rows have the same number.</summary>
    public bool IsConstant { get; } = true;

    /// <summary>Gets how many bytes it takes.</summary>
    public long Bytes => (_bytes?.Length ?? 0) + ((long)(_shorts?.Length ?? 0) * sizeof(ushort)) + ((long)(_integers?.Length ?? 0) * sizeof(int));

    /// <summary>Gets the number of a row.</summary>
    public int this[int row] => _bytes?[row] ?? _shorts?[row] ?? _integers?[row] ?? _constant;

    /// <summary>Adds to each of some rows' sums what a map has for the row's number.</summary>
    /// <param name="sums">A sum for each row.</param>
    /// <param name="from">The first of the rows.</param>
    /// <param name="map">By the number; null where it has nothing.</param>
    public void AddMapped<T>(Span<T> sums, int from, T[]? map)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (map is null)
        {
            return;
        }

        if (_bytes is not null)
        {
            AddMapped(sums, _bytes.AsSpan(from, sums.Length), map);
        }
        else if (_shorts is not null)
        {
            AddMapped(sums, _shorts.AsSpan(from, sums.Length), map);
        }
        else if (_integers is not null)
        {
            AddMapped(sums, _integers.AsSpan(from, sums.Length), map);
        }
        else
        {
            T mapped = map[_constant];
            foreach (ref T sum in sums)
            {
                sum = unchecked(sum + mapped);
            }
        }
    }

    /// <summary>Adds the digits of all rows to the batches that a map has for the rows' numbers, and counts the rows.</summary>
    /// <param name="sums">The batches.</param>
    /// <param name="map">By the number; below zero where the row is in no batch.</param>
    /// <param name="digits">The digits.</param>
    public void AddDigits<TSum>(Span<TSum> sums, int[] map, DigitColumn digits)
        where TSum : struct, IRowSum
    {
        if (_bytes is not null)
        {
            digits.AddMapped<TSum, byte>(sums, _bytes, map);
        }
        else if (_shorts is not null)
        {
            digits.AddMapped<TSum, ushort>(sums, _shorts, map);
        }
        else
        {
            digits.AddMapped<TSum, int>(sums, _integers ?? throw new InvalidOperationException("Expected a column that tells rows apart."), map);
        }
    }

    private static void AddMapped<T, TNumber>(Span<T> sums, ReadOnlySpan<TNumber> numbers, T[] map)
        where T : unmanaged, IBinaryInteger<T>
        where TNumber : unmanaged, IBinaryInteger<TNumber>
    {
        numbers = numbers[..sums.Length];
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] = unchecked(sums[i] + map[int.CreateTruncating(numbers[i])]);
        }
    }

    private static int Largest(ReadOnlySpan<int> numbers)
    {
        int largest = 0;
        foreach (int number in numbers)
        {
            largest = Math.Max(largest, number);
        }

        return largest;
    }

    private static T[] Narrow<T>(ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        var narrow = new T[numbers.Length];
        for (int i = 0; i < narrow.Length; i++)
        {
            narrow[i] = T.CreateTruncating(numbers[i]);
        }

        return narrow;
    }
}
