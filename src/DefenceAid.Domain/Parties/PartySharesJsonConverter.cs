using System.Buffers;
using System.Globalization;
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

    // A number of so many characters, trailing zeros aside, is read exactly; a longer one would be rounded to a decimal unseen.
    private const int MaxExactLength = 28;

    private delegate T NumberReader<out T>(ref Utf8JsonReader reader, Id<Party> party);

    /// <inheritdoc/>
    public override PartyShares Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return PartyShares.Of(IdJsonConverter<Party>.Parse(ref reader));
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"Expected the id of a party as text, or an object with {Forms} but got {JsonText.Describe(ref reader)}.");
        }

        Advance(ref reader);
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            throw new JsonException($"Expected {Forms} but got an empty object.");
        }

        string form = JsonText.Read(ref reader, Forms);
        Advance(ref reader);
        PartyShares shares = form switch
        {
            Jointly => ReadJointly(ref reader),
            Weights => ReadWeights(ref reader),
            Percentages => ReadPercentages(ref reader),
            _ => throw new JsonException($"Expected {Forms} but got \"{ShortText.Of(form)}\"."),
        };
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

    private static PartyShares ReadJointly(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray, "an array of ids");
        var parties = new List<Id<Party>>();
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; Advance(ref reader))
        {
            parties.Add(IdJsonConverter<Party>.Parse(ref reader));
        }

        Id<Party>[] all = [.. parties];
        Require(PartySharesFault.OfJoint(all));
        return PartyShares.Jointly(all);
    }

    private static PartyShares ReadWeights(ref Utf8JsonReader reader)
    {
        (Id<Party>, int)[] weights = ReadNumbers(ref reader, "an object of ids with weights", ReadWeight);
        Require(PartySharesFault.OfWeights(weights));
        return PartyShares.Weighted(weights);
    }

    private static PartyShares ReadPercentages(ref Utf8JsonReader reader)
    {
        (Id<Party>, decimal)[] percentages = ReadNumbers(ref reader, "an object of ids with percentages", ReadPercent);
        Require(PartySharesFault.OfPercentages(percentages));
        return PartyShares.Percentages(percentages);
    }

    private static (Id<Party> Party, T Number)[] ReadNumbers<T>(ref Utf8JsonReader reader, string expected, NumberReader<T> read)
    {
        Expect(ref reader, JsonTokenType.StartObject, expected);
        var numbers = new List<(Id<Party>, T)>();
        for (Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; Advance(ref reader))
        {
            Id<Party> party = IdJsonConverter<Party>.Parse(ref reader);
            Advance(ref reader);
            numbers.Add((party, read(ref reader, party)));
        }

        return [.. numbers];
    }

    private static int ReadWeight(ref Utf8JsonReader reader, Id<Party> party) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int weight)
            ? weight
            : throw new JsonException(
                $"Expected a whole number of at most {int.MaxValue.ToString(CultureInfo.InvariantCulture)} as the weight of {party} but got {Came(ref reader)}.");

    private static decimal ReadPercent(ref Utf8JsonReader reader, Id<Party> party)
    {
        if (reader.TokenType != JsonTokenType.Number)
        {
            throw new JsonException($"Expected a number as the percentage of {party} but got {JsonText.Describe(ref reader)}.");
        }

        ReadOnlySpan<byte> text = Raw(ref reader);
        int exponent = text.IndexOfAny((byte)'e', (byte)'E');
        ReadOnlySpan<byte> digits = exponent < 0 ? text : text[..exponent];
        digits = digits.Contains((byte)'.') ? digits.TrimEnd((byte)'0') : digits;
        return digits.Length <= MaxExactLength && reader.TryGetDecimal(out decimal percent)
            ? percent
            : throw new JsonException(PartySharesFault.OfDecimals(party, ShortText.Of(text)));
    }

    // A number as it stands: a weight can be refused for its digits.
    private static string Came(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? ShortText.Of(Raw(ref reader)) : JsonText.Describe(ref reader);

    private static ReadOnlySpan<byte> Raw(ref Utf8JsonReader reader) => reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;

    private static void Require(string? fault)
    {
        if (fault is not null)
        {
            throw new JsonException(fault);
        }
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
            throw new JsonException("Expected more but the text ends here.");
        }
    }
}
