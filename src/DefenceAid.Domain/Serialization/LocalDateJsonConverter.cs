using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads and writes a day as <c>2024-08-16</c>.</summary>
internal sealed class LocalDateJsonConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = JsonText.Read(ref reader, "a day such as 2024-08-16");
        return PartialDate.TryParse(text, null, out PartialDate date) && date.Precision == DatePrecision.Day
            ? date.FirstDay
            : throw new JsonException($"Expected a day such as 2024-08-16 but got \"{text}\".");
    }

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
