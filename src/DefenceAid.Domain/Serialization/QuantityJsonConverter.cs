using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads and writes a quantity as a JSON number, and refuses one that a decimal would round.</summary>
internal sealed class QuantityJsonConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException($"Expected a number but got {JsonText.Describe(ref reader)}.");
        }

        string text = Encoding.UTF8.GetString(reader.ValueSpan);
        if (!reader.TryGetDecimal(out decimal quantity) || Significant(text) != Significant(quantity.ToString(CultureInfo.InvariantCulture)))
        {
            throw new JsonException($"Expected a number that a decimal keeps to the last digit but got {text}.");
        }

        return quantity >= 0 ? Math.Abs(quantity) : throw new JsonException($"Expected a quantity of zero or more but got {text}.");
    }

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    // The digits without zeros at either end, and the power of ten of the last: equal for equal numbers, however they are written.
    private static (string Digits, Int128 Power) Significant(string number)
    {
        string[] parts = number.TrimStart('-').Split('e', 'E');
        int point = parts[0].IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        string digits = parts[0].Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('0');
        string kept = digits.TrimEnd('0');
        return kept.Length == 0 || !long.TryParse(parts.ElementAtOrDefault(1) ?? "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long exponent)
            ? (kept, 0)
            : (kept, (Int128)exponent - decimals + (digits.Length - kept.Length));
    }
}
