namespace DefenceAid.Domain.Totals;

/// <summary>Decides, for one contribution at a time, what a query counts of it, in which cells, and what it lists instead.</summary>
/// <remarks>The one place where the rules of a total are applied: every engine and every explanation folds what this gives.</remarks>
internal sealed class PostingRules
{
    private readonly TotalsQuery _query;
    private readonly PartySplitter _donors;
    private readonly PartySplitter _recipients;

    public PostingRules(TotalsQuery query, AidRegistry registry)
    {
        _query = query;
        _donors = new PartySplitter(Dimension.Donor, query, query.Scope.Donors, registry);
        _recipients = new PartySplitter(Dimension.Recipient, query, query.Scope.Recipients, registry);
    }

    /// <summary>Gives a contribution's postings; none where the query does not mean it.</summary>
    public IEnumerable<Posting> Post(Contribution contribution)
    {
        AidScope scope = _query.Scope;
        if (contribution.Revision.IsWithdrawal || !contribution.Revision.IsKnownOn(scope.KnownOnDate) || !ScopeFilter.Allows(scope, contribution)
            || Measurement.Of(contribution, scope) is not { } measurement)
        {
            yield break;
        }

        List<PartySplit> recipients = _recipients.Split(contribution.Recipients);
        foreach (PartySplit donor in _donors.Split(contribution.Donors))
        {
            foreach (PartySplit recipient in recipients)
            {
                ShareOfAmount share = donor.Share.Of(recipient.Share);
                foreach (MeasuredEntry measured in measurement.Entries)
                {
                    TotalsKey key = KeyOf(contribution, measurement.Stage, measured.Entry, donor.Value, recipient.Value);
                    ExclusionReason? reason = measured.Reason ?? donor.Reason ?? recipient.Reason;
                    yield return new Posting(key, measured.Entry, share, measurement.IsAtLeast, reason);
                }
            }
        }
    }

    private TotalsKey KeyOf(Contribution contribution, AidStage stage, StageEntry entry, DimensionValue donor, DimensionValue recipient)
    {
        var values = new DimensionValue[_query.Dimensions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Dimension dimension = _query.Dimensions[i];
            values[i] = dimension.Code switch
            {
                Dimension.Codes.Donor => donor,
                Dimension.Codes.Recipient => recipient,
                _ => DimensionValue.Of(dimension, CodeOf(dimension, contribution, stage, entry)),
            };
        }

        return new TotalsKey([.. values]);
    }

    private static string? CodeOf(Dimension dimension, Contribution contribution, AidStage stage, StageEntry entry) => dimension.Code switch
    {
        Dimension.Codes.Category => contribution.Category.Code,
        Dimension.Codes.Form => contribution.Form.Code,
        Dimension.Codes.Direction => contribution.Channel.Direction?.Code,
        Dimension.Codes.Channel => contribution.Channel.Route.Code,
        Dimension.Codes.Coalition => contribution.Coalition?.Value,
        Dimension.Codes.Agreement => contribution.Agreement?.Value,
        Dimension.Codes.Stage => stage.Code,
        Dimension.Codes.Currency => entry.Amount.Currency?.Code,
        Dimension.Codes.Year => entry.On is { } on ? $"{on.Year:D4}" : null,
        Dimension.Codes.Quarter => entry.On is { } on ? QuarterOf(on) : null,
        Dimension.Codes.Month => entry.On is { } on ? MonthOf(on) : null,
        _ => throw new InvalidOperationException($"The dimension {dimension} has no rule."),
    };

    private static string QuarterOf(PartialDate on) => on.Month is { } month ? $"{on.Year:D4}-Q{((month - 1) / 3) + 1}" : $"{on.Year:D4}";

    private static string MonthOf(PartialDate on) => on.Month is { } month ? $"{on.Year:D4}-{month:D2}" : $"{on.Year:D4}";
}
