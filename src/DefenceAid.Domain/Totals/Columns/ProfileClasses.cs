using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Finds the profiles of a table that a query takes for the same: the rules post the same entry of them alike.</summary>
/// <remarks>Nothing about the entry matters but its date, and that only for groups of countries.</remarks>
internal sealed class ProfileClasses
{
    private readonly PostingRules _rules;
    private readonly ReadAhead _readAhead;
    private readonly List<MeasuredEntry> _probe;
    private readonly List<int> _first = [];

    // Of a block: the postings of all its profiles, the numbers of their cells, and where the postings of each profile end.
    private readonly List<Posting> _postings = [];
    private readonly List<int> _numbers = [];
    private readonly List<int> _ends = [];

    // The class of what is posted whole to one cell, by the cell; nearly every profile is.
    private readonly List<int> _ofWholes = [];

    // The class of what is posted in parts, by the number of its last part and of those before.
    private readonly Numbering<(int Before, int Cell, ShareOfAmount Share, ExclusionReason? Reason)> _parts = new();
    private readonly List<int> _ofParts = [];

    private ProfileClasses(PostingRules rules, AidStage measure)
    {
        _rules = rules;
        _readAhead = new ReadAhead(rules);
        _probe = [new MeasuredEntry(new StageEntry(measure, StatedAmount.Undisclosed), measure, IsAtLeast: false, Reason: null)];
    }

    /// <summary>Groups profiles.</summary>
    /// <param name="profiles">The profiles, by their number.</param>
    /// <param name="rules">The rules of the query.</param>
    /// <param name="measure">The stage that it measures.</param>
    /// <param name="isByDay">Whether the day of an entry matters to a profile: then each is a class of its own.</param>
    public static RowClasses Of(ReadOnlySpan<Contribution> profiles, PostingRules rules, AidStage measure, bool isByDay)
    {
        var finder = new ProfileClasses(rules, measure);
        int[] classes = new int[profiles.Length];
        classes.AsSpan().Fill(RowClasses.None);
        for (int from = 0; from < profiles.Length; from += ReadAhead.BlockSize)
        {
            int until = Math.Min(from + ReadAhead.BlockSize, profiles.Length);
            ReadOnlySpan<int> places = finder._readAhead.Meant(profiles[from..until]);
            if (!isByDay)
            {
                finder.Post(profiles[from..until], places);
            }

            for (int i = 0; i < places.Length; i++)
            {
                int profile = from + places[i];
                classes[profile] = isByDay ? finder.ClassOf(profile) : finder.ClassOf(profile, i);
            }
        }

        return new RowClasses(classes, finder._first);
    }

    private void Post(ReadOnlySpan<Contribution> block, ReadOnlySpan<int> places)
    {
        _postings.Clear();
        _ends.Clear();
        foreach (int place in places)
        {
            _rules.Post(block[place], _probe, _postings);
            _ends.Add(_postings.Count);
        }

        _rules.Cells.NumbersOf(CollectionsMarshal.AsSpan(_postings), _numbers);
    }

    private int ClassOf(int profile)
    {
        _first.Add(profile);
        return _first.Count - 1;
    }

    // The class of a profile whose postings are those in this place.
    private int ClassOf(int profile, int place)
    {
        int start = place == 0 ? 0 : _ends[place - 1];
        ReadOnlySpan<Posting> postings = CollectionsMarshal.AsSpan(_postings)[start.._ends[place]];
        if (postings.IsEmpty)
        {
            return RowClasses.None;
        }

        if (postings is [{ Share.IsOne: true, Reason: null }])
        {
            return ClassAt(_ofWholes, _numbers[start], profile);
        }

        int last = -1;
        for (int i = 0; i < postings.Length; i++)
        {
            last = _parts.NumberOf((last, _numbers[start + i], postings[i].Share, postings[i].Reason));
        }

        return ClassAt(_ofParts, last, profile);
    }

    private int ClassAt(List<int> classes, int number, int profile)
    {
        int known = classes.Count;
        if (number >= known)
        {
            CollectionsMarshal.SetCount(classes, number + 1);
            CollectionsMarshal.AsSpan(classes)[known..].Fill(RowClasses.None);
        }

        ref int place = ref CollectionsMarshal.AsSpan(classes)[number];
        if (place == RowClasses.None)
        {
            place = ClassOf(profile);
        }

        return place;
    }
}
