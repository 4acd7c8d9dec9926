using System.Runtime.InteropServices;
using NodaTime;

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

    internal Numbering<RowDates> Dates { get; } = new();

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

    /// <summary>Numbers what a contribution is beside its entries and its revision, for rows of contributions like it.</summary>
    /// <param name="profile">A contribution; its id, entries, revision, items, sources and extensions don't matter.</param>
    /// <param name="number">The number, the same for all that no query tells apart; -1 where there is none.</param>
    /// <returns>Whether contributions like it can be rows; else each is to be added by itself.</returns>
    public bool TryNumberOf(Contribution profile, out int number)
    {
        ArgumentNullException.ThrowIfNull(profile);
        bool canBeRows = CanBeRows(profile);
        number = canBeRows ? Profiles.NumberOf(profile, static first => first.Described(default, [])) : -1;
        return canBeRows;
    }

    /// <summary>Numbers a revision, for rows of that version.</summary>
    /// <param name="revision">The revision.</param>
    public int NumberOf(Revision revision) => Revisions.NumberOf(revision);

    /// <summary>Numbers what an entry says beside its date and its figure, for rows of entries like it.</summary>
    /// <param name="entry">An entry; its figure and its dates don't matter.</param>
    /// <param name="scale">How many of the rows' digits are decimals, 0 to 28.</param>
    /// <exception cref="ArgumentException">The entry is a cancellation, has restatements, or is of an amount between two: contributions with one are to be
    /// added by themselves.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The scale is out of range.</exception>
    public int NumberOf(StageEntry entry, int scale)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, ExactDecimal.MaxScale);
        return entry.IsCancellation || !entry.Restatements.IsEmpty || entry.Amount.Qualifier == AmountQualifier.Between
            ? throw new ArgumentException($"Expected an increment of one figure, without restatements, but got \"{entry}\". Add its contribution by itself.", nameof(entry))
            : Kinds.NumberOf(KindOf(entry, scale));
    }

    /// <summary>Numbers the dates of an entry.</summary>
    /// <param name="on">When it was, as far as the source says; null where it does not.</param>
    /// <param name="rateOn">The day at whose rate the source values it, where that is another; else null.</param>
    public int NumberOf(PartialDate? on, LocalDate? rateOn) => Dates.NumberOf(new RowDates(on, rateOn));

    /// <summary>Adds contributions of one entry each, as columns of numbers that this builder gave: nothing is allocated for one of them.</summary>
    /// <param name="profiles">The number of each contribution's profile.</param>
    /// <param name="revisions">The number of its revision.</param>
    /// <param name="kinds">The number of its entry, but for date and figure.</param>
    /// <param name="dates">The number of its entry's dates.</param>
    /// <param name="digits">The digits of its entry's amount, at the scale of its kind; zero where it is undisclosed, and none below zero where it is not exact.</param>
    /// <exception cref="ArgumentException">The columns are not of one length, a number is none that this builder gave, or a figure is none that the words of its kind take.</exception>
    public ContributionTableBuilder Add(
        ReadOnlySpan<int> profiles, ReadOnlySpan<int> revisions, ReadOnlySpan<int> kinds, ReadOnlySpan<int> dates, ReadOnlySpan<long> digits)
    {
        RequireNumbers(profiles, digits.Length, Profiles.Count, nameof(profiles));
        RequireNumbers(revisions, digits.Length, Revisions.Count, nameof(revisions));
        RequireNumbers(kinds, digits.Length, Kinds.Count, nameof(kinds));
        RequireNumbers(dates, digits.Length, Dates.Count, nameof(dates));
        RequireFigures(kinds, digits);
        Single.Add(profiles, revisions, kinds, dates, digits);
        Count += digits.Length;
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

    private static EntryKind KindOf(StageEntry entry, int scale) =>
        new(entry.Stage, entry.IsCancellation, entry.Amount.Qualifier, entry.Currency, scale, entry.SourceCode);

    private static void RequireNumbers(ReadOnlySpan<int> numbers, int length, int count, string name)
    {
        if (numbers.Length != length)
        {
            throw new ArgumentException($"Expected as many numbers as digits, {length}, but got {numbers.Length}.", name);
        }

        if (count == 0 ? length > 0 : numbers.ContainsAnyExceptInRange(0, count - 1))
        {
            throw new ArgumentException("Expected numbers that this builder gave but got another.", name);
        }
    }

    private void RequireFigures(ReadOnlySpan<int> kinds, ReadOnlySpan<long> digits)
    {
        AmountQualifier[] words = [.. Kinds.ToArray().Select(kind => kind.Qualifier)];
        if (Array.TrueForAll(words, word => word == AmountQualifier.Exactly))
        {
            return;
        }

        for (int row = 0; row < kinds.Length; row++)
        {
            AmountQualifier word = words[kinds[row]];
            if (word != AmountQualifier.Exactly && (digits[row] < 0 || (word == AmountQualifier.Undisclosed && digits[row] != 0)))
            {
                throw new ArgumentException($"Expected digits that \"{word.Name}\" takes but got {digits[row]}.", nameof(digits));
            }
        }
    }

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
        int revision = NumberOf(contribution.Revision);
        for (int i = 0; i < contribution.Entries.Length; i++)
        {
            StageEntry entry = contribution.Entries[i];
            AmountDigits amount = _digits[i];
            _rows.Add(new Row(
                profile,
                revision,
                Kinds.NumberOf(KindOf(entry, amount.Scale)),
                NumberOf(entry.On, entry.RateOn),
                amount.Low,
                amount.High));
        }
    }
}
