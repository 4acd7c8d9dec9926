namespace DefenceAid.Domain.Totals;

/// <summary>The digits of a stated amount as whole numbers of 64 bits, with both bounds at one scale.</summary>
/// <param name="Low">The digits of the nominal figure; zero where it is undisclosed.</param>
/// <param name="High">The digits of the upper bound, of an amount between two; else zero.</param>
/// <param name="Scale">How many of them are decimals: two, or more where there are more.</param>
internal readonly record struct AmountDigits(long Low, long High, int Scale)
{
    // Amounts of one currency then have few scales, and a batch for each.
    private const int LeastScale = 2;

    /// <summary>Takes an amount apart, or says that it has too many digits.</summary>
    public static bool TryOf(StatedAmount amount, out AmountDigits digits)
    {
        decimal low = amount.Nominal?.Amount ?? 0m;
        decimal high = amount.High?.Amount ?? 0m;
        UInt128 lowDigits = CanonicalDecimal.Strip(low, out int lowScale);
        UInt128 highDigits = CanonicalDecimal.Strip(high, out int highScale);
        int scale = Math.Max(LeastScale, Math.Max(lowScale, highScale));
        bool isGood = TryScale(lowDigits, scale - lowScale, low < 0, out long lowNumber) & TryScale(highDigits, scale - highScale, false, out long highNumber);
        digits = new AmountDigits(lowNumber, highNumber, scale);
        return isGood;
    }

    private static bool TryScale(UInt128 digits, int shift, bool isNegative, out long number)
    {
        number = 0;
        if (digits > long.MaxValue || !PowersOfTen.FitUInt64(shift))
        {
            return false;
        }

        if (PowersOfTen.Multiply((ulong)digits, shift, 0, out ulong scaled) != 0 || scaled > long.MaxValue)
        {
            return false;
        }

        number = isNegative ? -(long)scaled : (long)scaled;
        return true;
    }
}
