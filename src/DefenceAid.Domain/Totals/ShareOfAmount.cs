using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>A share of an amount, in lowest terms: a third is kept as 1/3, never as 0.33.</summary>
internal readonly record struct ShareOfAmount
{
    public static readonly ShareOfAmount One = new(1, 1);

    public ShareOfAmount(long numerator, long denominator)
    {
        long divisor = (long)BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    public long Numerator { get; }

    public long Denominator { get; }

    /// <summary>Gets whether it is the whole.</summary>
    public bool IsOne => Numerator == Denominator;

    /// <summary>Gives the share of a share.</summary>
    /// <exception cref="OverflowException">The terms do not fit 64 bits.</exception>
    public ShareOfAmount Of(ShareOfAmount whole)
    {
        if (IsOne)
        {
            return whole;
        }

        var across = new ShareOfAmount(Numerator, whole.Denominator);
        var down = new ShareOfAmount(whole.Numerator, Denominator);
        try
        {
            return new ShareOfAmount(across.Numerator * down.Numerator, across.Denominator * down.Denominator);
        }
        catch (OverflowException exception)
        {
            throw new OverflowException(
                $"The share {Numerator}/{Denominator} of {whole.Numerator}/{whole.Denominator} has terms beyond 64 bits. State the shares with smaller weights.", exception);
        }
    }
}
