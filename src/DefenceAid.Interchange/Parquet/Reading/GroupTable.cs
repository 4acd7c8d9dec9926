using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Puts the contributions of a row group into a table: those of one plain entry as columns of numbers, the others one by one.</summary>
internal sealed class GroupTable
{
    // Digits that no amount of these words has are left to the reader of single contributions, which says what is wrong.
    private const int None = -1;

    private readonly EntryColumns _columns;
    private readonly ContributionTableBuilder _builder;
    private readonly ContributionRows _rows;
    private readonly HeadReader _heads;
    private readonly EntryReader _entries;

    private GroupTable(EntryColumns columns, AidRegistry registry, Action<Finding> report)
    {
        _columns = columns;
        _builder = new ContributionTableBuilder(registry);
        _rows = new ContributionRows(columns, report);
        _heads = new HeadReader(columns);
        _entries = new EntryReader(columns);
    }

    /// <summary>Makes the table.</summary>
    /// <param name="columns">The columns that the query needs.</param>
    /// <param name="registry">What the contributions refer to.</param>
    /// <param name="report">Takes what is wrong.</param>
    public static ContributionTable Of(EntryColumns columns, AidRegistry registry, Action<Finding> report)
    {
        var table = new GroupTable(columns, registry, report);
        table.Fill();
        return table._builder.ToTable();
    }

    private void Fill()
    {
        var plain = new PlainRows(
            new NumberedRows(Coding.Of(_columns.Buffers, [.. ProfileColumns()]), ProfileOf),
            new NumberedRows(Coding.Of(_columns.Buffers, _columns.RecordedOn.Coding, _columns.SupersededOn.Coding, _columns.Withdrawn.Coding), RevisionOf),
            new NumberedRows(Coding.Of(_columns.Buffers, [.. KindColumns()]), KindOf),
            new NumberedRows(Coding.Of(_columns.Buffers, _columns.OnFirst.Coding, _columns[ColumnNames.OnPrecision].Coding, _columns.RateOn.Coding), DatesOf));
        bool[] areHedged = [.. plain.Kinds.Numbers.Select((number, i) => number != None && IsHedged(plain.Kinds.FirstRow(i)))];
        bool areExact = plain.Kinds.Numbers.Select((number, i) => number == None || IsExact(plain.Kinds.FirstRow(i))).All(isExact => isExact);
        ReadOnlySpan<long> digits = _columns.Digits.AllStated;
        if (_columns.ArePlain && !digits.IsEmpty && _columns.Unscaled.AreNone && areExact && plain.AreAllNumbered)
        {
            plain.AddTo(_builder, digits, _columns.Buffers);
        }
        else
        {
            AddEach(plain, areHedged);
        }
    }

    private void AddEach(PlainRows plain, bool[] areHedged)
    {
        var rows = new TableRows(_columns.Buffers, _columns.Rows);
        foreach (Range range in ContributionRows.RangesOf(_columns))
        {
            int row = range.Start.Value;
            if (range.End.Value - row > 1 || _columns.Entry[row] != 0 || _rows.IsApart(row) || !plain.TryNumber(row) || PlainDigits(row, areHedged[plain.Kinds.CodeOf(row)]) is not { } figure)
            {
                AddOne(range);
            }
            else
            {
                rows.Add(plain, row, figure);
            }
        }

        rows.AddTo(_builder);
    }

    // A contribution without an entry counts nowhere.
    private void AddOne(Range range)
    {
        int row = range.Start.Value;
        if (_columns.Entry[row] is not null || _rows.IsApart(row) || _rows.EmptyFault(row) is not null)
        {
            if (_rows.Read(range) is { } contribution)
            {
                _builder.Add(contribution);
            }
        }
    }

    private long? PlainDigits(int row, bool isHedged)
    {
        if (_columns.Digits[row] is not { } digits)
        {
            return _columns[ColumnNames.Qualifier][row] == AmountQualifier.Codes.Undisclosed && _columns.Unscaled[row] is null ? 0 : null;
        }

        bool isGood = _columns[ColumnNames.Qualifier][row] != AmountQualifier.Codes.Undisclosed
            && (!isHedged || digits > 0)
            && (_columns.Unscaled[row] is not { } unscaled || unscaled == digits)
            && _columns.HighUnscaled[row] is null;
        return isGood ? digits : null;
    }

    private bool IsExact(int row) => _columns[ColumnNames.Qualifier][row] == AmountQualifier.Codes.Exactly;

    private bool IsHedged(int row) => _columns[ColumnNames.Qualifier][row] is not (AmountQualifier.Codes.Exactly or AmountQualifier.Codes.Undisclosed);

    private IEnumerable<Coding> ProfileColumns() => new[]
    {
        ColumnNames.Donor, ColumnNames.Donors, ColumnNames.Recipient, ColumnNames.Recipients, ColumnNames.Category, ColumnNames.Form, ColumnNames.Route,
        ColumnNames.Coalition, ColumnNames.Agreement, ColumnNames.Into, ColumnNames.FundedBy, ColumnNames.Tags,
    }.Select(name => _columns[name].Coding);

    private IEnumerable<Coding> KindColumns() =>
    [
        _columns[ColumnNames.Stage].Coding,
        _columns.Cancellation.Coding,
        _columns[ColumnNames.Qualifier].Coding,
        _columns[ColumnNames.Currency].Coding,
        _columns.Scale.Coding,
        _columns[ColumnNames.SourceCode].Coding,
        _columns[ColumnNames.Restatements].Coding,
    ];

    private int ProfileOf(int row) => _heads.Read(row) is { } head && _builder.TryNumberOf(head, out int number) ? number : None;

    private int RevisionOf(int row)
    {
        DateOnly? recorded = _columns.RecordedOn[row];
        DateOnly? superseded = _columns.SupersededOn[row];
        return superseded <= recorded ? None : _builder.NumberOf(new Revision(
            recorded is { } first ? LocalDate.FromDateOnly(first) : null,
            superseded is { } last ? LocalDate.FromDateOnly(last) : null,
            _columns.Withdrawn[row] == true));
    }

    private int KindOf(int row) => _entries.ReadKind(row) is { } entry ? _builder.NumberOf(entry, _columns.Scale[row] ?? 0) : None;

    private int DatesOf(int row) => _entries.TryReadDate(row, out PartialDate? on)
        ? _builder.NumberOf(on, _columns.RateOn[row] is { } day ? LocalDate.FromDateOnly(day) : null)
        : None;
}
