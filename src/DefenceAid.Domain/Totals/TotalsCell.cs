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
        foreach (CurrencyCell theirs in other.Currencies())
        {
            In(theirs.Currency).AddSums(theirs);
        }
    }

    /// <summary>Adds the counts of another cell.</summary>
    public void AddCounts(TotalsCell other)
    {
        foreach (CurrencyCell theirs in other.Currencies())
        {
            In(theirs.Currency).AddCounts(theirs);
        }

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
        [.. Currencies().OrderBy(cell => cell.Currency).Select(cell => cell.ToTotal(valuer))]);

    private IEnumerable<CurrencyCell> Currencies() => _first is null ? [] : _more is null ? [_first] : _more.Prepend(_first);

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
