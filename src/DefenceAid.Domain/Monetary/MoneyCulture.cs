using System.Globalization;

namespace DefenceAid.Domain;

/// <summary>What a provider means to the text of an amount; none is the invariant culture, never the current one.</summary>
internal static class MoneyCulture
{
    /// <summary>Gets the sign that every culture's reader takes.</summary>
    public const string InvariantMinus = "-";

    /// <summary>Gives the separators.</summary>
    public static NumberFormatInfo Of(IFormatProvider? provider) => provider switch
    {
        null => NumberFormatInfo.InvariantInfo,
        CultureInfo culture => culture.NumberFormat,
        NumberFormatInfo info => info,
        _ => provider.GetFormat(typeof(NumberFormatInfo)) as NumberFormatInfo ?? NumberFormatInfo.InvariantInfo,
    };

    /// <summary>Gives the negative sign where it is one character, else the hyphen-minus.</summary>
    public static string Minus(NumberFormatInfo info) => info.NegativeSign.Length == 1 ? info.NegativeSign : InvariantMinus;
}
