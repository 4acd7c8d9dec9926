namespace DefenceAid.Domain.Totals;

/// <summary>A count of contributions, each once whatever the number of its entries. A mutable value, part of a cell.</summary>
internal struct CountedOnce
{
    // Turns start at 1, so that the default has counted none.
    private long _last;

    /// <summary>Gets the count.</summary>
    public long Count { get; private set; }

    /// <summary>Counts a contribution, unless it was the last that was counted.</summary>
    /// <param name="turn">Its number, 1 or more.</param>
    /// <param name="count">How many it stands for.</param>
    public void Add(long turn, long count)
    {
        if (_last != turn)
        {
            Count += count;
            _last = turn;
        }
    }

    /// <summary>Adds the count of other contributions.</summary>
    public void Add(CountedOnce other) => Count += other.Count;
}
