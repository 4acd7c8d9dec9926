namespace DefenceAid.Domain;

/// <summary>A run of amounts of one currency and one scale, with mantissas of 64 bits: what most sums consist of, added in registers.</summary>
/// <param name="High">The upper half of the digits' sum, in two's complement.</param>
/// <param name="Low">The lower half.</param>
/// <param name="ScaleBits">The scale, as in the flags of a decimal.</param>
/// <param name="Length">How many amounts the run has.</param>
internal readonly record struct MoneyRun(long High, ulong Low, int ScaleBits, int Length)
{
    /// <summary>Adds up the run that amounts begin with; another currency ends it too.</summary>
    /// <param name="amounts">The amounts.</param>
    /// <param name="currency">The currency.</param>
    public static MoneyRun At(ReadOnlySpan<Money> amounts, Currency currency)
    {
        int scaleBits = amounts.IsEmpty ? 0 : amounts[0].AmountBits.Flags & DecimalBits.ScaleBits;
        ulong low = 0;
        long high = 0;
        long negatives = 0;
        int length = 0;
        foreach (ref readonly Money amount in amounts)
        {
            ref readonly DecimalBits bits = ref amount.AmountBits;
            if ((bits.Flags & DecimalBits.ScaleBits) != scaleBits || bits.High != 0 || amount.Currency != currency)
            {
                break;
            }

            // The complement of a negative number is one too small, which the end makes up for: no branch depends on the sign, since no
            // processor foresees the signs of amounts.
            unchecked
            {
                long sign = bits.SignMask;
                ulong digits = bits.Low ^ (ulong)sign;
                low += digits;
                high += sign + (low < digits ? 1 : 0);
                negatives -= sign;
                length++;
            }
        }

        ulong whole = unchecked(low + (ulong)negatives);
        return new MoneyRun(high + (whole < low ? 1 : 0), whole, scaleBits, length);
    }

    /// <summary>Gives the run's sum; none where it has more digits than a decimal holds.</summary>
    public DecimalParts ToParts() => DecimalParts.Of(High, Low, ScaleBits);

    /// <summary>Adds the run to a sum.</summary>
    public void AddTo(ref ExactSum sum) => sum.AddAtScale(new Int128(unchecked((ulong)High), Low), ScaleBits >> DecimalBits.ScaleShift);
}
