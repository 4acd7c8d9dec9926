namespace DefenceAid.Interchange.Parquet;

/// <summary>The columns of a row group that somebody needs; the others stand for rows that state nothing.</summary>
internal sealed class EntryColumns
{
    // A party that no query looks at.
    private const string AnyParty = "not-read";
    private const string NotStated = "not-stated";

    private readonly EntryGroup _group;
    private readonly ColumnNeeds _needs;
    private readonly ColumnBuffers _buffers;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, Texts> _texts = new(StringComparer.Ordinal);

    private EntryColumns(EntryGroup group, ColumnNeeds needs, ColumnBuffers buffers, CancellationToken cancellationToken)
    {
        _group = group;
        _needs = needs;
        _buffers = buffers;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Gets the path of the row group.</summary>
    public string Path => _group.Path;

    /// <summary>Gets what is used again from row group to row group.</summary>
    public ColumnBuffers Buffers => _buffers;

    /// <summary>Gets the number of rows.</summary>
    public int Rows => _group.Rows;

    /// <summary>Gets whether each row is a contribution of one entry: all of it, and none of another.</summary>
    public bool ArePlain => Entry.AreAll(0) && !Places.HasAny;

    /// <summary>Gets what is known of contributions that have rows in several row groups.</summary>
    public ContributionPlaces Places => _group.Places;

    public Values<long> Contribution { get; private set; } = new((long?)0);

    public Values<int> Entry { get; private set; } = new((int?)null);

    public Values<DateOnly> RecordedOn { get; private set; } = new((DateOnly?)null);

    public Values<DateOnly> SupersededOn { get; private set; } = new((DateOnly?)null);

    public Values<bool> Withdrawn { get; private set; } = new((bool?)null);

    public Values<bool> Cancellation { get; private set; } = new((bool?)null);

    public Values<DateOnly> OnFirst { get; private set; } = new((DateOnly?)null);

    public Values<DateOnly> OnLast { get; private set; } = new((DateOnly?)null);

    public Values<DateOnly> RateOn { get; private set; } = new((DateOnly?)null);

    public Values<decimal> Unscaled { get; private set; } = new((decimal?)null);

    public Values<int> Scale { get; private set; } = new((int?)null);

    public Values<long> Digits { get; private set; } = new((long?)null);

    public Values<decimal> HighUnscaled { get; private set; } = new((decimal?)null);

    public Values<int> HighScale { get; private set; } = new((int?)null);

    public Values<decimal> Amount { get; private set; } = new((decimal?)null);

    public Values<decimal> Lower { get; private set; } = new((decimal?)null);

    public Values<bool> LowerIsOpen { get; private set; } = new((bool?)null);

    public Values<decimal> Upper { get; private set; } = new((decimal?)null);

    public Values<bool> UpperIsOpen { get; private set; } = new((bool?)null);

    /// <summary>Gets a column of text.</summary>
    public Texts this[string column] => _texts[column];

    /// <summary>Reads the columns.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="needs">Which of them.</param>
    /// <param name="buffers">What is used again from row group to row group.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<EntryColumns> ReadAsync(EntryGroup group, ColumnNeeds needs, ColumnBuffers buffers, CancellationToken cancellationToken)
    {
        buffers.StartAgain();
        var columns = new EntryColumns(group, needs, buffers, cancellationToken);
        foreach (string name in EntrySchema.Columns.OfType<TextColumn>().Select(column => column.Name))
        {
            columns._texts[name] = needs.Has(name) ? await group.TextsAsync(name, buffers, cancellationToken).ConfigureAwait(false) : new Texts(Default(name));
        }

        await columns.ReadValuesAsync().ConfigureAwait(false);
        await columns.ReadAmountsAsync().ConfigureAwait(false);
        return columns;
    }

    private static string? Default(string column) => column switch
    {
        ColumnNames.Id or ColumnNames.Donor or ColumnNames.Recipient => AnyParty,
        ColumnNames.Category or ColumnNames.Form or ColumnNames.Route => NotStated,
        _ => null,
    };

    private async Task ReadValuesAsync()
    {
        Entry = await ReadAsync(ColumnNames.Entry, Entry, statistics => statistics.LeastInt32).ConfigureAwait(false);
        if (_needs.Has(ColumnNames.Contribution) || !ArePlain)
        {
            Contribution = await _group.ValuesAsync(ColumnNames.Contribution, statistics => statistics.LeastInt64, _buffers, _cancellationToken).ConfigureAwait(false);
        }

        RecordedOn = await ReadAsync(ColumnNames.RecordedOn, RecordedOn, Days.LeastOf).ConfigureAwait(false);
        SupersededOn = await ReadAsync(ColumnNames.SupersededOn, SupersededOn, Days.LeastOf).ConfigureAwait(false);
        Withdrawn = await ReadAsync(ColumnNames.Withdrawn, Withdrawn, _ => null).ConfigureAwait(false);
        Cancellation = await ReadAsync(ColumnNames.Cancellation, Cancellation, _ => null).ConfigureAwait(false);
        OnFirst = await ReadAsync(ColumnNames.OnFirst, OnFirst, Days.LeastOf).ConfigureAwait(false);
        OnLast = await ReadAsync(ColumnNames.OnLast, OnLast, Days.LeastOf).ConfigureAwait(false);
        RateOn = await ReadAsync(ColumnNames.RateOn, RateOn, Days.LeastOf).ConfigureAwait(false);
    }

    private async Task ReadAmountsAsync()
    {
        Scale = await ReadAsync(ColumnNames.Scale, Scale, statistics => statistics.LeastInt32).ConfigureAwait(false);
        Digits = await ReadAsync(ColumnNames.Digits, Digits, statistics => statistics.LeastInt64).ConfigureAwait(false);
        CheckDigits();
        if (_needs == ColumnNeeds.Everything || !DigitBounds.SayTheSame(_group))
        {
            Unscaled = await ReadAsync(ColumnNames.Unscaled, Unscaled, _ => null).ConfigureAwait(false);
        }

        HighUnscaled = await ReadAsync(ColumnNames.HighUnscaled, HighUnscaled, _ => null).ConfigureAwait(false);
        HighScale = await ReadAsync(ColumnNames.HighScale, HighScale, statistics => statistics.LeastInt32).ConfigureAwait(false);
        Amount = await ReadAsync(ColumnNames.Amount, Amount, _ => null).ConfigureAwait(false);
        Lower = await ReadAsync(ColumnNames.Lower, Lower, _ => null).ConfigureAwait(false);
        LowerIsOpen = await ReadAsync(ColumnNames.LowerIsOpen, LowerIsOpen, _ => null).ConfigureAwait(false);
        Upper = await ReadAsync(ColumnNames.Upper, Upper, _ => null).ConfigureAwait(false);
        UpperIsOpen = await ReadAsync(ColumnNames.UpperIsOpen, UpperIsOpen, _ => null).ConfigureAwait(false);
    }

    // The column that sums are made of has no other that is read beside it: bytes that were written over show by the bounds in the footer.
    private void CheckDigits()
    {
        ChunkStatistics statistics = _group.Statistics(ColumnNames.Digits);
        if (_needs.Has(ColumnNames.Digits) && statistics.LeastInt64 is { } least && statistics.MostInt64 is { } most && !AreWithin(least, most))
        {
            throw Faults.Unreadable(
                $"{Path}/{ColumnNames.Digits}", FormattableString.Invariant($"numbers from {least} to {most}, as the footer says"), "others");
        }
    }

    private bool AreWithin(long least, long most)
    {
        if (!Digits.AllStated.IsEmpty)
        {
            return !Digits.AllStated.ContainsAnyExceptInRange(least, most);
        }

        for (int row = 0; row < Rows; row++)
        {
            if (Digits[row] is { } digits && (digits < least || digits > most))
            {
                return false;
            }
        }

        return true;
    }

    private Task<Values<T>> ReadAsync<T>(string column, Values<T> otherwise, Func<ChunkStatistics, T?> constant)
        where T : struct, IEquatable<T> =>
        _needs.Has(column) ? _group.ValuesAsync(column, constant, _buffers, _cancellationToken) : Task.FromResult(otherwise);
}
