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

    private ShareOfAmount(BigInteger numerator, BigInteger denominator)
    {
        Numerator = (long)numerator;
        Denominator = (long)denominator;
    }

    public long Numerator { get; }

    public long Denominator { get; }

    /// <summary>Gives the share that one amount is of another.</summary>
    /// <param name="part">The one, of either sign.</param>
    /// <param name="whole">The other, above zero.</param>
    /// <exception cref="OverflowException">The terms do not fit 64 bits.</exception>
    public static ShareOfAmount From(BigInteger part, BigInteger whole)
    {
        BigInteger divisor = BigInteger.GreatestCommonDivisor(part, whole);
        try
        {
            return new ShareOfAmount(part / divisor, whole / divisor);
        }
        catch (OverflowException exception)
        {
            throw new OverflowException("An entry is a share of the whole contribution that has terms beyond 64 bits.", exception);
        }
    }

    /// <summary>Gives the share of a share.</summary>
    /// <exception cref="OverflowException">The terms do not fit 64 bits.</exception>
    public ShareOfAmount Of(ShareOfAmount whole)
    {
        if (Denominator == 1 && Numerator == 1)
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
