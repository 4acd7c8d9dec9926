using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain;

/// <summary>Reads and writes shares: <c>"lt"</c>, <c>{"jointly":["dk","nl"]}</c>,
/// <c>{"weights":{"dk":2,"nl":1}}</c> or <c>{"percentages":{"dk":60.5}}</c>.</summary>
public sealed class PartySharesJsonConverter : JsonConverter<PartyShares>
{
    private const string Jointly = "jointly";
    private const string Weights = "weights";
    private const string Percentages = "percentages";
    private const string Forms = "one of \"jointly\", \"weights\" and \"percentages\"";

    // The digits, the point and the decimals that a percentage can have; longer numbers would be rounded to a decimal unseen.
    private const int MaxPercentLength = 16;

    /// <inheritdoc/>
    public override PartyShares Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return PartyShares.Of(IdJsonConverter<Party>.Parse(ref reader));
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected the id of a party as text, or an object with {Forms}, but got {JsonText.Describe(ref reader)}.");
        }

        Advance(ref reader);
        string form = reader.TokenType == JsonTokenType.PropertyName ? JsonText.Read(ref reader, Forms) : string.Empty;
        Advance(ref reader);
        PartyShares shares;
        try
        {
            shares = form switch
            {
                Jointly => PartyShares.Jointly([.. ReadParties(ref reader)]),
                Weights => PartyShares.Weighted([.. ReadWeights(ref reader)]),
                Percentages => PartyShares.Percentages([.. ReadPercentages(ref reader)]),
                _ => throw new JsonException($"Expected {Forms} but got \"{form}\"."),
            };
        }
        catch (ArgumentException exception)
        {
            throw new JsonException(JsonText.MessageOf(exception), exception);
        }

        Advance(ref reader);
        return reader.TokenType == JsonTokenType.EndObject
            ? shares
            : throw new JsonException($"Expected {Forms} but got a second member.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartyShares value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        if (value is { IsJoint: false, IsPercentage: false, Shares: [var one] })
        {
            writer.WriteStringValue(one.Party.Value);
            return;
        }

        writer.WriteStartObject();
        if (value.IsJoint)
        {
            writer.WriteStartArray(Jointly);
            foreach (Id<Party> party in value.Parties)
            {
                writer.WriteStringValue(party.Value);
            }

            writer.WriteEndArray();
        }
        else
        {
            WriteShares(writer, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteShares(Utf8JsonWriter writer, PartyShares value)
    {
        writer.WriteStartObject(value.IsPercentage ? Percentages : Weights);
        foreach (PartyShare share in value.Shares)
        {
            if (value.IsPercentage)
            {
                writer.WriteNumber(share.Party.Value, value.PercentOf(share));
            }
            else
            {
                writer.WriteNumber(share.Party.Value, share.Weight);
            }
        }

        writer.WriteEndObject();
    }

    private static List<Id<Party>> ReadParties(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "an array of ids");
        var parties = new List<Id<Party>>();
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
        {
            parties.Add(IdJsonConverter<Party>.Parse(ref reader));
        }

        return parties;
    }

    private static List<(Id<Party> Party, int Weight)> ReadWeights(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object of ids with weights");
        var weights = new List<(Id<Party>, int)>();
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; Advance(ref reader))
        {
            Id<Party> party = IdJsonConverter<Party>.Parse(ref reader);
            Advance(ref reader);
            weights.Add(reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int weight)
                ? (party, weight)
                : throw new JsonException($"Expected a whole number as the weight of {party} but got {JsonText.Describe(ref reader)}."));
        }

        return weights;
    }

    private static List<(Id<Party> Party, decimal Percent)> ReadPercentages(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject, "an object of ids with percentages");
        var percentages = new List<(Id<Party>, decimal)>();
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; Advance(ref reader))
        {
            Id<Party> party = IdJsonConverter<Party>.Parse(ref reader);
            Advance(ref reader);
            long length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
            bool shaped = reader.TokenType == JsonTokenType.Number && length <= MaxPercentLength;
            percentages.Add(shaped && reader.TryGetDecimal(out decimal percent)
                ? (party, percent)
                : throw new JsonException($"Expected a number of at most 6 decimals as the percentage of {party} but got {JsonText.Describe(ref reader)}."));
        }

        return percentages;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token, string expected)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException($"Expected {expected} but got {JsonText.Describe(ref reader)}.");
        }
    }

    private static void Advance(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw new JsonException("Expected more but got the end of the text.");
        }
    }
}
