using System.Runtime.CompilerServices;

namespace DefenceAid.Domain.Totals;

/// <summary>The digits of a batch's rows, summed in 128 bits, and their number. A mutable value, part of an array.</summary>
internal struct BatchSum : IRowSum
{
    private ulong _low;
    private long _high;

    /// <summary>Gets the number of rows.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the sum.</summary>
    public readonly Int128 Digits => new(unchecked((ulong)_high), _low);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long digits)
    {
        AddMore(digits);
        unchecked
        {
            Count++;
        }
    }

    /// <summary>Adds another row of a contribution that is counted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMore(long digits)
    {
        unchecked
        {
            ulong sum = _low + (ulong)digits;
            _high += (digits >> 63) + (sum < _low ? 1 : 0);
            _low = sum;
        }
    }

    /// <summary>Adds other rows.</summary>
    public void Add(in NarrowSum other)
    {
        AddMore(other.Digits);
        Count += other.Count;
    }

    /// <summary>Adds other rows.</summary>
    public void Add(in BatchSum other)
    {
        Int128 sum = Digits + other.Digits;
        _low = unchecked((ulong)sum);
        _high = unchecked((long)(sum >> 64));
        Count += other.Count;
    }
}
