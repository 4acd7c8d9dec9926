using System.Globalization;
using System.Text;
using System.Xml;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;
using NodaTime;

namespace DefenceAid.Interchange;

/// <summary>Writes an activity in the order of IATI's schema.</summary>
internal sealed class ActivityWriter(XmlWriter xml, WrittenParties parties)
{
    private readonly ActivityCodesWriter _codes = new(xml, parties);

    /// <summary>Writes an activity.</summary>
    /// <param name="activity">What its plain elements state.</param>
    /// <param name="contribution">The contribution that it is.</param>
    /// <param name="isCarried">Whether the contribution travels in the extension, since the plain elements don't say all of it.</param>
    public void Write(IatiActivity activity, Contribution contribution, bool isCarried)
    {
        xml.WriteStartElement("iati-activity");
        if (activity.UpdatedOn is { } updated)
        {
            xml.WriteAttributeString("last-updated-datetime", Text(updated) + "T00:00:00");
        }

        if (activity.IsHumanitarian)
        {
            xml.WriteAttributeString("humanitarian", "1");
        }

        xml.WriteElementString("iati-identifier", activity.Identifier);
        WriteReporter(activity, contribution);
        string title = string.IsNullOrEmpty(activity.Title) ? IatiText.Xml(contribution.Id.Value) : activity.Title;
        WriteNarrative("title", title);
        WriteNarrative("description", contribution.Items.IsEmpty ? title : IatiText.Xml(string.Join("; ", contribution.Items.Select(item => item.Description))));
        WriteParticipants(activity);
        _codes.WriteStatus(activity.Tags);
        WriteStart(contribution);
        WriteRecipients(activity);
        _codes.WriteCodes(activity.Tags);
        foreach (IatiTransaction transaction in activity.Transactions)
        {
            WriteTransaction(transaction);
        }

        _codes.WriteRelated(activity.Tags);
        if (isCarried)
        {
            WriteCarried(activity, contribution);
        }

        xml.WriteEndElement();
    }

    /// <summary>Gives the JSON text of a record as XML can hold it: what XML has no place for is escaped.</summary>
    /// <param name="utf8">The JSON.</param>
    public static string Json(byte[] utf8) => Encoding.UTF8.GetString(utf8)
        .Replace("\uFFFE", "\\uFFFE", StringComparison.Ordinal)
        .Replace("\uFFFF", "\\uFFFF", StringComparison.Ordinal);

    private static string Text(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day:uuuu-MM-dd}");

    private void WriteCarried(IatiActivity activity, Contribution contribution)
    {
        xml.WriteStartElement(IatiNames.Prefix, IatiNames.Contribution, IatiNames.Extension);
        xml.WriteAttributeString(IatiNames.Digest, activity.Digest());
        xml.WriteString(Json(ContributionStream.ToUtf8Bytes(contribution)));
        xml.WriteEndElement();
    }

    private void WriteReporter(IatiActivity activity, Contribution contribution)
    {
        Id<Party> reporter = activity.Reporter ?? contribution.Donors.Parties[0];
        xml.WriteStartElement("reporting-org");
        xml.WriteAttributeString("ref", parties.ReferenceOf(reporter) ?? IatiText.Xml(reporter.Value));
        xml.WriteAttributeString("type", parties.TypeOf(reporter) ?? "90");
        if (!activity.Funders.Contains(reporter))
        {
            xml.WriteAttributeString("secondary-reporter", "1");
        }

        xml.WriteElementString("narrative", string.IsNullOrEmpty(activity.ReporterName) ? parties.NameOf(reporter) : activity.ReporterName);
        xml.WriteEndElement();
    }

    private void WriteParticipants(IatiActivity activity)
    {
        foreach (Id<Party> funder in activity.Funders)
        {
            _codes.WriteOrganisation("participating-org", funder, "role", "1");
        }

        _codes.WriteParticipants(activity.Tags);
    }

    // The schema wants a date: the first day that an entry or, where none has one, a source states.
    private void WriteStart(Contribution contribution)
    {
        LocalDate[] days = [.. contribution.Entries.Select(entry => entry.On?.FirstDay).OfType<LocalDate>()];
        LocalDate[] published = [.. contribution.Sources.Select(source => source.PublishedOn?.FirstDay).OfType<LocalDate>()];
        bool isUnderWay = contribution.Entries.Any(entry => entry.Stage >= AidStage.Committed);
        xml.WriteStartElement("activity-date");
        xml.WriteAttributeString("type", isUnderWay ? "2" : "1");
        xml.WriteAttributeString("iso-date", Text(days.Concat(published).DefaultIfEmpty(new LocalDate(1, 1, 1)).Min()));
        if (days.Length == 0)
        {
            xml.WriteElementString("narrative", published.Length > 0 ? "The day of publication; no other day is stated." : "No day is stated.");
        }

        xml.WriteEndElement();
    }

    // Countries come before regions in the schema.
    private void WriteRecipients(IatiActivity activity)
    {
        foreach (IatiRecipient recipient in activity.Recipients.OrderBy(recipient => recipient.IsRegion))
        {
            xml.WriteStartElement(recipient.IsRegion ? "recipient-region" : "recipient-country");
            xml.WriteAttributeString("code", recipient.Code);
            if (recipient.Vocabulary is { } vocabulary)
            {
                xml.WriteAttributeString("vocabulary", vocabulary);
            }

            if (recipient.Percent is { } percent)
            {
                xml.WriteAttributeString("percentage", percent.ToString("0.######", CultureInfo.InvariantCulture));
            }

            xml.WriteEndElement();
        }
    }

    private void WriteTransaction(IatiTransaction transaction)
    {
        if (transaction.On is not { } day)
        {
            return;
        }

        xml.WriteStartElement("transaction");
        _codes.WriteCode("transaction-type", transaction.Type.Code);
        xml.WriteStartElement("transaction-date");
        xml.WriteAttributeString("iso-date", Text(day));
        xml.WriteEndElement();
        xml.WriteStartElement("value");
        xml.WriteAttributeString("currency", transaction.Value.Currency.Code);
        xml.WriteAttributeString("value-date", Text(transaction.ValuedOn ?? day));
        xml.WriteString(transaction.Value.Amount.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        if (transaction.Words is { } words)
        {
            WriteNarrative("description", words);
        }

        if (transaction.Provider is { } provider)
        {
            _codes.WriteOrganisation("provider-org", provider, "provider-activity-id", transaction.ProviderActivity?.Value);
        }

        xml.WriteEndElement();
    }

    private void WriteNarrative(string element, string text)
    {
        xml.WriteStartElement(element);
        xml.WriteElementString("narrative", text);
        xml.WriteEndElement();
    }
}
