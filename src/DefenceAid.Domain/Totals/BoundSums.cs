using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>The exact sums of nominal amounts and of both bounds, of all shares with one denominator, before the division.</summary>
internal sealed class BoundSums
{
    private ExactSum _nominal;
    private ExactSum _lower;
    private ExactSum _upper;

    public BigInteger Nominal => _nominal.ToBigInteger();

    public BigInteger Lower => _lower.ToBigInteger();

    public BigInteger Upper => _upper.ToBigInteger();

    /// <summary>Adds a weighted amount; an unbounded side adds nothing, and is kept in mind by the cell.</summary>
    public void Add(decimal nominal, decimal lower, decimal? upper, long weight)
    {
        _nominal.AddScaled(nominal, weight);
        _lower.AddScaled(lower, weight);
        if (upper is { } bound)
        {
            _upper.AddScaled(bound, weight);
        }
    }

    public void Add(BoundSums other)
    {
        _nominal.Add(other._nominal);
        _lower.Add(other._lower);
        _upper.Add(other._upper);
    }
}
