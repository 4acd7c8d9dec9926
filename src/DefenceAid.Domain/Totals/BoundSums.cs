namespace DefenceAid.Domain.Totals;

/// <summary>The exact sums of nominal amounts and of both bounds, of all shares with one denominator, before the division.</summary>
internal sealed class BoundSums
{
    private ExactSum _nominal;
    private ExactSum _lower;
    private ExactSum _upper;

    public ref readonly ExactSum Nominal => ref _nominal;

    public ref readonly ExactSum Lower => ref _lower;

    public ref readonly ExactSum Upper => ref _upper;

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
        _nominal.Add(in other._nominal);
        _lower.Add(in other._lower);
        _upper.Add(in other._upper);
    }
}
