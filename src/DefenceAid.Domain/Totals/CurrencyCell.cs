using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>What a cell has in one currency of the result: exact sums per source currency, rate period and denominator, and what is known of the bounds.</summary>
internal sealed class CurrencyCell(Currency currency)
{
    private readonly Dictionary<SumKey, BoundSums> _sums = [];

    // Exact parts of amounts: their denominators are as long as the amounts that they are spread over.
    private readonly Dictionary<(Currency Source, RatePeriod Period, BigInteger Denominator), BigInteger> _parts = [];
    private long _contributions;
    private long _approximate;
    private bool _lowerIsOpen;
    private bool _upperIsOpen;
    private bool _isUnbounded;

    // Which contribution was counted last; a contribution counts once, whatever the number of its entries.
    private long _lastCounted = -1;
    private long _lastApproximate = -1;

    /// <summary>Adds a share of a disclosed amount, or of a part of it.</summary>
    public void Add(in Posting posting, Money nominal, MoneyRange range, long turn)
    {
        long weight = posting.IsSubtracted ? -posting.Share.Numerator : posting.Share.Numerator;
        if (posting.Part is { } part)
        {
            ExactMoney exact = part.Multiply(weight, posting.Share.Denominator);
            AddPart((part.Currency, posting.Valuation.Period, exact.Denominator), exact.Numerator);
        }
        else
        {
            AddRange(posting, nominal, range, weight);
        }

        CountOnce(ref _contributions, ref _lastCounted, turn);
        if (posting.IsApproximate)
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

        foreach (((Currency, RatePeriod, BigInteger) key, BigInteger theirs) in other._parts)
        {
            AddPart(key, theirs);
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

    private void AddRange(in Posting posting, Money nominal, MoneyRange range, long weight)
    {
        Money lower = range.Lower ?? throw new InvalidOperationException($"Expected a stated amount with a lower bound but got {posting.Valuation.Amount}.");
        decimal? upper = posting.IsAtLeast ? null : range.Upper?.Amount;
        SumsOf(new SumKey(nominal.Currency, posting.Valuation.Period, posting.Share.Denominator)).Add(nominal.Amount, lower.Amount, upper, weight);
        _lowerIsOpen |= range.LowerIsOpen;
        _upperIsOpen |= range.UpperIsOpen;
        _isUnbounded |= upper is null;
    }

    private void AddPart((Currency, RatePeriod, BigInteger) key, BigInteger numerator) => _parts[key] = _parts.GetValueOrDefault(key) + numerator;

    private BoundSums SumsOf(SumKey key)
    {
        if (!_sums.TryGetValue(key, out BoundSums? sums))
        {
            sums = new BoundSums();
            _sums.Add(key, sums);
        }

        return sums;
    }

    private ExactMoney Total(Valuer valuer, Func<BoundSums, ExactSum> bound)
    {
        BigInteger scale = ExactDecimal.Pow10(ExactDecimal.MaxScale);
        Fraction[] terms =
        [
            .. _sums.Select(sums => Term(valuer, sums.Key.Source, sums.Key.Period, bound(sums.Value).ToBigInteger(), sums.Key.Denominator * scale)),
            .. _parts.Select(part => Term(valuer, part.Key.Source, part.Key.Period, part.Value, part.Key.Denominator)),
        ];
        Fraction sum = terms.Length == 0 ? new Fraction(0, 1) : Fraction.Sum(terms);
        return valuer.Round(ExactMoney.Create(sum.Numerator, sum.Denominator, currency));
    }

    private Fraction Term(Valuer valuer, Currency source, RatePeriod period, BigInteger numerator, BigInteger denominator)
    {
        if (source == currency)
        {
            return new Fraction(numerator, denominator);
        }

        Conversion conversion = valuer.ConversionOf(source, period);
        return new Fraction(numerator * conversion.Numerator, denominator * conversion.Denominator);
    }
}
