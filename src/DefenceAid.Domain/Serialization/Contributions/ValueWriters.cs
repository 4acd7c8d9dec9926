using System.Globalization;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Writes values as their canonical text, the usual ones without making a string of it.</summary>
internal static class ValueWriters
{
    private const int LongestDate = 10;
    private const int UsualLength = 64;

    /// <summary>Writes a date as far as it is stated.</summary>
    public static void WriteDate(Utf8JsonWriter writer, JsonEncodedText name, PartialDate date)
    {
        Span<char> text = stackalloc char[LongestDate];
        date.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }

    /// <summary>Writes a stated amount.</summary>
    public static void WriteAmount(Utf8JsonWriter writer, JsonEncodedText name, StatedAmount amount)
    {
        if (amount is { Nominal: { } money } && amount.Qualifier == AmountQualifier.Exactly)
        {
            WriteMoney(writer, name, money);
            return;
        }

        writer.WriteString(name, amount.ToString(null, CultureInfo.InvariantCulture));
    }

    /// <summary>Writes money.</summary>
    public static void WriteMoney(Utf8JsonWriter writer, JsonEncodedText name, Money money)
    {
        Span<byte> text = stackalloc byte[UsualLength];
        if (money.TryFormat(text, out int length, default, CultureInfo.InvariantCulture))
        {
            writer.WriteString(name, text[..length]);
            return;
        }

        writer.WriteString(name, money.ToString(null, CultureInfo.InvariantCulture));
    }
}
