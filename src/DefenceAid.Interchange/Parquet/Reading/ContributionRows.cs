using System.Globalization;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Parquet;

/// <summary>Makes contributions of the rows of a row group: a bad row costs its contribution alone, and is reported.</summary>
internal sealed class ContributionRows
{
    private static readonly string[] HeadTexts =
    [
        ColumnNames.Id, ColumnNames.Donor, ColumnNames.Donors, ColumnNames.Recipient, ColumnNames.Recipients, ColumnNames.Category, ColumnNames.Form, ColumnNames.Route,
        ColumnNames.Counterpart, ColumnNames.Coalition, ColumnNames.Agreement, ColumnNames.Into, ColumnNames.FundedBy, ColumnNames.Tags,
    ];

    private readonly EntryColumns _columns;
    private readonly Action<Finding> _report;
    private readonly HeadReader _heads;
    private readonly EntryReader _entries;
    private readonly Coding _sameHead;
    private readonly ContributionPlaces _places;

    public ContributionRows(EntryColumns columns, Action<Finding> report)
    {
        _columns = columns;
        _report = report;
        _heads = new HeadReader(columns);
        _entries = new EntryReader(columns);
        _sameHead = columns.Entry.AreAll(0) ? Coding.Same : HeadCoding(columns);
        _places = columns.Entry.AreAll(0) ? ContributionPlaces.None : ContributionPlaces.Of(columns);
    }

    /// <summary>Finds where the contributions are: each has its entries side by side, or has none.</summary>
    public static IEnumerable<Range> RangesOf(EntryColumns columns)
    {
        int start = 0;
        for (int row = 1; row <= columns.Rows; row++)
        {
            if (row == columns.Rows || columns.Entry[row] is null or 0 || columns.Entry[row] != (long?)columns.Entry[row - 1] + 1
                || columns.Contribution[row] != columns.Contribution[row - 1])
            {
                yield return start..row;
                start = row;
            }
        }
    }

    /// <summary>Makes the contribution of some rows, or reports why there is none.</summary>
    public Contribution? Read(Range rows)
    {
        (int start, int length) = rows.GetOffsetAndLength(_columns.Rows);
        RowFault? fault = OrderFault(start, length);
        Contribution? head = fault is null ? _heads.Read(start) : null;
        fault ??= _heads.Fault;
        var entries = new List<StageEntry>(length);
        for (int row = start; row < start + length && fault is null && _columns.Entry[row] is not null; row++)
        {
            StageEntry? entry = _entries.Read(row);
            fault = _entries.Fault;
            if (entry is not null)
            {
                entries.Add(entry);
            }
        }

        if (fault is null)
        {
            return head!.WithEntries([.. entries]);
        }

        Report(FindingSeverity.Error, FindingCodes.Unreadable, fault);
        return null;
    }

    /// <summary>Reports something about a row.</summary>
    public void Report(FindingSeverity severity, string code, RowFault fault) => _report(new Finding(
        code, severity, string.Create(CultureInfo.InvariantCulture, $"{_columns.Path}/row[{fault.Row}]/{fault.Column}"), fault.Expected, fault.Actual));

    /// <summary>Says whether a row is of a contribution whose rows do not lie side by side in one row group: none of them is read, since each alone would count as the whole.</summary>
    public bool IsApart(int row) => _places.AreApart(_columns.Contribution[row]) || _columns.Places.AreApart(_columns.Contribution[row]);

    /// <summary>Says what is wrong with a row of a contribution without entries, or null.</summary>
    public RowFault? EmptyFault(int row) =>
        _columns[ColumnNames.Stage][row] is null && _columns[ColumnNames.Qualifier][row] is null && _columns[ColumnNames.Currency][row] is null
            && _columns.Digits[row] is null && _columns.Unscaled[row] is null
            ? null
            : new RowFault(row, ColumnNames.Entry, "a number, since the row has an entry", "none");

    // Details are on the first row alone.
    private static Coding HeadCoding(EntryColumns columns) => Coding.Of(
        columns.Buffers,
        columns.Contribution.Coding,
        columns.RecordedOn.Coding,
        columns.SupersededOn.Coding,
        columns.Withdrawn.Coding,
        Coding.Of(columns.Buffers, [.. HeadTexts.Select(name => columns[name].Coding)]));

    private RowFault? OrderFault(int start, int length)
    {
        if (IsApart(start))
        {
            return new RowFault(start, ColumnNames.Contribution, "the rows of a contribution side by side, in one row group", "rows that are apart");
        }

        if (_columns.Entry[start] is null && EmptyFault(start) is { } fault)
        {
            return fault;
        }

        if (_columns.Entry[start] is { } first and not 0)
        {
            return new RowFault(start, ColumnNames.Entry, "the rows of a contribution side by side, here entry 0", string.Create(CultureInfo.InvariantCulture, $"entry {first}"));
        }

        for (int i = 1; i < length; i++)
        {
            if (_columns[ColumnNames.Details][start + i] is not null)
            {
                return new RowFault(start + i, ColumnNames.Details, "nothing, since details are on the first row of a contribution", "some");
            }

            if (_sameHead[start + i] != _sameHead[start])
            {
                string column = HeadTexts.FirstOrDefault(name => _columns[name][start + i] != _columns[name][start]) ?? ColumnNames.Contribution;
                return new RowFault(start + i, column, "what the first row of the contribution has", _columns[HeadTexts.Contains(column) ? column : ColumnNames.Id][start + i] is { } text ? $"\"{ShortText.Of(text)}\"" : "none");
            }
        }

        return null;
    }
}
