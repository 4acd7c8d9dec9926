using System.Collections.Immutable;

namespace DefenceAid.Domain.Totals;

/// <summary>The sums and counts of one group; cells add up in any order and any split.</summary>
internal sealed class TotalsCell
{
    // Most groups have one currency; and a list of a few is searched faster than a dictionary.
    private CurrencyCell? _first;
    private List<CurrencyCell>? _more;
    private CountedOnce _contributions;
    private CountedOnce _undisclosed;
    private CountedOnce _approximate;
    private CountedOnce _unconverted;

    /// <summary>Gets the currency that came first, or null where none came.</summary>
    public CurrencyCell? First => _first;

    /// <summary>Adds a share of an amount.</summary>
    /// <param name="posting">The entry and its share.</param>
    /// <param name="turn">The number of the contribution, to count each once.</param>
    /// <param name="count">How many contributions it stands for.</param>
    public void Add(in Posting posting, long turn, long count = 1) => Count(posting, turn, count)?.Add(posting);

    /// <summary>Counts a share of an amount without adding it.</summary>
    /// <returns>The currency that it belongs to, or null where it is undisclosed.</returns>
    public CurrencyCell? Count(in Posting posting, long turn, long count)
    {
        _contributions.Add(turn, count);
        if (posting.Valuation.Result is not { } currency)
        {
            _undisclosed.Add(turn, count);
            return null;
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

        CurrencyCell cell = In(currency);
        cell.Count(isApproximate, turn, count);
        return cell;
    }

    /// <summary>Adds the sums and the counts of another cell.</summary>
    public void Add(TotalsCell other)
    {
        AddSums(other);
        AddCounts(other);
    }

    /// <summary>Adds the sums of another cell.</summary>
    public void AddSums(TotalsCell other)
    {
        AddEach(other, static (ours, theirs) => ours.AddSums(theirs));
    }

    /// <summary>Adds the counts of another cell.</summary>
    public void AddCounts(TotalsCell other)
    {
        AddEach(other, static (ours, theirs) => ours.AddCounts(theirs));
        _contributions.Add(other._contributions);
        _undisclosed.Add(other._undisclosed);
        _approximate.Add(other._approximate);
        _unconverted.Add(other._unconverted);
    }

    public AidTotal ToTotal(Valuer valuer) => new(
        _contributions.Count,
        _undisclosed.Count,
        _approximate.Count,
        _unconverted.Count,
        Amounts(valuer));

    private ImmutableArray<CurrencyTotal> Amounts(Valuer valuer) => (_first, _more) switch
    {
        (null, _) => [],
        ({ } only, null) => [only.ToTotal(valuer)],
        ({ } first, { } more) => [.. more.Append(first).OrderBy(cell => cell.Currency).Select(cell => cell.ToTotal(valuer))],
    };

    private void AddEach(TotalsCell other, Action<CurrencyCell, CurrencyCell> add)
    {
        if (other._first is { } first)
        {
            add(In(first.Currency), first);
        }

        foreach (CurrencyCell theirs in other._more ?? [])
        {
            add(In(theirs.Currency), theirs);
        }
    }

    private CurrencyCell In(Currency currency)
    {
        _first ??= new CurrencyCell(currency);
        if (_first.Currency == currency)
        {
            return _first;
        }

        foreach (CurrencyCell cell in _more ??= [])
        {
            if (cell.Currency == currency)
            {
                return cell;
            }
        }

        var added = new CurrencyCell(currency);
        _more.Add(added);
        return added;
    }
}
