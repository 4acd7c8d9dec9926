namespace DefenceAid.Domain.Totals;

/// <summary>A query's view of a table: the batches of rows that nothing in the query tells apart.</summary>
/// <remarks>
/// A batch is posted as one contribution with the sum of its rows and their number, by the same rules as any other. So the classes here may be finer than
/// needed, and never coarser.
/// </remarks>
internal sealed class TableProjection
{
    // Above as many cells, or where there are many more batches than rows, most are empty, and batches are found by their hash. It may be more cells
    // where the arrays of all cores together have no more places than there are rows.
    private const long MostDenseCells = 1 << 16;
    private const long MostDenseBatchesOfARow = 4;
    private const long FewestDenseBatches = 1 << 12;

    private readonly ContributionTable _table;
    private readonly TotalsQuery _query;
    private readonly bool _isByDay;
    private readonly bool _isByMonth;
    private readonly bool _isByYear;
    private readonly bool _isByStage;
    private readonly bool _isByCode;

    // Of each class of kinds.
    private readonly long[] _lines;

    public TableProjection(ContributionTable table, TotalsQuery query, RateTable? rates)
    {
        _table = table;
        _query = query;

        // Which groups a donor belongs to can change with the day.
        _isByDay = !query.Scope.DonorGroups.IsEmpty || query.Dimensions.Contains(Dimension.Group);
        _isByMonth = query.Dimensions.Contains(Dimension.Month) || query.Dimensions.Contains(Dimension.Quarter);
        _isByYear = query.Dimensions.Contains(Dimension.Year);
        _isByStage = query.Dimensions.Contains(Dimension.Stage);
        _isByCode = query.Dimensions.Contains(Dimension.SourceCode);
        var measurement = new Measurement(query.Scope);
        var valuer = new Valuer(query.Conversion, rates);
        Profiles = ProfileClasses.Of(table.Profiles, new PostingRules(query, table.Registry, valuer), query.Scope.Measure!, _isByDay);
        Revisions = RowClasses.Of<Revision, bool>(table.Revisions, revision => revision.IsInForceOn(query.Scope.KnownOnDate) ? true : null);
        Kinds = RowClasses.Of<EntryKind, EntryKind>(table.Kinds, kind => KindOf(kind, measurement)).OrderBy(LineOf(new Numbering<string>()), out _lines);
        Dates = RowClasses.Of<RowDates, DateClass>(table.Dates, dates => DateOf(dates, measurement, valuer));
    }

    public RowClasses Profiles { get; }

    public RowClasses Revisions { get; }

    public RowClasses Kinds { get; }

    public RowClasses Dates { get; }

    /// <summary>Gets the number of batches that there can be.</summary>
    public long Batches => (long)Profiles.Count * Dates.Count * Kinds.Count;

    /// <summary>Gets whether there are few enough for an array.</summary>
    public bool IsDense => Batches <= DenseBatchFold.MostBatches && (Batches * Environment.ProcessorCount <= _table.Rows
        || ((long)Profiles.Count * Dates.Count <= MostDenseCells && Batches <= Math.Max(FewestDenseBatches, MostDenseBatchesOfARow * _table.Rows)));

    /// <summary>Gives a number that batches have in common whose postings are the same but for the words and the sums of the amounts.</summary>
    /// <param name="batch">The number of a batch; those of one line lie side by side.</param>
    public (long Cell, long Line) LineOf(long batch) => (batch / Kinds.Count, _lines[batch % Kinds.Count]);

    /// <summary>Gives a number that batches have in common whose entries are the same but for the sums of the amounts.</summary>
    /// <param name="batch">The number of a batch.</param>
    public long EntryNumberOf(long batch) => batch % ((long)Dates.Count * Kinds.Count);

    /// <summary>Gives an entry that stands for the rows of a batch.</summary>
    public StageEntry EntryOf(in Batch batch)
    {
        (long dates, long kind) = Math.DivRem(EntryNumberOf(batch.Number), Kinds.Count);
        return _table.Kinds[Kinds.FirstOf((int)kind)].ToEntry(batch.Digits, batch.High, _table.Dates[Dates.FirstOf((int)dates)]);
    }

    /// <summary>Gives a contribution that stands for those of a batch, without its entries.</summary>
    /// <param name="batch">The number of a batch.</param>
    public Contribution ProfileOf(long batch) => _table.Profiles[Profiles.FirstOf((int)(batch / ((long)Dates.Count * Kinds.Count)))];

    /// <summary>Gives the amount of the rows of a batch.</summary>
    public AmountOfMany AmountOf(in Batch batch) =>
        new(_table.Kinds[Kinds.FirstOf((int)(batch.Number % Kinds.Count))].ToAmount(batch.Digits, batch.High), batch.Count);

    private EntryKind? KindOf(EntryKind kind, Measurement measurement) =>
        !(kind.IsCancellation ? measurement.MayReach(kind.Stage) : measurement.IsMeasurable(kind.Stage)) ? null
            : kind with
            {
                Stage = _isByStage ? kind.Stage : _query.Scope.Measure!,
                SourceCode = _isByCode ? kind.SourceCode : null,
            };

    private DateClass? DateOf(RowDates dates, Measurement measurement, Valuer valuer)
    {
        if (!measurement.IsInPeriod(dates.On, out ExclusionReason? doubt))
        {
            return null;
        }

        RatePeriod period = valuer.PeriodOf(dates.On, dates.RateOn, out RateGap? gap) ?? default;
        return new DateClass(ShownOf(dates.On), doubt, period, gap);
    }

    private PartialDate? ShownOf(PartialDate? date) =>
        date is not { } on ? null
        : _isByDay ? on
        : _isByMonth && on.Month is { } month ? new PartialDate(on.Year, month)
        : _isByMonth || _isByYear ? new PartialDate(on.Year)
        : null;

    // By currency, and by stage and code where the query shows them.
    private Func<int, long> LineOf(Numbering<string> codes) => kind =>
    {
        EntryKind row = _table.Kinds[kind];
        int stage = _isByStage ? row.Stage.Order : 0;
        int currency = row.Currency is { } stated ? stated.Index + 1 : 0;
        long code = _isByCode && row.SourceCode is { } text ? codes.NumberOf(text) + 1 : 0;
        return (((code * (Currency.All.Length + 1)) + currency) * AidStage.All.Length) + stage;
    };
}
