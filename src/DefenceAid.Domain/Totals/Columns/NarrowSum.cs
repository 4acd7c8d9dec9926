using System.Runtime.CompilerServices;

namespace DefenceAid.Domain.Totals;

/// <summary>The digits of few enough rows to be summed in 64 bits, and their number. A mutable value, part of an array.</summary>
internal struct NarrowSum : IRowSum
{
    /// <summary>Gets the sum.</summary>
    public long Digits { get; private set; }

    /// <summary>Gets the number of rows.</summary>
    public long Count { get; private set; }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long digits)
    {
        unchecked
        {
            Digits += digits;
            Count++;
        }
    }
}
