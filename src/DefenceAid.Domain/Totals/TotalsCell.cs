namespace DefenceAid.Domain.Totals;

/// <summary>The sums and counts of one group; cells add up in any order and any split.</summary>
internal sealed class TotalsCell
{
    private readonly SortedDictionary<Currency, CurrencyCell> _currencies = [];
    private long _contributions;
    private long _undisclosed;
    private long _approximate;
    private long _unconverted;
    private long _lastContribution = -1;
    private long _lastUndisclosed = -1;
    private long _lastApproximate = -1;
    private long _lastUnconverted = -1;

    /// <summary>Adds a share of an amount.</summary>
    /// <param name="posting">The entry and its share.</param>
    /// <param name="turn">The number of the contribution, to count each once.</param>
    public void Add(in Posting posting, long turn)
    {
        CurrencyCell.CountOnce(ref _contributions, ref _lastContribution, turn);
        StatedAmount amount = posting.Valuation.Amount;
        if (amount is not { Nominal: { } nominal, Range: { } range } || posting.Valuation.Result is not { } currency)
        {
            CurrencyCell.CountOnce(ref _undisclosed, ref _lastUndisclosed, turn);
            return;
        }

        if (posting.IsApproximate)
        {
            CurrencyCell.CountOnce(ref _approximate, ref _lastApproximate, turn);
        }

        if (posting.Valuation.Gap is not null)
        {
            CurrencyCell.CountOnce(ref _unconverted, ref _lastUnconverted, turn);
        }

        In(currency).Add(posting, nominal, range, turn);
    }

    public void Add(TotalsCell other)
    {
        foreach ((Currency currency, CurrencyCell theirs) in other._currencies)
        {
            In(currency).Add(theirs);
        }

        _contributions += other._contributions;
        _undisclosed += other._undisclosed;
        _approximate += other._approximate;
        _unconverted += other._unconverted;
    }

    public AidTotal ToTotal(Valuer valuer) =>
        new(_contributions, _undisclosed, _approximate, _unconverted, [.. _currencies.Values.Select(currency => currency.ToTotal(valuer))]);

    private CurrencyCell In(Currency currency)
    {
        if (!_currencies.TryGetValue(currency, out CurrencyCell? cell))
        {
            cell = new CurrencyCell(currency);
            _currencies.Add(currency, cell);
        }

        return cell;
    }
}
