namespace DefenceAid.Domain.Totals;

/// <summary>What a cell has in one currency: exact sums per denominator, and what is known of the bounds.</summary>
internal sealed class CurrencyCell(Currency currency)
{
    private readonly Dictionary<long, BoundSums> _sums = [];
    private long _contributions;
    private long _approximate;
    private bool _lowerIsOpen;
    private bool _upperIsOpen;
    private bool _isUnbounded;

    // Which contribution was counted last; a contribution counts once, whatever the number of its entries.
    private long _lastCounted = -1;
    private long _lastApproximate = -1;

    /// <summary>Adds an entry's share.</summary>
    public void Add(in Posting posting, Money nominal, MoneyRange range, long turn)
    {
        bool isSubtracted = posting.Entry.IsCancellation;
        long weight = isSubtracted ? -posting.Share.Numerator : posting.Share.Numerator;
        Money lower = range.Lower ?? throw new InvalidOperationException($"Expected a stated amount with a lower bound but got {posting.Entry.Amount}.");
        decimal? upper = posting.IsAtLeast && !isSubtracted ? null : range.Upper?.Amount;
        if (!_sums.TryGetValue(posting.Share.Denominator, out BoundSums? sums))
        {
            sums = new BoundSums();
            _sums.Add(posting.Share.Denominator, sums);
        }

        sums.Add(nominal.Amount, lower.Amount, upper, weight);
        _lowerIsOpen |= range.LowerIsOpen;
        _upperIsOpen |= range.UpperIsOpen;
        _isUnbounded |= upper is null;
        CountOnce(ref _contributions, ref _lastCounted, turn);
        if (posting.Entry.Amount.Qualifier == AmountQualifier.About)
        {
            CountOnce(ref _approximate, ref _lastApproximate, turn);
        }
    }

    public void Add(CurrencyCell other)
    {
        foreach ((long denominator, BoundSums theirs) in other._sums)
        {
            if (!_sums.TryGetValue(denominator, out BoundSums? mine))
            {
                mine = new BoundSums();
                _sums.Add(denominator, mine);
            }

            mine.Add(theirs);
        }

        _lowerIsOpen |= other._lowerIsOpen;
        _upperIsOpen |= other._upperIsOpen;
        _isUnbounded |= other._isUnbounded;
        _contributions += other._contributions;
        _approximate += other._approximate;
    }

    public CurrencyTotal ToTotal() => new(
        Divided(sums => sums.Nominal),
        Divided(sums => sums.Lower),
        _lowerIsOpen,
        _isUnbounded ? null : Divided(sums => sums.Upper),
        _upperIsOpen && !_isUnbounded,
        _contributions,
        _approximate);

    internal static void CountOnce(ref long count, ref long last, long turn)
    {
        if (last != turn)
        {
            count++;
            last = turn;
        }
    }

    private ExactMoney Divided(Func<BoundSums, ExactSum> part)
    {
        ExactMoney total = ExactMoney.Zero(currency);
        foreach ((long denominator, BoundSums sums) in _sums)
        {
            total = total.Add(ExactMoney.From(part(sums), denominator, currency));
        }

        return total;
    }
}
