using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>What a cell has in one currency of the result: exact sums per source currency, rate period and denominator, and what is known of the bounds.</summary>
/// <remarks>A mutable value, part of a cell.</remarks>
internal struct CurrencyCell(Currency currency)
{
    private bool _lowerIsOpen;
    private bool _upperIsOpen;
    private bool _isUnbounded;
    private CountedOnce _contributions;
    private CountedOnce _approximate;

    // Whole exact amounts in the cell's own currency: nominal figure and both bounds in one.
    private ExactSum _exact;

    // Other whole amounts in the cell's own currency, and what is to be divided or converted: most cells have neither.
    private BoundSums? _whole;
    private SumsByKey? _others;

    /// <summary>Gets the currency of the result.</summary>
    public readonly Currency Currency => currency;

    /// <summary>Counts a contribution, or as many as it stands for.</summary>
    public void Count(bool isApproximate, long turn, long count)
    {
        _contributions.Add(turn, count);
        if (isApproximate)
        {
            _approximate.Add(turn, count);
        }
    }

    /// <summary>Adds a share of a disclosed amount.</summary>
    public void Add(in Posting posting)
    {
        StatedAmount amount = posting.Valuation.Amount;
        if (ReferenceEquals(amount.Qualifier, AmountQualifier.Exactly) && posting.Share.IsOne && !posting.IsAtLeast && !posting.IsSubtracted && amount.Currency == currency)
        {
            _exact.Add(amount.Nominal!.Value.Amount);
        }
        else
        {
            AddRange(posting, amount.Nominal!.Value, amount.Range!.Value);
        }
    }

    /// <summary>Reads what an addition is going to change, so that it is near by then.</summary>
    /// <returns>A number that means nothing, but cannot be had without the reading.</returns>
    public readonly int Touch() => (_contributions.Count == 0 ? 1 : 0) ^ (_approximate.Count == 0 ? 1 : 0) ^ (_whole is null ? 1 : 0) ^ _exact.LaneScale;

    /// <summary>Adds the sums of another cell.</summary>
    public void AddSums(in CurrencyCell other)
    {
        if (other._whole is { } whole)
        {
            (_whole ??= new BoundSums()).Add(whole);
        }

        if (other._others is { } others)
        {
            foreach ((SumKey key, BoundSums theirs) in others.All)
            {
                SumsOf(key).Add(theirs);
            }
        }

        _lowerIsOpen |= other._lowerIsOpen;
        _upperIsOpen |= other._upperIsOpen;
        _isUnbounded |= other._isUnbounded;
        _exact.Add(in other._exact);
    }

    /// <summary>Adds the counts of another cell.</summary>
    public void AddCounts(in CurrencyCell other)
    {
        _contributions.Add(other._contributions);
        _approximate.Add(other._approximate);
    }

    /// <summary>Divides, converts and rounds: each once, at the end.</summary>
    public readonly CurrencyTotal ToTotal(Valuer valuer)
    {
        ExactMoney nominal = Total(valuer, static sums => sums.Nominal);
        return new CurrencyTotal(nominal, _whole is null && _others is null ? null : RangeOf(valuer), _contributions.Count, _approximate.Count);
    }

    private static long WeightOf(in Posting posting) => posting.IsSubtracted ? -posting.Share.Numerator : posting.Share.Numerator;

    private void AddRange(in Posting posting, Money nominal, MoneyRange range)
    {
        Money lower = range.Lower ?? throw new InvalidOperationException($"Expected a stated amount with a lower bound but got {posting.Valuation.Amount}.");
        decimal? upper = posting.IsAtLeast ? null : range.Upper?.Amount;
        SumsOf(new SumKey(nominal.Currency, posting.Valuation.Period, posting.Share.Denominator)).Add(nominal.Amount, lower.Amount, upper, WeightOf(posting));
        _lowerIsOpen |= range.LowerIsOpen;
        _upperIsOpen |= range.UpperIsOpen;
        _isUnbounded |= upper is null;
    }

    private readonly AmountInterval RangeOf(Valuer valuer)
    {
        ExactMoney lower = Total(valuer, static sums => sums.Lower);
        ExactMoney? upper = _isUnbounded ? null : Total(valuer, static sums => sums.Upper);

        // Bounds that differ by less than is left after rounding are one figure, and no range without an amount in it.
        bool isOneFigure = lower == upper;
        return new AmountInterval(lower, _lowerIsOpen && !isOneFigure, upper, upper is null || (_upperIsOpen && !isOneFigure));
    }

    private BoundSums SumsOf(SumKey key) =>
        key == new SumKey(currency, default, 1) ? _whole ??= new BoundSums() : (_others ??= new SumsByKey())[key];

    private readonly ExactMoney Total(Valuer valuer, Func<BoundSums, ExactSum> bound)
    {
        ExactSum whole = _exact;
        if (_whole is not null)
        {
            whole.Add(bound(_whole));
        }

        return valuer.Round(_others is null ? ExactMoney.From(whole, currency) : SumOf(whole, _others, valuer, bound, currency));
    }

    private static ExactMoney SumOf(in ExactSum whole, SumsByKey others, Valuer valuer, Func<BoundSums, ExactSum> bound, Currency result)
    {
        BigInteger scale = ExactDecimal.Pow10(ExactDecimal.MaxScale);
        Fraction[] terms =
        [
            new Fraction(whole.ToBigInteger(), scale),
            .. others.All.Select(sums => Term(valuer, result, sums.Key, bound(sums.Value).ToBigInteger(), scale)),
        ];
        Fraction sum = Fraction.Sum(terms);
        return ExactMoney.Create(sum.Numerator, sum.Denominator, result);
    }

    private static Fraction Term(Valuer valuer, Currency result, SumKey key, BigInteger numerator, BigInteger scale)
    {
        BigInteger denominator = key.Denominator * scale;
        if (key.Source == result)
        {
            return new Fraction(numerator, denominator);
        }

        Conversion conversion = valuer.ConversionOf(key.Source, key.Period);
        return new Fraction(numerator * conversion.Numerator, denominator * conversion.Denominator);
    }
}
