using System.Collections.Immutable;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Writes contributions, into a ledger or a stream: what is not stated is left out.</summary>
internal static class ContributionWriter
{
    private static readonly JsonEncodedText IdName = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText RecordedOnName = JsonEncodedText.Encode("recordedOn");
    private static readonly JsonEncodedText SupersededOnName = JsonEncodedText.Encode("supersededOn");
    private static readonly JsonEncodedText WithdrawnName = JsonEncodedText.Encode("withdrawn");
    private static readonly JsonEncodedText DonorsName = JsonEncodedText.Encode("donors");
    private static readonly JsonEncodedText RecipientsName = JsonEncodedText.Encode("recipients");
    private static readonly JsonEncodedText CategoryName = JsonEncodedText.Encode("category");
    private static readonly JsonEncodedText FormName = JsonEncodedText.Encode("form");
    private static readonly JsonEncodedText ChannelName = JsonEncodedText.Encode("channel");
    private static readonly JsonEncodedText CoalitionName = JsonEncodedText.Encode("coalition");
    private static readonly JsonEncodedText AgreementName = JsonEncodedText.Encode("agreement");
    private static readonly JsonEncodedText IntoName = JsonEncodedText.Encode("into");
    private static readonly JsonEncodedText FundedByName = JsonEncodedText.Encode("fundedBy");
    private static readonly JsonEncodedText ItemsName = JsonEncodedText.Encode("items");
    private static readonly JsonEncodedText TagsName = JsonEncodedText.Encode("tags");
    private static readonly JsonEncodedText EntriesName = JsonEncodedText.Encode("entries");
    private static readonly JsonEncodedText SourcesName = JsonEncodedText.Encode("sources");
    private static readonly JsonEncodedText ExtensionsName = JsonEncodedText.Encode("extensions");

    private static readonly CodeTexts<AidCategory> Categories = new();
    private static readonly CodeTexts<FinanceForm> Forms = new();
    private static readonly PartySharesJsonConverter Shares = new();
    private static readonly ChannelJsonConverter Channels = new();
    private static readonly ExtensionsJsonConverter Objects = new();

    private delegate void ValueWriter<in T>(Utf8JsonWriter writer, T value);

    /// <summary>Writes a contribution.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="contribution">The contribution.</param>
    public static void Write(Utf8JsonWriter writer, Contribution contribution)
    {
        writer.WriteStartObject();
        writer.WriteString(IdName, contribution.Id.Value);
        WriteRevision(writer, contribution.Revision);
        WriteShares(writer, DonorsName, contribution.Donors);
        WriteShares(writer, RecipientsName, contribution.Recipients);
        writer.WriteString(CategoryName, Categories[contribution.Category]);
        writer.WriteString(FormName, Forms[contribution.Form]);
        writer.WritePropertyName(ChannelName);
        Channels.Write(writer, contribution.Channel, LedgerJsonContext.Default.Options);
        WriteId(writer, CoalitionName, contribution.Coalition);
        WriteId(writer, AgreementName, contribution.Agreement);
        WriteId(writer, IntoName, contribution.Funding.Into);
        WriteList(writer, FundedByName, contribution.Funding.FundedBy, ContributionPartWriter.Write);
        WriteList(writer, ItemsName, contribution.Items, ContributionPartWriter.Write);
        WriteList(writer, TagsName, contribution.Tags, static (writer, tag) => writer.WriteStringValue(tag.ToString()));
        WriteList(writer, EntriesName, contribution.Entries, StageEntryWriter.Write);
        WriteList(writer, SourcesName, contribution.Sources, ContributionPartWriter.Write);
        if (!contribution.Extensions.IsEmpty)
        {
            writer.WritePropertyName(ExtensionsName);
            Objects.Write(writer, contribution.Extensions, LedgerJsonContext.Default.Options);
        }

        writer.WriteEndObject();
    }

    private static void WriteRevision(Utf8JsonWriter writer, Revision revision)
    {
        if (revision.RecordedOn is { } recorded)
        {
            ValueWriters.WriteDate(writer, RecordedOnName, recorded);
        }

        if (revision.SupersededOn is { } superseded)
        {
            ValueWriters.WriteDate(writer, SupersededOnName, superseded);
        }

        if (revision.IsWithdrawal)
        {
            writer.WriteBoolean(WithdrawnName, value: true);
        }
    }

    private static void WriteShares(Utf8JsonWriter writer, JsonEncodedText name, PartyShares shares)
    {
        writer.WritePropertyName(name);
        Shares.Write(writer, shares, LedgerJsonContext.Default.Options);
    }

    private static void WriteId<T>(Utf8JsonWriter writer, JsonEncodedText name, Id<T>? id)
        where T : class
    {
        if (id is { } stated)
        {
            writer.WriteString(name, stated.Value);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter writer, JsonEncodedText name, ImmutableArray<T> values, ValueWriter<T> write)
    {
        if (values.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (T value in values)
        {
            write(writer, value);
        }

        writer.WriteEndArray();
    }
}
