using System.Collections.Immutable;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>The row at hand: its cells by their columns, and where its faults go.</summary>
internal sealed class RowReader
{
    private const string DangerousStarts = "=+-@\t\r";

    private readonly CsvRecords _records;
    private readonly CsvReport _report;
    private readonly bool _isDefused;
    private readonly bool _hasNotStated;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _notStated;

    /// <summary>Reads rows of a file.</summary>
    public RowReader(CsvRecords records, TextRules rules, CsvReport report)
    {
        _records = records;
        _isDefused = rules.IsDefused;
        _hasNotStated = rules.NotStated.Length > 0;
        _report = report;
        _notStated = new HashSet<string>(rules.NotStated.Select(text => text.Trim()), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gets the names of the columns.</summary>
    public ImmutableArray<string> Names { get; set; } = [];

    /// <summary>Gets the line, from 1, on which the row begins.</summary>
    public long Line => _records.Line;

    /// <summary>Gets what the reading of a text is noted in.</summary>
    public ParseNotes Notes { get; } = new();

    /// <summary>Gets whether a fault of this row was noted.</summary>
    public bool HasFault { get; private set; }

    /// <summary>Begins a row.</summary>
    public void Begin() => HasFault = false;

    /// <summary>Gets a cell's text.</summary>
    public ReadOnlySpan<char> Cell(int column)
    {
        ReadOnlySpan<char> text = _records[column];
        return _isDefused && text.StartsWith('\'') && IsDefused(text) ? text[1..] : text;
    }

    /// <summary>Says whether a text states nothing.</summary>
    public bool IsNotStated(ReadOnlySpan<char> trimmed) => trimmed.IsEmpty || (_hasNotStated && _notStated.Contains(trimmed));

    /// <summary>Notes a fault, which costs the row.</summary>
    public void Fail(int column, string expected, ReadOnlySpan<char> actual) => Fail(PathOf(column), expected, $"\"{ShortText.Of(actual)}\"");

    /// <summary>Notes a fault, which costs the row.</summary>
    public void Fail(string path, string expected, string actual) => Fail(FindingCodes.Unreadable, path, expected, actual);

    /// <summary>Notes a fault, which costs the row.</summary>
    public void Fail(string code, string path, string expected, string actual)
    {
        HasFault = true;
        Note(code, FindingSeverity.Error, path, expected, actual);
    }

    /// <summary>Passes on what is worth knowing of a text that was read.</summary>
    public void PassOn(int column, ReadOnlySpan<char> actual)
    {
        if (Notes.Remark is var (code, severity, expected, outcome))
        {
            Note(code, severity, PathOf(column), expected, $"\"{ShortText.Of(actual)}\", {outcome}");
        }
    }

    /// <summary>Notes something.</summary>
    public void Note(string code, FindingSeverity severity, string path, string expected, string actual) =>
        _report.Add(new Finding(code, severity, path, expected, actual) { Line = Line });

    /// <summary>Says whether a text begins with a sign that would make a formula of the rest, behind any number of apostrophes.</summary>
    public static bool IsDefused(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart('\'');
        return !rest.IsEmpty && DangerousStarts.Contains(rest[0], StringComparison.Ordinal);
    }

    /// <summary>Gives the words for the place of a cell.</summary>
    public string PathOf(int column) => column < 0 ? "the row" : $"column \"{ShortText.Of(Names[column])}\"";
}
