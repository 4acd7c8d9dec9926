namespace DefenceAid.Domain;

/// <summary>A run of amounts of one currency and one scale, with mantissas of 64 bits: what most sums consist of, added in registers.</summary>
internal static class MoneyRun
{
    /// <summary>Adds the run that amounts begin with, and gives its length; another currency ends it too.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="amounts">One amount or more.</param>
    /// <param name="currency">The currency.</param>
    public static int Add(ref ExactSum sum, ReadOnlySpan<Money> amounts, Currency currency)
    {
        int scaleBits = amounts[0].AmountBits.Flags & DecimalBits.ScaleBits;
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

        sum.AddAtScale(unchecked(new Int128((ulong)high, low) + negatives), scaleBits >> DecimalBits.ScaleShift);
        return length;
    }
}
