using DefenceAid.Domain;

namespace DefenceAid.Interchange;

/// <summary>States a contribution as an activity, as far as IATI has words for it.</summary>
internal sealed class ActivityOfContribution(WrittenParties parties, Id<Party>? reporter)
{
    private const string Planned = "1";
    private const string Running = "2";
    private const string Cancelled = "5";

    /// <summary>Makes the activity.</summary>
    /// <param name="contribution">The contribution.</param>
    public IatiActivity Make(Contribution contribution)
    {
        var activity = new IatiActivity
        {
            Identifier = Identifier(contribution),
            Reporter = Reporter(contribution),
            IsHumanitarian = contribution.Category == AidCategory.Humanitarian,
        };
        activity.Funders.AddRange(contribution.Donors.Parties.Select(WrittenParties.Written));
        activity.Recipients.AddRange(Recipients(contribution.Recipients));
        AddTags(activity, contribution);
        AddSource(activity, contribution);
        if (!contribution.Revision.IsWithdrawal)
        {
            activity.Transactions.AddRange(contribution.Entries.Select(Transaction).OfType<IatiTransaction>());
            activity.Transactions.AddRange(IatiExtension.Flows(contribution.Extensions).Where(flow => flow.On is not null).Select(Flow));
        }

        return activity;
    }

    private static string Identifier(Contribution contribution)
    {
        string? original = IatiExtension.Text(contribution.Extensions);
        return IatiText.IsWayToWrite(original, contribution.Id.Value) ? original : IatiText.Xml(contribution.Id.Value);
    }

    private static IatiTransaction? Transaction(StageEntry entry)
    {
        if (TransactionType.Of(entry.Stage, entry.SourceCode) is not { } type || entry.Amount.Nominal is not { } nominal || entry.On is not { } on)
        {
            return null;
        }

        bool isPlain = entry.Amount.Qualifier == AmountQualifier.Exactly && on.Precision == DatePrecision.Day && !entry.IsCancellation;
        return new IatiTransaction
        {
            Type = type,
            Value = entry.IsCancellation ? -nominal : nominal,
            On = on.LastDay,
            ValuedOn = entry.RateOn ?? on.LastDay,
            Words = isPlain ? null : IatiText.Xml(entry.ToString()),
        };
    }

    private static string Status(Contribution contribution)
    {
        if (contribution.Revision.IsWithdrawal)
        {
            return Cancelled;
        }

        return contribution.Entries.Any(entry => entry.Stage >= AidStage.Committed) ? Running : Planned;
    }

    private static void AddTags(IatiActivity activity, Contribution contribution)
    {
        activity.Tags.AddRange(IatiTags.Writable(contribution.Tags));
        activity.FinanceType = Find(activity, IatiTags.FinanceType);
        if (Find(activity, IatiTags.Status) is null)
        {
            activity.Tags.Add(new Tag(IatiTags.Status, Status(contribution)));
        }

        bool isStated = contribution.Tags.Any(tag => tag.Key == IatiTags.FinanceType);
        if (!isStated && IatiCodes.FinanceTypeOf(contribution.Form) is { } type)
        {
            activity.FinanceType = type;
            activity.Tags.Add(new Tag(IatiTags.FinanceType, type));
        }
    }

    private static string? Find(IatiActivity activity, string key) => activity.Tags.Where(tag => tag.Key == key).Select(tag => tag.Value).FirstOrDefault();

    private static void AddSource(IatiActivity activity, Contribution contribution)
    {
        bool isOfReporter = contribution.Tags.Any(tag => tag.Key == IatiTags.Reporter && tag.Value == activity.Reporter?.Value);
        if (contribution.Sources.IsEmpty)
        {
            return;
        }

        SourceReference source = contribution.Sources[0];
        activity.Title = IatiText.Xml(source.Title);
        if (isOfReporter)
        {
            activity.ReporterName = IatiText.Xml(source.Publisher);
            activity.UpdatedOn = source.PublishedOn is { DayOfMonth: not null } day ? day.FirstDay : null;
        }
    }

    private Id<Party> Reporter(Contribution contribution)
    {
        string? tag = contribution.Tags.Where(tag => tag.Key == IatiTags.Reporter).Select(tag => tag.Value).FirstOrDefault();
        return WrittenParties.Written(reporter ?? (Id<Party>.TryParse(tag, null, out Id<Party> own) ? own : contribution.Donors.Parties[0]));
    }

    private static IatiTransaction Flow(IatiTransaction flow) => new()
    {
        Type = flow.Type,
        Value = flow.Value,
        On = flow.On,
        ValuedOn = flow.ValuedOn ?? flow.On,
        Provider = flow.Provider is { } provider ? WrittenParties.Written(provider) : null,
        ProviderActivity = flow.ProviderActivity is { } origin ? new Id<Contribution>(IatiText.Xml(origin.Value)) : null,
    };

    private IEnumerable<IatiRecipient> Recipients(PartyShares shares)
    {
        decimal?[] percents = Percents(shares);
        for (int i = 0; i < shares.Parties.Length; i++)
        {
            if (IatiRecipient.OfParty(WrittenParties.Written(shares.Parties[i]), parties.CountryOf(shares.Parties[i])) is { } recipient)
            {
                yield return recipient with { Percent = percents[i] };
            }
        }
    }

    // Weights have no last decimal: the last one takes what is left, so that the percentages are the whole.
    private static decimal?[] Percents(PartyShares shares)
    {
        var percents = new decimal?[shares.Parties.Length];
        if (shares.IsJoint || percents.Length == 1 && !shares.IsPercentage)
        {
            return percents;
        }

        decimal rest = 100;
        for (int i = 0; i < percents.Length; i++)
        {
            bool isLast = i == percents.Length - 1 && shares.NotStatedWeight == 0;
            decimal percent = isLast ? rest : decimal.Round(100m * shares.Shares[i].Weight / shares.TotalWeight, 6, MidpointRounding.ToZero);
            rest -= percent;
            percents[i] = percent;
        }

        return Array.TrueForAll(percents, percent => percent > 0) ? percents : new decimal?[percents.Length];
    }
}
