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

    /// <summary>Gives a contribution's postings, all of them or an exception; none where the query does not mean it.</summary>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits; the message names the contribution.</exception>
    public List<Posting> Post(Contribution contribution)
    {
        AidScope scope = _query.Scope;
        var postings = new List<Posting>();
        if (contribution.Revision.IsWithdrawal || !contribution.Revision.IsKnownOn(scope.KnownOnDate) || !ScopeFilter.Allows(scope, contribution)
            || Measurement.Of(contribution, scope) is not { Count: > 0 } entries)
        {
            return postings;
        }

        List<PartySplit> recipients = _recipients.Split(contribution.Recipients);
        foreach (PartySplit donor in _donors.Split(contribution.Donors))
        {
            foreach (PartySplit recipient in recipients)
            {
                ShareOfAmount share = ShareOf(donor, recipient, contribution);
                foreach (MeasuredEntry measured in entries)
                {
                    TotalsKey key = KeyOf(contribution, measured, donor.Value, recipient.Value);
                    postings.Add(new Posting(key, measured.Entry, share, measured.IsAtLeast, measured.Reason ?? donor.Reason ?? recipient.Reason));
                }
            }
        }

        return postings;
    }

    private static ShareOfAmount ShareOf(PartySplit donor, PartySplit recipient, Contribution contribution)
    {
        try
        {
            return donor.Share.Of(recipient.Share);
        }
        catch (OverflowException exception)
        {
            throw new OverflowException($"Contribution {contribution.Id}: {exception.Message}", exception);
        }
    }

    private TotalsKey KeyOf(Contribution contribution, MeasuredEntry measured, DimensionValue donor, DimensionValue recipient)
    {
        var values = new DimensionValue[_query.Dimensions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Dimension dimension = _query.Dimensions[i];
            values[i] = dimension.Code switch
            {
                Dimension.Codes.Donor => donor,
                Dimension.Codes.Recipient => recipient,
                _ => new DimensionValue(dimension, CodeOf(dimension, contribution, measured.Stage, measured.Entry)),
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
