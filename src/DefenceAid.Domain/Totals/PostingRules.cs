using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Decides, for one contribution at a time, what a query counts of it, in which cells, and what it lists instead.</summary>
/// <remarks>The one place where the rules of a total are applied: every engine and every explanation folds what this gives.</remarks>
internal sealed class PostingRules
{
    private readonly TotalsQuery _query;
    private readonly Valuer _valuer;
    private readonly ScopeFilter _filter;
    private readonly PerimeterRules _perimeter;
    private readonly PartySplitter _donors;
    private readonly PartySplitter _recipients;
    private readonly Measurement _measurement;
    private readonly CellIndex _cells;
    private readonly List<Posting> _postings = [];

    public PostingRules(TotalsQuery query, AidRegistry registry, Valuer valuer)
    {
        _query = query;
        _valuer = valuer;
        _filter = new ScopeFilter(query.Scope);
        _perimeter = new PerimeterRules(query.Scope, registry);
        _donors = PartySplitter.OfDonors(query, registry, _perimeter);
        _recipients = PartySplitter.OfRecipients(query, registry);
        _measurement = new Measurement(query.Scope);
        _cells = new CellIndex(query.Dimensions);
    }

    /// <summary>Gives the key of a cell.</summary>
    public TotalsKey KeyOf(int cell) => _cells.KeyOf(cell);

    /// <summary>Gives a contribution's postings, all of them or an exception; none where the query does not mean it.</summary>
    /// <returns>Postings that the next call overwrites.</returns>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits; the message names the contribution.</exception>
    public ReadOnlySpan<Posting> Post(Contribution contribution)
    {
        AidScope scope = _query.Scope;
        _postings.Clear();
        if (!contribution.Revision.IsWithdrawal && contribution.Revision.IsKnownOn(scope.KnownOnDate) && _filter.Allows(contribution)
            && _measurement.Of(contribution) is { Count: > 0 } entries)
        {
            try
            {
                Post(contribution, entries);
            }
            catch (OverflowException exception)
            {
                throw new OverflowException($"Contribution {contribution.Id}: {exception.Message}", exception);
            }
        }

        return CollectionsMarshal.AsSpan(_postings);
    }

    private void Post(Contribution contribution, List<MeasuredEntry> entries)
    {
        FundedPart? funded = _perimeter.FundedPartOf(contribution);
        PartySplit[] recipients = _recipients.Split(contribution.Recipients, null);
        foreach (ref readonly MeasuredEntry measured in CollectionsMarshal.AsSpan(entries))
        {
            Valuation valuation = _valuer.Value(measured.Entry);
            foreach (ref readonly PartySplit donor in _donors.Split(contribution.Donors, measured.Entry.On).AsSpan())
            {
                foreach (ref readonly PartySplit recipient in recipients.AsSpan())
                {
                    var whole = new Posting(
                        _cells.NumberOf(contribution, measured, donor, recipient),
                        measured.Entry,
                        valuation,
                        donor.Share.Of(recipient.Share),
                        null,
                        measured.Entry.IsCancellation,
                        measured.IsAtLeast && !measured.Entry.IsCancellation,
                        measured.Reason ?? donor.Reason ?? recipient.Reason);
                    PostOnce(contribution, whole, donor.IsInside, funded);
                }
            }
        }
    }

    // Money that was counted as it came into the perimeter is listed: the whole posting, or the part that comes from inside.
    private void PostOnce(Contribution contribution, in Posting whole, bool? isDonorInside, FundedPart? funded)
    {
        bool isClear = isDonorInside is not null && funded is not { IsUnclear: true };
        if (isDonorInside == true || (isClear && funded?.IsAllOf(whole.Entry) == true))
        {
            _postings.Add(whole with { Reason = _perimeter.ReasonOf(contribution) });
        }
        else if (!isClear)
        {
            _postings.Add(whole with { Reason = ExclusionReason.PerimeterPartUnclear });
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
            _postings.Add(inside);
            _postings.Add(whole with { Valuation = valuation });
            _postings.Add(inside with { IsSubtracted = true, Reason = whole.Reason });
        }
        else
        {
            _postings.Add(whole);
        }
    }
}
