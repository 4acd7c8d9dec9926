using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DefenceAid.Domain.Totals;

/// <summary>The sums and counts of one group; cells add up in any order and any split.</summary>
/// <remarks>A mutable value, part of an array: an object for each of a million groups is copied by the collector of garbage, and its parts lie anywhere.</remarks>
internal struct TotalsCell
{
    private const int FewestMore = 2;

    // Most groups have one currency; and an array of a few is searched faster than a dictionary.
    private int _currencies;
    private CurrencyCell _first;
    private CurrencyCell[]? _more;
    private CountedOnce _contributions;
    private CountedOnce _undisclosed;
    private CountedOnce _approximate;
    private CountedOnce _unconverted;

    /// <summary>Gets whether no contribution is counted.</summary>
    public readonly bool IsEmpty => _contributions.Count == 0;

    // The currencies after the first.
    private readonly Span<CurrencyCell> More => _more.AsSpan(0, Math.Max(_currencies - 1, 0));

    /// <summary>Adds a share of an amount.</summary>
    /// <param name="posting">The entry and its share.</param>
    /// <param name="turn">The number of the contribution, to count each once.</param>
    /// <param name="count">How many contributions it stands for.</param>
    public void Add(in Posting posting, long turn, long count = 1)
    {
        Count(posting, turn, count);
        if (posting.Valuation.Result is { } currency)
        {
            In(currency).Add(posting);
        }
    }

    /// <summary>Counts a share of an amount without adding it.</summary>
    /// <inheritdoc cref="Add(in Posting, long, long)"/>
    public void Count(in Posting posting, long turn, long count)
    {
        _contributions.Add(turn, count);
        if (posting.Valuation.Result is not { } currency)
        {
            _undisclosed.Add(turn, count);
            return;
        }

        bool isApproximate = posting.IsApproximate;
        if (isApproximate)
        {
            _approximate.Add(turn, count);
        }

        if (posting.Valuation.Gap is not null)
        {
            _unconverted.Add(turn, count);
        }

        In(currency).Count(isApproximate, turn, count);
    }

    /// <summary>Reads what an addition is going to change, so that it is near by then.</summary>
    /// <returns>A number that means nothing, but cannot be had without the reading.</returns>
    public readonly int Touch() => (_unconverted.Count == 0 ? 1 : 0) ^ (IsEmpty ? 1 : 0) ^ _first.Touch();

    /// <summary>Adds the sums and the counts of another cell.</summary>
    public void Add(in TotalsCell other)
    {
        AddSums(other);
        AddCounts(other);
    }

    /// <summary>Adds the sums of another cell.</summary>
    public void AddSums(in TotalsCell other)
    {
        if (other._currencies > 0)
        {
            In(other._first.Currency).AddSums(other._first);
        }

        foreach (ref readonly CurrencyCell theirs in other.More)
        {
            In(theirs.Currency).AddSums(theirs);
        }
    }

    /// <summary>Adds the counts of another cell.</summary>
    public void AddCounts(in TotalsCell other)
    {
        if (other._currencies > 0)
        {
            In(other._first.Currency).AddCounts(other._first);
        }

        foreach (ref readonly CurrencyCell theirs in other.More)
        {
            In(theirs.Currency).AddCounts(theirs);
        }

        _contributions.Add(other._contributions);
        _undisclosed.Add(other._undisclosed);
        _approximate.Add(other._approximate);
        _unconverted.Add(other._unconverted);
    }

    public readonly AidTotal ToTotal(Valuer valuer) => new(
        _contributions.Count,
        _undisclosed.Count,
        _approximate.Count,
        _unconverted.Count,
        Amounts(valuer));

    private readonly ImmutableArray<CurrencyTotal> Amounts(Valuer valuer) => _currencies switch
    {
        0 => [],
        1 => [_first.ToTotal(valuer)],
        _ => [.. More.ToArray().Append(_first).OrderBy(cell => cell.Currency).Select(cell => cell.ToTotal(valuer))],
    };

    [UnscopedRef]
    private ref CurrencyCell In(Currency currency)
    {
        if (_currencies == 0)
        {
            _first = new CurrencyCell(currency);
            _currencies = 1;
        }

        if (_first.Currency == currency)
        {
            return ref _first;
        }

        foreach (ref CurrencyCell cell in More)
        {
            if (cell.Currency == currency)
            {
                return ref cell;
            }
        }

        return ref AddMore(currency);
    }

    private ref CurrencyCell AddMore(Currency currency)
    {
        int count = More.Length;
        if (_more is null || _more.Length == count)
        {
            Array.Resize(ref _more, Math.Max(count * 2, FewestMore));
        }

        _more[count] = new CurrencyCell(currency);
        _currencies++;
        return ref _more[count];
    }
}
