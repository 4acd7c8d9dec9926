using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Reads and writes a bag as an array of amounts, one for each currency, ordered by code, none zero.</summary>
public sealed class MoneyBagJsonConverter : JsonConverter<MoneyBag>
{
    private static readonly TextJsonConverter<Money> Amounts = new();

    /// <inheritdoc/>
    public override MoneyBag Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Expected an array of amounts, such as [\"EUR 5\",\"USD 2\"], but got {JsonText.Describe(ref reader)}.");
        }

        var amounts = new List<Money>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Money amount = Amounts.Read(ref reader, typeof(Money), options);
            if (amount.IsZero || (amounts.Count > 0 && amounts[^1].Currency >= amount.Currency))
            {
                throw new JsonException($"Expected amounts other than zero, one for each currency, ordered by code, but got {amount}.");
            }

            amounts.Add(amount);
        }

        return MoneyBag.FromOrdered(amounts);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MoneyBag value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartArray();
        foreach (Money amount in value.Amounts)
        {
            writer.WriteStringValue(amount.ToString(null, CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
    }
}
