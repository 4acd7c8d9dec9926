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
        UInt128 digits = ExactDecimal.Mantissa(value);
        scale = digits == UInt128.Zero ? 0 : value.Scale;
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
}
