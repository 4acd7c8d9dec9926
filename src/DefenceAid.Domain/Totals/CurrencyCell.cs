using System.Numerics;

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

    // Fractions are added in pairs, then the pairs, and reduced once: thousands of denominators would take minutes one after the other.
    private ExactMoney Divided(Func<BoundSums, ExactSum> part)
    {
        if (_sums.Count == 0)
        {
            return ExactMoney.Zero(currency);
        }

        (BigInteger Numerator, BigInteger Denominator)[] terms = [.. _sums.Select(sums => (part(sums.Value).ToBigInteger(), (BigInteger)sums.Key))];
        for (int count = terms.Length; count > 1; count = (count + 1) / 2)
        {
            for (int i = 0; i < count / 2; i++)
            {
                terms[i] = Added(terms[i], terms[count - 1 - i]);
            }
        }

        return ExactMoney.Create(terms[0].Numerator, terms[0].Denominator * ExactDecimal.Pow10(ExactDecimal.MaxScale), currency);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Added(
        (BigInteger Numerator, BigInteger Denominator) left, (BigInteger Numerator, BigInteger Denominator) right) =>
        ((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);
}
