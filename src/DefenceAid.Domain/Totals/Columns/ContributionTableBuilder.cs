using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Makes a <see cref="ContributionTable"/>, contribution by contribution, so that none needs to stay in memory.</summary>
/// <remarks>
/// <para>Of several versions of a contribution, each says when it was superseded, as those of an <see cref="AidLedger"/> do.</para>
/// <para>Thread safety: none.</para>
/// </remarks>
public sealed class ContributionTableBuilder
{
    private readonly bool _keepsStagesWhole;
    private readonly List<Row> _rows = [];
    private readonly List<AmountDigits> _digits = [];

    /// <summary>Starts an empty table.</summary>
    /// <param name="registry">The registry that the contributions refer to.</param>
    public ContributionTableBuilder(AidRegistry registry)
        : this(registry, keepsStagesWhole: false)
    {
    }

    // A contribution at several stages is measured as an object, which a ledger has already.
    internal ContributionTableBuilder(AidRegistry registry, bool keepsStagesWhole)
    {
        ArgumentNullException.ThrowIfNull(registry);
        Registry = registry;
        _keepsStagesWhole = keepsStagesWhole;
    }

    /// <summary>Gets the number of contributions so far.</summary>
    public int Count { get; private set; }

    internal AidRegistry Registry { get; }

    internal RowBlockBuilder Single { get; } = new(hasOneRowEach: true);

    internal RowBlockBuilder Several { get; } = new(hasOneRowEach: false);

    internal List<Contribution> Whole { get; } = [];

    internal Numbering<Contribution> Profiles { get; } = new(new ProfileComparer());

    internal Numbering<Revision> Revisions { get; } = new();

    internal Numbering<EntryKind> Kinds { get; } = new();

    internal Numbering<EntryDates> Dates { get; } = new();

    /// <summary>Adds a contribution.</summary>
    /// <param name="contribution">The contribution.</param>
    public ContributionTableBuilder Add(Contribution contribution)
    {
        ArgumentNullException.ThrowIfNull(contribution);
        Count++;
        if (!CanBeRows(contribution) || !TryMakeRows(contribution))
        {
            Whole.Add(contribution);
        }
        else if (_rows is [var only] && !contribution.Entries[0].IsCancellation)
        {
            Single.Add([only]);
        }
        else if (_rows.Count > 0)
        {
            Several.Add(CollectionsMarshal.AsSpan(_rows));
        }

        return this;
    }

    /// <summary>Gives the table of what was added so far.</summary>
    public ContributionTable ToTable() => new(this, []);

    private bool CanBeRows(Contribution contribution) =>
        contribution.Entries.Length <= RowBlockBuilder.MostRows
        && contribution.Funding.FundedBy.All(source => source.Amount is null)
        && !(HasShares(contribution.Donors) && HasShares(contribution.Recipients))
        && !(_keepsStagesWhole && contribution.Entries.Any(entry => entry.IsCancellation || entry.Stage != contribution.Entries[0].Stage));

    // The product of two shares may be too large, and the message then names the contribution.
    private static bool HasShares(PartyShares parties) => parties.Shares.Length > 1 || parties.NotStatedWeight > 0;

    private bool TryMakeRows(Contribution contribution)
    {
        _rows.Clear();
        _digits.Clear();
        foreach (StageEntry entry in contribution.Entries)
        {
            if (!entry.Restatements.IsEmpty || !AmountDigits.TryOf(entry.Amount, out AmountDigits amount))
            {
                return false;
            }

            _digits.Add(amount);
        }

        MakeRows(contribution);
        return true;
    }

    private void MakeRows(Contribution contribution)
    {
        int profile = Profiles.NumberOf(contribution, static first => first.Described(default, []));
        int revision = Revisions.NumberOf(contribution.Revision);
        for (int i = 0; i < contribution.Entries.Length; i++)
        {
            StageEntry entry = contribution.Entries[i];
            AmountDigits amount = _digits[i];
            var kind = new EntryKind(entry.Stage, entry.IsCancellation, entry.Amount.Qualifier, entry.Amount.Currency, amount.Scale, entry.SourceCode);
            _rows.Add(new Row(
                profile,
                revision,
                Kinds.NumberOf(kind),
                Dates.NumberOf(new EntryDates(entry.On, entry.RateOn)),
                amount.Low,
                amount.High));
        }
    }
}
