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

    /// <summary>Gets the numbers of the cells.</summary>
    public CellIndex Cells => _cells;

    /// <summary>Says whether a contribution is in the scope, whatever its parties and the dates of its entries: else it has no postings.</summary>
    public bool Means(Contribution contribution) =>
        contribution.Revision.IsInForceOn(_query.Scope.KnownOnDate) && _filter.Allows(contribution);

    /// <summary>Gives a contribution's postings, all of them or an exception; none where the query counts and lists nothing of it.</summary>
    /// <param name="contribution">The contribution, one that is meant.</param>
    /// <returns>Postings that the next call overwrites.</returns>
    /// <exception cref="OverflowException">A share has terms beyond 64 bits; the message names the contribution.</exception>
    public ReadOnlySpan<Posting> Post(Contribution contribution)
    {
        _postings.Clear();
        Post(contribution, _postings);
        return CollectionsMarshal.AsSpan(_postings);
    }

    /// <summary>Adds a contribution's postings to others, all of them or, with the exception, none.</summary>
    /// <inheritdoc cref="Post(Contribution)"/>
    /// <param name="contribution">The contribution, one that is meant.</param>
    /// <param name="postings">The postings of others.</param>
    public void Post(Contribution contribution, List<Posting> postings) => Post(contribution, _measurement.Of(contribution), postings);

    /// <summary>Adds a contribution's postings to others, as if it had this entry and no more.</summary>
    /// <inheritdoc cref="Post(Contribution, List{Posting})"/>
    /// <param name="contribution">The contribution, one that is meant.</param>
    /// <param name="entry">The entry, no cancellation.</param>
    /// <param name="postings">The postings of others.</param>
    public void Post(Contribution contribution, StageEntry entry, List<Posting> postings) => Post(contribution, _measurement.Of(entry), postings);

    /// <summary>Adds a contribution's postings of entries that are measured already.</summary>
    /// <inheritdoc cref="Post(Contribution, List{Posting})"/>
    /// <param name="contribution">The contribution, one that is meant.</param>
    /// <param name="entries">What is measured of it, or would be.</param>
    /// <param name="postings">The postings of others.</param>
    public void Post(Contribution contribution, List<MeasuredEntry> entries, List<Posting> postings)
    {
        int others = postings.Count;
        try
        {
            if (entries.Count > 0)
            {
                AddWhole(contribution, entries, postings);
            }
        }
        catch (OverflowException exception)
        {
            postings.RemoveRange(others, postings.Count - others);
            throw new OverflowException($"Contribution {contribution.Id}: {exception.Message}", exception);
        }
    }

    private void AddWhole(Contribution contribution, List<MeasuredEntry> entries, List<Posting> postings)
    {
        int others = postings.Count;
        FundedPart? funded = _perimeter.FundedPartOf(contribution);
        PartySplit[] recipients = _recipients.Split(contribution.Recipients, null);
        foreach (ref readonly MeasuredEntry measured in CollectionsMarshal.AsSpan(entries))
        {
            Valuation valuation = _valuer.Value(measured.Entry);
            foreach (ref readonly PartySplit donor in _donors.Split(contribution.Donors, measured.Entry.On).AsSpan())
            {
                ExclusionReason? perimeter = funded is { IsAll: true } || donor.IsInside == true ? _perimeter.ReasonOf(contribution)
                    : donor.IsInside is null ? ExclusionReason.PerimeterPartUnclear : null;
                foreach (ref readonly PartySplit recipient in recipients.AsSpan())
                {
                    postings.Add(new Posting(
                        _cells.PathOf(contribution, measured, donor, recipient),
                        measured.Entry,
                        valuation,
                        donor.Share.Of(recipient.Share),
                        measured.Entry.IsCancellation,
                        measured.IsAtLeast && !measured.Entry.IsCancellation,
                        perimeter ?? measured.Reason ?? donor.Reason ?? recipient.Reason));
                }
            }
        }

        if (funded is { IsAll: false } && postings.Count > others)
        {
            TakeOff(contribution, funded, entries, postings, others);
        }
    }

    // A stated amount of the pools is listed, and what remains counts, where it is plain what it is of.
    private void TakeOff(Contribution contribution, FundedPart funded, List<MeasuredEntry> entries, List<Posting> postings, int others)
    {
        if (entries.TrueForAll(measured => !measured.Entry.IsDisclosed))
        {
            return;
        }

        ExclusionReason reason = _perimeter.ReasonOf(contribution);
        Posting[] wholes = [.. postings.Skip(others)];
        postings.RemoveRange(others, wholes.Length);
        if (contribution.Donors.Parties.Any(_perimeter.Contains) || !funded.IsClear(contribution, entries) || !AreAlike(wholes, entries.Count))
        {
            postings.AddRange(wholes.Select(whole => whole.Reason == reason ? whole : whole with { Reason = ExclusionReason.PerimeterPartUnclear }));
            return;
        }

        IReadOnlyList<Money> taken = funded.TakenFrom(entries);
        for (int i = 0; i < wholes.Length; i++)
        {
            TakeOff(wholes[i], taken[i / (wholes.Length / entries.Count)], reason, postings);
        }
    }

    private static void TakeOff(in Posting whole, Money taken, ExclusionReason reason, List<Posting> postings)
    {
        Valuation valuation = Valuer.ValuePart(whole.Entry, whole.Valuation);
        if (!taken.IsZero)
        {
            postings.Add(whole with { Valuation = valuation with { Amount = taken }, IsAtLeast = false, Reason = reason });
        }

        if (taken.IsZero || whole.IsAtLeast || whole.Entry.Amount.Range?.Upper != taken)
        {
            postings.Add(whole with { Valuation = valuation with { Amount = whole.Entry.Amount.Less(taken) } });
        }
    }

    // Whether nothing in the result tells one entry from another: the same cells, rates and shares, in the same order.
    private static bool AreAlike(Posting[] postings, int entries)
    {
        int each = postings.Length / entries;
        for (int i = each; i < postings.Length; i++)
        {
            Posting first = postings[i - each];
            Posting next = postings[i];
            if (first.Path != next.Path || first.Share != next.Share || first.Reason != next.Reason
                || first.Valuation with { Amount = default } != next.Valuation with { Amount = default })
            {
                return false;
            }
        }

        return each * entries == postings.Length;
    }
}
