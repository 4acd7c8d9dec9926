using System.Runtime.InteropServices;
using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>Makes the contribution that an activity's plain elements state.</summary>
internal sealed class ContributionOfActivity(IatiActivity activity, IatiReport report, string path, XmlPlace place)
{
    /// <summary>Makes the contribution, or reports why the activity is unusable and gives null.</summary>
    /// <param name="notStated">Gives the party that stands for nobody named.</param>
    public Contribution? Make(Func<Id<Party>> notStated)
    {
        if (activity.Identifier.Length == 0)
        {
            report.Error(IatiFindingCodes.UnusableActivity, path, place, "an iati-identifier", "none");
            return null;
        }

        if (Donors() is not { } donors)
        {
            report.Error(IatiFindingCodes.UnusableActivity, path, place, "somebody who gives: a funding organisation, a provider or a reporting organisation", "none");
            return null;
        }

        string id = Identifier();
        PartyShares recipients = new RecipientsOfActivity(activity, report, path, place).Make(notStated);
        Contribution contribution = Contribution.Create(id, donors, recipients, Category(), AidChannel.NotStated)
            .InForm(Form())
            .WithEntries(CollectionsMarshal.AsSpan(Entries()))
            .WithTags(CollectionsMarshal.AsSpan(Tags()));
        return WithSource(WithFlows(new FundingOfActivity(activity, report, path).AddTo(contribution)));
    }

    private static StageEntry Entry(IatiTransaction transaction, AidStage stage)
    {
        PartialDate? on = transaction.On is { } day ? day : null;
        StageEntry entry = new StageEntry(stage, transaction.Value, on).WithSourceCode(transaction.Type.Code);
        return transaction.ValuedOn is { } valued && valued != transaction.On ? entry.ValuedOn(valued) : entry;
    }

    private static bool IsCounted(IatiTransaction transaction) => transaction.Type.Stage is not null;

    private static PartyShares? Shares(IEnumerable<Id<Party>> parties)
    {
        Id<Party>[] distinct = [.. parties.Distinct()];
        return distinct.Length switch
        {
            0 => null,
            1 => PartyShares.Of(distinct[0]),
            _ => PartyShares.Jointly(distinct),
        };
    }

    private List<StageEntry> Entries()
    {
        var entries = new List<StageEntry>(activity.Transactions.Count);
        foreach (IatiTransaction transaction in activity.Transactions)
        {
            if (transaction.Type.Stage is { } stage)
            {
                entries.Add(Entry(transaction, stage));
            }
        }

        return entries;
    }

    private PartyShares? Donors()
    {
        if (activity.Funders is [var only])
        {
            return only;
        }

        IEnumerable<Id<Party>> providers = activity.Transactions
            .Where(transaction => transaction.Type.Stage is not null)
            .Select(transaction => transaction.Provider)
            .OfType<Id<Party>>();
        return Shares(activity.Funders) ?? Shares(providers) ?? (activity.Reporter is { } reporter ? PartyShares.Of(reporter) : null);
    }

    private string Identifier()
    {
        string id = IatiText.ToId(activity.Identifier);
        if (id != activity.Identifier)
        {
            string expected = $"an identifier of at most {Id<Contribution>.MaxLength} characters without control characters";
            report.Information(IatiFindingCodes.ChangedIdentifier, path + "/iati-identifier", place, expected, IatiText.Quoted(activity.Identifier));
        }

        return id;
    }

    private AidCategory Category()
    {
        bool areAll = activity.Transactions.Exists(IsCounted)
            && activity.Transactions.TrueForAll(transaction => transaction.IsHumanitarian || !IsCounted(transaction));
        return activity.IsHumanitarian || areAll ? AidCategory.Humanitarian : IatiCodes.CategoryOf(activity.Tags);
    }

    // The one form that all that counts is in; the activity's own where nothing counts.
    private FinanceForm Form()
    {
        FinanceForm? common = null;
        foreach (IatiTransaction transaction in activity.Transactions)
        {
            if (transaction.Type.Stage is null)
            {
                continue;
            }

            FinanceForm form = Form(transaction);
            if (common is not null && common != form)
            {
                return FinanceForm.NotStated;
            }

            common = form;
        }

        return common ?? IatiCodes.FormOf(activity.FinanceType);
    }

    private FinanceForm Form(IatiTransaction transaction)
    {
        if (IatiCodes.IsInKind(transaction.Channel))
        {
            return FinanceForm.InKind;
        }

        return transaction.Type.IsGuarantee ? FinanceForm.Guarantee : IatiCodes.FormOf(transaction.FinanceType ?? activity.FinanceType);
    }

    private List<Tag> Tags()
    {
        var tags = new List<Tag>(activity.Tags);
        IatiTags.Add(tags, IatiTags.Reporter, activity.Reporter?.Value);
        foreach (IatiTransaction transaction in activity.Transactions)
        {
            IatiTags.Add(tags, IatiTags.Receiver, transaction.Receiver?.Value);
        }

        return tags;
    }

    private Contribution WithFlows(Contribution contribution)
    {
        List<IatiTransaction> flows = activity.Transactions.FindAll(transaction => !IsCounted(transaction));
        foreach (IatiTransaction flow in flows.Where(flow => flow.Type.IsReturn))
        {
            report.Information(
                IatiFindingCodes.ReturnFlow, path + "/transaction", flow.Place, "money that is given", $"{flow.Type.Name} ({flow.Type.Code}) of {flow.Value}, listed and not counted");
        }

        string? identifier = contribution.Id.Value == activity.Identifier ? null : activity.Identifier;
        return contribution.WithExtensions(IatiExtension.Of(identifier, flows));
    }

    private Contribution WithSource(Contribution contribution)
    {
        if (activity.Reporter is not { } reporter)
        {
            return contribution;
        }

        string publisher = string.IsNullOrEmpty(activity.ReporterName) ? reporter.Value : activity.ReporterName;
        string title = string.IsNullOrEmpty(activity.Title) ? contribution.Id.Value : activity.Title;
        PartialDate? updated = activity.UpdatedOn is { } day ? day : null;
        return contribution.WithSource(new SourceReference(publisher, title, updated));
    }
}
