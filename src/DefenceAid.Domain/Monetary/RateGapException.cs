namespace DefenceAid.Domain;

/// <summary>A conversion was asked for that a table of rates doesn't give.</summary>
public sealed class RateGapException : InvalidOperationException
{
    /// <summary>Says what is missing.</summary>
    /// <param name="gap">Why there is no conversion.</param>
    /// <param name="from">The currency of the amount.</param>
    /// <param name="to">The currency that was asked for.</param>
    /// <param name="message">What was expected, what came, and what to do.</param>
    public RateGapException(RateGap gap, Currency from, Currency to, string message)
        : base(message)
    {
        ArgumentNullException.ThrowIfNull(gap);
        Gap = gap;
        From = from;
        To = to;
    }

    /// <summary>Gets why there is no conversion.</summary>
    public RateGap Gap { get; }

    /// <summary>Gets the currency of the amount.</summary>
    public Currency From { get; }

    /// <summary>Gets the currency that was asked for.</summary>
    public Currency To { get; }
}
