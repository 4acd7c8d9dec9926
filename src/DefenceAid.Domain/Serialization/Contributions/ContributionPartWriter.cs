using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Writes what a contribution has beside its entries: items, sources, and whose money it is.</summary>
internal static class ContributionPartWriter
{
    private static readonly JsonEncodedText PartyName = JsonEncodedText.Encode("party");
    private static readonly JsonEncodedText AmountName = JsonEncodedText.Encode("amount");
    private static readonly JsonEncodedText ContributionName = JsonEncodedText.Encode("contribution");
    private static readonly JsonEncodedText DescriptionName = JsonEncodedText.Encode("description");
    private static readonly JsonEncodedText QuantityName = JsonEncodedText.Encode("quantity");
    private static readonly JsonEncodedText ValueName = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText ValuationName = JsonEncodedText.Encode("valuation");
    private static readonly JsonEncodedText PublisherName = JsonEncodedText.Encode("publisher");
    private static readonly JsonEncodedText TitleName = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText PublishedOnName = JsonEncodedText.Encode("publishedOn");
    private static readonly JsonEncodedText UriName = JsonEncodedText.Encode("uri");

    private static readonly CodeTexts<ValuationBasis> Valuations = new();

    /// <summary>Writes whose money it is.</summary>
    public static void Write(Utf8JsonWriter writer, FundingSource source)
    {
        writer.WriteStartObject();
        writer.WriteString(PartyName, source.Party.Value);
        if (source.Amount is { } amount)
        {
            ValueWriters.WriteMoney(writer, AmountName, amount);
        }

        if (source.Contribution is { } contribution)
        {
            writer.WriteString(ContributionName, contribution.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes an item in kind.</summary>
    public static void Write(Utf8JsonWriter writer, AidItem item)
    {
        writer.WriteStartObject();
        writer.WriteString(DescriptionName, item.Description);
        if (item.Quantity is { } quantity)
        {
            writer.WriteNumber(QuantityName, quantity);
        }

        if (item.Value is { } value)
        {
            ValueWriters.WriteAmount(writer, ValueName, value);
        }

        if (item.Valuation != ValuationBasis.NotStated)
        {
            writer.WriteString(ValuationName, Valuations[item.Valuation]);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes where it was published.</summary>
    public static void Write(Utf8JsonWriter writer, SourceReference source)
    {
        writer.WriteStartObject();
        writer.WriteString(PublisherName, source.Publisher);
        writer.WriteString(TitleName, source.Title);
        if (source.PublishedOn is { } day)
        {
            ValueWriters.WriteDate(writer, PublishedOnName, day);
        }

        if (source.Uri is { } uri)
        {
            writer.WriteString(UriName, uri.OriginalString);
        }

        writer.WriteEndObject();
    }
}
