using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>A file whose columns are tied to a mapping.</summary>
internal sealed class MappedFile : IDisposable
{
    private const int FirstLook = 64 * 1024;
    private const string EmptyRow = "the row is empty";

    private readonly CsvRecords _records;
    private readonly RowReader _row;
    private readonly CsvReport _report;
    private readonly ContributionReader _reader;

    private MappedFile(CsvRecords records, ImmutableArray<string> names, MappingPlan plan, CsvReport report)
    {
        _records = records;
        _report = report;
        _row = new RowReader(records, plan.Rules, report) { Names = names };
        var binding = new Binding(plan, names);
        _reader = new ContributionReader(binding);
        if (binding.Findings.Count > 0)
        {
            throw new LedgerException([.. binding.Findings.Distinct()]);
        }

        string unread = string.Join(", ", binding.Unused.Select(name => ShortText.Of(name)));
        if (unread.Length > 0)
        {
            _row.Note(CsvFindingCodes.UnreadColumns, FindingSeverity.Information, "the first line", "columns that the mapping reads", $"others too, which are left out: {ShortText.Of(unread, 300)}");
        }
    }

    /// <summary>Opens a file.</summary>
    /// <param name="text">The text, from its beginning.</param>
    /// <param name="plan">The mapping.</param>
    /// <param name="report">Takes what is noted.</param>
    /// <exception cref="LedgerException">It is no CSV, or lacks columns.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The window has nothing to close: it is a view of the caller's text, from which the file reads on.")]
    public static MappedFile Open(TextReader text, MappingPlan plan, CsvReport report)
    {
        if (text is DecodedText { Fault: { } fault })
        {
            throw Whole("comma-separated values as text", fault);
        }

        var window = new WindowedText(text);
        (char? stated, int lines) = PassOverPreamble(window);
        if (plan.Delimiter is null && stated is { } sign && !HeaderLine.CanSeparate(sign))
        {
            throw Whole($"behind sep= what separates cells, {HeaderLine.Separator}", $"\"{ShortText.Of(sign.ToString())}\"");
        }

        ReadOnlySpan<char> start = window.Peek(FirstLook);
        start = start.ContainsAny('\r', '\n') ? start : window.Peek(CsvRecords.MaxRecordLength);
        char delimiter = plan.Delimiter ?? stated ?? HeaderLine.Delimiter(start);
        if (HeaderLine.Fault(start, delimiter) is var (expected, actual))
        {
            throw Whole(expected, actual);
        }

        window.KeepCellsFew(delimiter);
        var records = new CsvRecords(window, delimiter, lines);
        try
        {
            return new MappedFile(records, ReadNames(records), plan, report);
        }
        catch (LedgerException)
        {
            records.Dispose();
            throw;
        }
    }

    /// <summary>Goes to the next row that is read, and counts those that are not; null at the end.</summary>
    public Contribution? Next()
    {
        while (_records.Read())
        {
            _row.Begin();
            if (SkipReason() is { } reason)
            {
                _report.CountSkipped(reason);
            }
            else if (!_row.HasFault && _reader.Read(_row) is { } contribution)
            {
                return contribution;
            }
            else
            {
                _report.CountFailed();
            }
        }

        return null;
    }

    /// <summary>Counts the row that was read last.</summary>
    public void Take() => _report.CountRead();

    /// <summary>Refuses the row that was read last.</summary>
    public void Refuse(string code, string path, string expected, string actual)
    {
        _row.Fail(code, path, expected, actual);
        _report.CountFailed();
    }

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    // Faults of the row as a whole are noted on the way.
    private string? SkipReason()
    {
        if (_records.Fault is var (expected, actual))
        {
            _row.Fail("the row", expected, actual);
            return null;
        }

        if (_records.Count > HeaderLine.MaxColumns)
        {
            _row.Fail(CsvFindingCodes.CellCount, "the row", FormattableString.Invariant($"at most {HeaderLine.MaxColumns} cells"), "more");
            return null;
        }

        if (_records.HasUndecodable)
        {
            int column = _records.UndecodableColumn();
            string path = column < _row.Names.Length ? _row.PathOf(column) : "the row";
            _row.Fail(path, "text in the encoding of the file", "bytes that are none. Name the encoding in the mapping's \"encoding\", such as windows-1252");
            return null;
        }

        int columns = _row.Names.Length;
        if (_records.MayBeBlank && AreBlankFrom(0))
        {
            return EmptyRow;
        }

        if (_records.Count < columns || (_records.Count > columns && !AreBlankFrom(columns)))
        {
            _row.Fail(CsvFindingCodes.CellCount, "the row", FormattableString.Invariant($"{columns} cells, as many as columns"), FormattableString.Invariant($"{_records.Count}"));
            return null;
        }

        return _reader.SkipReason(_row);
    }

    private bool AreBlankFrom(int column)
    {
        for (int i = column; i < _records.Count; i++)
        {
            if (!_records[i].IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    private static (char? Delimiter, int Lines) PassOverPreamble(WindowedText window)
    {
        char? stated = null;
        int lines = 0;
        window.SkipMark();
        while (true)
        {
            ReadOnlySpan<char> start = window.Peek(FirstLook);
            char? delimiter = stated is null ? HeaderLine.StatedDelimiter(start) : null;
            if (delimiter is null && start is not ['\r' or '\n', ..])
            {
                return (stated, lines);
            }

            stated ??= delimiter;
            window.SkipLine();
            lines++;
        }
    }

    private static ImmutableArray<string> ReadNames(CsvRecords records)
    {
        if (!records.Read())
        {
            throw Whole("a first line with the names of columns", "an empty file");
        }

        if (records.Fault is var (expected, actual))
        {
            throw Whole(expected, actual);
        }

        if (records.HasUndecodable)
        {
            throw Whole("text in the encoding of the file", "bytes that are none. Name the encoding in the mapping's \"encoding\", such as windows-1252");
        }

        var names = ImmutableArray.CreateBuilder<string>(records.Count);
        for (int i = 0; i < records.Count; i++)
        {
            names.Add(records[i].Trim().ToString());
        }

        return names.MoveToImmutable();
    }

    private static LedgerException Whole(string expected, string actual) =>
        new([new Finding(FindingCodes.Unreadable, FindingSeverity.Error, "the file", expected, actual) { Line = 1 }]);
}
