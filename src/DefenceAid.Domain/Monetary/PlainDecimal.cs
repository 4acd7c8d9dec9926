using System.Globalization;
using System.Numerics;

namespace DefenceAid.Domain;

/// <summary>Writes a whole number at a scale as a plain decimal number of any length, without trailing zeros.</summary>
internal static class PlainDecimal
{
    /// <summary>Gives the text, the same in every culture.</summary>
    public static string Format(BigInteger scaled, int scale)
    {
        string digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(scale + 1, '0');
        string whole = digits[..^scale];
        string fraction = digits[^scale..].TrimEnd('0');
        string sign = scaled.Sign < 0 ? "-" : string.Empty;
        return fraction.Length == 0 ? sign + whole : $"{sign}{whole}.{fraction}";
    }
}
