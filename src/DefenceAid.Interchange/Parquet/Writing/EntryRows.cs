using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Makes the rows of contributions.</summary>
internal static class EntryRows
{
    private static readonly string[] DetailMembers = ["items", "sources", "extensions"];

    /// <summary>Gives the rows of a contribution: one for each entry, or one alone where it has none.</summary>
    /// <param name="contribution">The contribution.</param>
    /// <param name="place">Its place in the ledger, from zero.</param>
    /// <exception cref="InvalidOperationException">It is more than can be read again.</exception>
    public static EntryRow[] Of(Contribution contribution, long place)
    {
        if (contribution.Entries.Length > EntrySchema.MostRowsOfAGroup)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture, $"Expected at most {EntrySchema.MostRowsOfAGroup} entries but got {contribution.Entries.Length} of contribution \"{contribution.Id}\"."));
        }

        using JsonDocument? json = IsPlain(contribution) ? null : JsonDocument.Parse(ContributionStream.ToUtf8Bytes(contribution));
        ContributionHead head = HeadOf(contribution, place, json?.RootElement);
        if (contribution.Entries.IsEmpty)
        {
            return [new EntryRow { Head = head }];
        }

        JsonElement entries = default;
        json?.RootElement.TryGetProperty("entries", out entries);
        var rows = new EntryRow[contribution.Entries.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            StageEntry entry = contribution.Entries[i];
            rows[i] = RowOf(head, i, entry, entry.Restatements.IsEmpty ? null : entries[i].GetProperty("restatements").GetRawText());
        }

        return rows;
    }

    private static bool IsPlain(Contribution contribution) =>
        IsWhole(contribution.Donors)
        && IsWhole(contribution.Recipients)
        && contribution.Funding.FundedBy.IsEmpty
        && contribution.Tags.IsEmpty
        && contribution.Items.IsEmpty
        && contribution.Sources.IsEmpty
        && contribution.Extensions.IsEmpty
        && contribution.Entries.All(entry => entry.Restatements.IsEmpty);

    // One party, and no shares stated.
    private static bool IsWhole(PartyShares parties) => parties is { Parties.Length: 1, IsPercentage: false, IsJoint: false };

    private static ContributionHead HeadOf(Contribution contribution, long place, JsonElement? json) => new()
    {
        Place = place,
        Id = contribution.Id.Value,
        RecordedOn = contribution.Revision.RecordedOn?.ToDateOnly(),
        SupersededOn = contribution.Revision.SupersededOn?.ToDateOnly(),
        IsWithdrawal = contribution.Revision.IsWithdrawal,
        Donor = IsWhole(contribution.Donors) ? contribution.Donors.Parties[0].Value : null,
        Donors = IsWhole(contribution.Donors) ? null : Member(json, "donors"),
        Recipient = IsWhole(contribution.Recipients) ? contribution.Recipients.Parties[0].Value : null,
        Recipients = IsWhole(contribution.Recipients) ? null : Member(json, "recipients"),
        Category = contribution.Category.Code,
        Form = contribution.Form.Code,
        Route = contribution.Channel.Route.Code,
        Counterpart = contribution.Channel.Counterpart?.Value,
        Coalition = contribution.Coalition?.Value,
        Agreement = contribution.Agreement?.Value,
        Into = contribution.Funding.Into?.Value,
        FundedBy = Member(json, "fundedBy"),
        Tags = Member(json, "tags"),
        Details = DetailsOf(contribution, json),
    };

    private static EntryRow RowOf(ContributionHead head, int place, StageEntry entry, string? restatements) => new()
    {
        Head = head,
        Entry = place,
        Stage = entry.Stage.Code,
        IsCancellation = entry.IsCancellation,
        OnFirst = entry.On?.FirstDay.ToDateOnly(),
        OnLast = entry.On?.LastDay.ToDateOnly(),
        OnPrecision = entry.On?.Precision.Code,
        ForPeriod = entry.For?.ToString(null, CultureInfo.InvariantCulture),
        RateOn = entry.RateOn?.ToDateOnly(),
        Qualifier = entry.Amount.Qualifier.Code,
        Currency = entry.Amount.Currency?.Code,
        Amount = entry.Amount.Nominal is { } nominal ? ScaledDigits.Of(nominal.Amount) : null,
        High = entry.Amount.High is { } high ? ScaledDigits.Of(high.Amount) : null,
        Bounds = EntryBounds.Of(entry.Amount),
        SourceCode = entry.SourceCode,
        Restatements = restatements,
    };

    private static string? Member(JsonElement? json, string name) =>
        json is { } contribution && contribution.TryGetProperty(name, out JsonElement member) ? member.GetRawText() : null;

    private static string? DetailsOf(Contribution contribution, JsonElement? json)
    {
        if (json is not { } whole || !DetailMembers.Any(name => whole.TryGetProperty(name, out _)))
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonText.Options))
        {
            writer.WriteStartObject();
            foreach (string name in DetailMembers)
            {
                if (Member(whole, name) is { } member)
                {
                    writer.WritePropertyName(name);
                    writer.WriteRawValue(member);
                }
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenCount <= ContributionStream.MaxLineLength / 2
            ? Encoding.UTF8.GetString(buffer.WrittenSpan)
            : throw new InvalidOperationException(
                $"Expected items, sources and extensions of at most {ContributionStream.MaxLineLength / 2} bytes but got {buffer.WrittenCount} of contribution \"{contribution.Id}\".");
    }
}
