namespace DefenceAid.Domain.Totals;

/// <summary>Decides, for one contribution at a time, what a query counts of it, in which cells, and what it lists instead.</summary>
/// <remarks>The one place where the rules of a total are applied: every engine and every explanation folds what this gives.</remarks>
internal sealed class PostingRules
{
    private readonly TotalsQuery _query;
    private readonly Valuer _valuer;
    private readonly PerimeterRules _perimeter;
    private readonly PartySplitter _donors;
    private readonly PartySplitter _recipients;

    public PostingRules(TotalsQuery query, AidRegistry registry, Valuer valuer)
    {
        _query = query;
        _valuer = valuer;
        _perimeter = new PerimeterRules(query.Scope, registry);
        _donors = PartySplitter.OfDonors(query, registry, _perimeter);
        _recipients = PartySplitter.OfRecipients(query, registry);
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

        try
        {
            Post(contribution, entries, postings);
        }
        catch (OverflowException exception)
        {
            throw new OverflowException($"Contribution {contribution.Id}: {exception.Message}", exception);
        }

        return postings;
    }

    private void Post(Contribution contribution, IReadOnlyList<MeasuredEntry> entries, List<Posting> postings)
    {
        FundedPart? funded = _perimeter.FundedPartOf(contribution);
        List<PartySplit> recipients = _recipients.Split(contribution.Recipients, null);
        List<PartySplit>? undated = _donors.IsDated ? null : _donors.Split(contribution.Donors, null);
        foreach (MeasuredEntry measured in entries)
        {
            Valuation valuation = _valuer.Value(measured.Entry);
            foreach (PartySplit donor in undated ?? _donors.Split(contribution.Donors, measured.Entry.On))
            {
                foreach (PartySplit recipient in recipients)
                {
                    var whole = new Posting(
                        KeyOf(contribution, measured, donor, recipient),
                        measured.Entry,
                        valuation,
                        donor.Share.Of(recipient.Share),
                        null,
                        measured.Entry.IsCancellation,
                        measured.IsAtLeast && !measured.Entry.IsCancellation,
                        measured.Reason ?? donor.Reason ?? recipient.Reason);
                    PostOnce(contribution, whole, donor.IsInside, funded, postings);
                }
            }
        }
    }

    // Money that was counted as it came into the perimeter is listed: the whole posting, or the part that comes from inside.
    private void PostOnce(Contribution contribution, in Posting whole, bool? isDonorInside, FundedPart? funded, List<Posting> postings)
    {
        bool isClear = isDonorInside is not null && funded is not { IsUnclear: true };
        if (isDonorInside == true || (isClear && funded?.IsAllOf(whole.Entry) == true))
        {
            postings.Add(whole with { Reason = _perimeter.ReasonOf(contribution) });
        }
        else if (!isClear)
        {
            postings.Add(whole with { Reason = ExclusionReason.PerimeterPartUnclear });
        }
        else if (funded?.Of(whole.Entry) is { } part)
        {
            Valuation valuation = Valuer.ValuePart(whole.Entry, whole.Valuation);
            Posting inside = whole with
            {
                Valuation = valuation,
                Part = part,
                IsSubtracted = false,
                IsAtLeast = false,
                Reason = _perimeter.ReasonOf(contribution),
            };
            postings.Add(inside);
            postings.Add(whole with { Valuation = valuation });
            postings.Add(inside with { IsSubtracted = true, Reason = whole.Reason });
        }
        else
        {
            postings.Add(whole);
        }
    }

    private TotalsKey KeyOf(Contribution contribution, in MeasuredEntry measured, in PartySplit donor, in PartySplit recipient)
    {
        var values = new DimensionValue[_query.Dimensions.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Dimension dimension = _query.Dimensions[i];
            values[i] = dimension.Code switch
            {
                Dimension.Codes.Donor => donor.Value,
                Dimension.Codes.Group => donor.Group,
                Dimension.Codes.Recipient => recipient.Value,
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
