using System.Globalization;

namespace DefenceAid.Interchange.Parquet;

/// <summary>A figure as a whole number and how many of its digits are decimals.</summary>
/// <param name="Digits">The whole number, as a decimal without decimals.</param>
/// <param name="Scale">How many of its digits are decimals, 0 to 28.</param>
internal readonly record struct ScaledDigits(decimal Digits, int Scale)
{
    /// <summary>The most decimals.</summary>
    public const int MaxScale = 28;

    // Amounts of one currency then have one scale, and a file has one number in the column.
    private const int LeastScale = 2;

    /// <summary>Gets the digits as a number of 64 bits, or null where they have more.</summary>
    public long? Narrow => Digits is >= long.MinValue and <= long.MaxValue ? (long)Digits : null;

    /// <summary>Takes a figure apart: at two decimals, unless it needs more or has too many digits for two.</summary>
    public static ScaledDigits Of(decimal figure)
    {
        decimal shortest = figure / 1.0000000000000000000000000000m;
        int scale = shortest.Scale;
        decimal digits = WithScale(shortest, 0);
        while (scale < LeastScale && Math.Abs(digits) <= decimal.MaxValue / 10)
        {
            digits *= 10;
            scale++;
        }

        return new ScaledDigits(digits, scale);
    }

    /// <summary>Gives the figure.</summary>
    public decimal ToDecimal() => WithScale(Digits, Scale);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Digits} at scale {Scale}");

    private static decimal WithScale(decimal number, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        return new decimal(bits[0], bits[1], bits[2], number < 0, (byte)scale);
    }
}
