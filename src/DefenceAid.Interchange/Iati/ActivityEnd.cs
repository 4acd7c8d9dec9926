using System.Collections.Immutable;
using System.Text;
using DefenceAid.Domain;
using DefenceAid.Domain.Serialization;

namespace DefenceAid.Interchange;

/// <summary>Makes the records of what was read: of the library's own format where an activity carries it and was not edited since, else of the plain
/// elements.</summary>
internal sealed class ActivityEnd(PartyBook parties, IatiReport report, Action<Party>? meet)
{
    private readonly ContributionLineReader _lines = new();

    /// <summary>Gives the contribution that an activity is, or null where it is unusable, which is reported.</summary>
    /// <param name="reader">The reader at the activity's end.</param>
    public Contribution? Contribution(ActivityReader reader)
    {
        IatiActivity activity = reader.End();
        if (reader.IsTooLarge)
        {
            report.Error(IatiFindingCodes.UnusableActivity, reader.Path, reader.Place, "an activity of a size that fits in memory", "a larger one");
            parties.Discard();
            return null;
        }

        if (Carried(reader, activity) is { } carried)
        {
            parties.Carry();
            return carried;
        }

        Contribution? contribution = new ContributionOfActivity(activity, report, reader.Path, reader.Place).Make(parties.MeetNotStated);
        if (contribution is null)
        {
            parties.Discard();
            return null;
        }

        parties.Use(meet);
        return contribution;
    }

    /// <summary>Gives a version of a contribution that another one superseded, or null where it can't be read, which is reported.</summary>
    /// <param name="json">The contribution in the library's own format.</param>
    /// <param name="place">Where it begins.</param>
    public Contribution? Version(string json, XmlPlace place) => Read(json, $"{IatiNames.Prefix}:{IatiNames.Version}", place);

    /// <summary>Gives what a ledger has beside its contributions, or null where it can't be read, which is reported.</summary>
    /// <param name="json">The ledger in the library's own format.</param>
    /// <param name="place">Where it begins.</param>
    public AidLedger? Ledger(string json, XmlPlace place)
    {
        bool isRead = LedgerJson.TryRead(Encoding.UTF8.GetBytes(json), out AidLedger? ledger, out ImmutableArray<Finding> findings);
        foreach (Finding finding in findings.Where(finding => finding.Severity == FindingSeverity.Error))
        {
            report.Error(finding.Code, $"{IatiNames.Prefix}:{IatiNames.Ledger} {finding.Path}", place, finding.Expected, finding.Actual);
        }

        foreach (Party party in isRead ? ledger!.Registry.Parties : [])
        {
            meet?.Invoke(party);
        }

        return ledger;
    }

    private Contribution? Carried(ActivityReader reader, IatiActivity activity)
    {
        if (reader.Carried is not { } json)
        {
            return null;
        }

        string path = $"{reader.Path}/{IatiNames.Prefix}:{IatiNames.Contribution}";
        if (reader.CarriedDigest != activity.Digest())
        {
            report.Warning(
                IatiFindingCodes.EditedActivity, path, reader.Place, "the plain elements beside which it was written", "others, which hold: what only the extension says is set aside");
            return null;
        }

        return Read(json, path, reader.Place);
    }

    private Contribution? Read(string json, string path, XmlPlace place)
    {
        if (_lines.TryRead(Encoding.UTF8.GetBytes(json), out Contribution? contribution, out Finding? finding))
        {
            return contribution;
        }

        report.Error(finding.Code, $"{path} {finding.Path}", place, finding.Expected, finding.Actual);
        return null;
    }
}
