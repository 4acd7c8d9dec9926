using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Says who benefits from an activity: by the percentages that it states, else jointly.</summary>
internal sealed class RecipientsOfActivity(IatiActivity activity, IatiReport report, string path, XmlPlace place)
{
    private const decimal Whole = 100;

    /// <summary>Gives the recipients.</summary>
    /// <param name="notStated">Gives the party that stands for nobody named.</param>
    public PartyShares Make(Func<Id<Party>> notStated)
    {
        if (activity.Recipients.Count > 0)
        {
            return OfActivity(activity.Recipients);
        }

        Id<Party>[] parties = [.. activity.Transactions
            .Where(transaction => transaction.Type.Stage is not null)
            .Select(transaction => transaction.Recipient?.Party)
            .OfType<Id<Party>>()
            .Distinct()];
        switch (parties.Length)
        {
            case 0:
                report.Warning(IatiFindingCodes.RecipientNotStated, path, place, "a country or a region that benefits", "none");
                return notStated();
            case 1:
                return parties[0];
            default:
                report.Warning(
                    IatiFindingCodes.RecipientsUnclear, path, place, "recipients with their percentages", "others by transaction, who benefit jointly");
                return PartyShares.Jointly(parties);
        }
    }

    private static PartyShares Jointly(IEnumerable<IatiRecipient> recipients)
    {
        Id<Party>[] parties = [.. recipients.Select(recipient => recipient.Party).Distinct()];
        return parties.Length == 1 ? parties[0] : PartyShares.Jointly(parties);
    }

    private PartyShares OfActivity(List<IatiRecipient> recipients)
    {
        if (recipients is [{ Percent: null or Whole } only])
        {
            return only.Party;
        }

        if (recipients.Exists(recipient => recipient.Percent is null))
        {
            Unclear("a percentage for each country and region", "some without, who benefit jointly");
            return Jointly(recipients);
        }

        decimal sum = recipients.Sum(recipient => recipient.Percent ?? 0);
        return sum <= Whole ? Percentages(recipients) : OfOneList(recipients, sum);
    }

    // A publisher may state the whole twice: by countries, and by the regions of a list of its own.
    private PartyShares OfOneList(List<IatiRecipient> recipients, decimal sum)
    {
        string percentages = string.Create(CultureInfo.InvariantCulture, $"{sum:0.######}");
        List<IatiRecipient> first = [.. recipients.Where(recipient => recipient.Vocabulary is null or IatiRecipient.CommitteeRegions)];
        if (first.Count > 0 && first.Sum(recipient => recipient.Percent ?? 0) <= Whole)
        {
            Unclear("percentages of 100 together", $"{percentages}, so the regions of other lists than the first are left out");
            return Percentages(first);
        }

        Unclear("percentages of 100 together", $"{percentages}, so they benefit jointly");
        return Jointly(recipients);
    }

    private static PartyShares Percentages(List<IatiRecipient> recipients)
    {
        var percentages = new OrderedDictionary<Id<Party>, decimal>();
        foreach (IatiRecipient recipient in recipients)
        {
            percentages[recipient.Party] = percentages.GetValueOrDefault(recipient.Party) + (recipient.Percent ?? 0);
        }

        return PartyShares.Percentages([.. percentages.Select(share => (share.Key, share.Value))]);
    }

    private void Unclear(string expected, string actual) => report.Warning(IatiFindingCodes.RecipientsUnclear, path, place, expected, actual);
}
