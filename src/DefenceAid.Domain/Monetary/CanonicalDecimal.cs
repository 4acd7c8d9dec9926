namespace DefenceAid.Domain;

/// <summary>The shortest form of a decimal: no trailing zeros after the point.</summary>
internal static class CanonicalDecimal
{
    /// <summary>Gets the largest mantissa, 2^96 - 1.</summary>
    public static UInt128 MaxMantissa => new(uint.MaxValue, ulong.MaxValue);

    /// <summary>Gives the same number without trailing zeros.</summary>
    public static decimal Of(decimal value)
    {
        UInt128 digits = Strip(value, out int scale);
        return ExactDecimal.Create(digits, value < 0, scale);
    }

    /// <summary>Gives the digits of a number without sign and trailing zeros, and how many of them stand after the point.</summary>
    public static UInt128 Strip(decimal value, out int scale)
    {
        DecimalBits bits = DecimalBits.Of(value);
        if (bits.High == 0)
        {
            return StripShort(bits.Low, bits.Scale, out scale);
        }

        UInt128 digits = bits.Mantissa;
        scale = bits.Scale;
        while (scale > 0)
        {
            var (quotient, remainder) = UInt128.DivRem(digits, 10);
            if (remainder != UInt128.Zero)
            {
                break;
            }

            digits = quotient;
            scale--;
        }

        return digits;
    }

    private static ulong StripShort(ulong digits, int places, out int scale)
    {
        scale = digits == 0 ? 0 : places;
        while (scale > 0)
        {
            var (quotient, remainder) = Math.DivRem(digits, 10);
            if (remainder != 0)
            {
                break;
            }

            digits = quotient;
            scale--;
        }

        return digits;
    }
}
