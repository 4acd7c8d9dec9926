namespace DefenceAid.Domain.Totals;

/// <summary>What a cell has in one currency of the result: exact sums per source currency, rate period and denominator, and what is known of the bounds.</summary>
internal sealed class CurrencyCell(Currency currency)
{
    private readonly Dictionary<SumKey, BoundSums> _sums = [];
    private long _contributions;
    private long _approximate;
    private bool _lowerIsOpen;
    private bool _upperIsOpen;
    private bool _isUnbounded;

    // Which contribution was counted last; a contribution counts once, whatever the number of its entries.
    private long _lastCounted = -1;
    private long _lastApproximate = -1;

    /// <summary>Adds a share of a disclosed amount.</summary>
    public void Add(in Posting posting, Money nominal, MoneyRange range, long turn)
    {
        long weight = posting.IsSubtracted ? -posting.Share.Numerator : posting.Share.Numerator;
        Money lower = range.Lower ?? throw new InvalidOperationException($"Expected a stated amount with a lower bound but got {posting.Valuation.Amount}.");
        decimal? upper = posting.IsAtLeast ? null : range.Upper?.Amount;
        SumsOf(new SumKey(nominal.Currency, posting.Valuation.Period, posting.Share.Denominator)).Add(nominal.Amount, lower.Amount, upper, weight);
        _lowerIsOpen |= range.LowerIsOpen;
        _upperIsOpen |= range.UpperIsOpen;
        _isUnbounded |= upper is null;
        CountOnce(ref _contributions, ref _lastCounted, turn);
        if (posting.Valuation.Amount.Qualifier == AmountQualifier.About)
        {
            CountOnce(ref _approximate, ref _lastApproximate, turn);
        }
    }

    public void Add(CurrencyCell other)
    {
        foreach ((SumKey key, BoundSums theirs) in other._sums)
        {
            SumsOf(key).Add(theirs);
        }

        _lowerIsOpen |= other._lowerIsOpen;
        _upperIsOpen |= other._upperIsOpen;
        _isUnbounded |= other._isUnbounded;
        _contributions += other._contributions;
        _approximate += other._approximate;
    }

    /// <summary>Divides, converts and rounds: each once, at the end.</summary>
    public CurrencyTotal ToTotal(Valuer valuer)
    {
        ExactMoney lower = Total(valuer, static sums => sums.Lower);
        ExactMoney? upper = _isUnbounded ? null : Total(valuer, static sums => sums.Upper);

        // Bounds that differ by less than is left after rounding are one figure, and no range without an amount in it.
        bool isOneFigure = lower == upper;
        return new CurrencyTotal(
            Total(valuer, static sums => sums.Nominal),
            lower,
            _lowerIsOpen && !isOneFigure,
            upper,
            _upperIsOpen && !_isUnbounded && !isOneFigure,
            _contributions,
            _approximate);
    }

    internal static void CountOnce(ref long count, ref long last, long turn)
    {
        if (last != turn)
        {
            count++;
            last = turn;
        }
    }

    private BoundSums SumsOf(SumKey key)
    {
        if (!_sums.TryGetValue(key, out BoundSums? sums))
        {
            sums = new BoundSums();
            _sums.Add(key, sums);
        }

        return sums;
    }

    private ExactMoney Total(Valuer valuer, Func<BoundSums, ExactSum> part)
    {
        Fraction[] terms = [.. _sums.Select(sums => Term(valuer, sums.Key, part(sums.Value)))];
        Fraction sum = terms.Length == 0 ? new Fraction(0, 1) : Fraction.Sum(terms);
        return valuer.Round(ExactMoney.Create(sum.Numerator, sum.Denominator * ExactDecimal.Pow10(ExactDecimal.MaxScale), currency));
    }

    private Fraction Term(Valuer valuer, SumKey key, ExactSum sum)
    {
        if (key.Source == currency)
        {
            return new Fraction(sum.ToBigInteger(), key.Denominator);
        }

        Conversion conversion = valuer.ConversionOf(key.Source, key.Period);
        return new Fraction(sum.ToBigInteger() * conversion.Numerator, key.Denominator * conversion.Denominator);
    }
}
