using System.Diagnostics.CodeAnalysis;

namespace DefenceAid.Interchange.Csv;

/// <summary>Where a value comes from, tied to a file. Values of texts that come again are kept: up to a bound, so that memory stays flat.</summary>
internal sealed class Field<T>
{
    private readonly ValueParser<T> _parser;
    private readonly int _column = -1;
    private readonly LooseTable<T>? _table;
    private readonly HashSet<string> _notStated;
    private readonly (Condition When, FieldState State, T Value)[] _cases = [];
    private readonly (string? Text, int Column)[] _pattern = [];
    private readonly (FieldState State, T Value) _constant;
    private readonly (FieldState State, T Value) _default;
    private readonly KeptValues<T>? _kept;
    private readonly bool _isPlainFirst;
    private bool _isShared;
    private long _lineOfRow;
    private FieldState _stateOfRow;
    private T _valueOfRow = default!;

    private Field(FieldSpec spec, ValueParser<T> parser, Binding binding)
    {
        _parser = parser;
        _kept = parser.IsRepeated ? new KeptValues<T>() : null;
        _notStated = new HashSet<string>(spec.NotStated.Select(text => text.Trim()), StringComparer.OrdinalIgnoreCase);
        _constant = Stated(spec.Constant, spec.Path + ".constant", binding);
        _default = Stated(spec.Default, spec.Path + ".default", binding);
        _column = spec.Column is null ? -1 : binding.Place(spec.Column, spec.Path);
        _cases = [.. spec.Cases.Select((one, i) =>
        {
            (FieldState state, T value) = Stated(one.Value, FormattableString.Invariant($"{spec.Path}.cases[{i}].value"), binding);
            return (Condition.Bind(one.When, binding, spec.Path), state, value);
        })];
        _pattern = [.. spec.Pattern.Select(part => (part.Text, part.Column is null ? -1 : binding.Place(part.Column, spec.Path)))];
        LooseTable<T>? table = spec.Table.IsEmpty ? null : Table(spec, binding);
        _table = parser.HasTable ? null : table;
        HasColumn = spec.Column is not null;
        _isPlainFirst = HasColumn && table is null && parser.HasPlain && !binding.Plan.Rules.NotStated.Concat(spec.NotStated).Any(IsPlain);
    }

    /// <summary>Gets the columns that the value comes from; null where the row's line is in it.</summary>
    public IEnumerable<int>? Columns =>
        HasColumn ? [_column]
        : Array.Exists(_pattern, part => part is { Text: null, Column: < 0 }) ? null
        : [.. _cases.SelectMany(one => one.When.Columns), .. _pattern.Where(part => part.Text is null).Select(part => part.Column)];

    /// <summary>Gets the column in which a text of the usual form is what the row states, or -1.</summary>
    public int PlainColumn => _isPlainFirst ? _column : -1;

    /// <summary>Gets whether an empty cell states nothing.</summary>
    public bool IsBlankWhereEmpty => HasColumn && _default.State == FieldState.NotStated;

    /// <summary>Gets what every row states alike; null where rows may differ, or state nothing.</summary>
    public T? Constant => HasColumn || _cases.Length > 0 || _pattern.Length > 0 || _constant.State != FieldState.Stated ? default : _constant.Value;

    private bool HasColumn { get; }

    /// <summary>Ties a field to a file, once for all that read the same in the same way; null where there is none.</summary>
    [return: NotNullIfNotNull(nameof(spec))]
    public static Field<T>? Bind(FieldSpec? spec, ValueParser<T> parser, Binding binding)
    {
        if (spec is null)
        {
            return null;
        }

        var field = new Field<T>(spec, parser, binding);
        if (binding.Shared(parser, spec, field) is not Field<T> other)
        {
            return field;
        }

        other._isShared = true;
        return other;
    }

    /// <summary>Says whether the row's cell is empty, and states nothing by that.</summary>
    public bool IsBlank(RowReader row) => IsBlankWhereEmpty && row.Cell(_column).IsEmpty;

    /// <summary>Reads the row's value.</summary>
    public FieldState Read(RowReader row, out T value)
    {
        if (_isShared)
        {
            return ReadOnce(row, out value);
        }

        return HasColumn ? ReadCell(row, out value) : ReadOther(row, out value);
    }

    // Texts that state nothing are compared without case, and codes of currencies are plain in upper case.
    private bool IsPlain(string text) => _parser.TryPlain(text.Trim(), out _) || _parser.TryPlain(text.Trim().ToUpperInvariant(), out _);

    private FieldState ReadOnce(RowReader row, out T value)
    {
        if (_lineOfRow != row.Line)
        {
            _lineOfRow = row.Line;
            _stateOfRow = HasColumn ? ReadCell(row, out _valueOfRow) : ReadOther(row, out _valueOfRow);
        }

        value = _valueOfRow;
        return _stateOfRow;
    }

    private FieldState ReadOther(RowReader row, out T value)
    {
        if (_cases.Length > 0)
        {
            return ReadCases(row, out value);
        }

        if (_pattern.Length > 0)
        {
            return ReadPattern(row, out value);
        }

        value = _constant.Value;
        return _constant.State;
    }

    private FieldState ReadCell(RowReader row, out T value)
    {
        ReadOnlySpan<char> raw = row.Cell(_column);
        if (raw.IsEmpty)
        {
            value = _default.Value;
            return _default.State;
        }

        if (_isPlainFirst && _parser.TryPlain(raw, out value))
        {
            return FieldState.Stated;
        }

        if (_kept is null)
        {
            return Parse(row, raw, out value);
        }

        if (_kept.Find(raw) is { } kept)
        {
            value = kept.Value;
            return kept.State;
        }

        FieldState state = Parse(row, raw, out value);
        if (state != FieldState.Faulty)
        {
            _kept.Keep(raw, state, value);
        }

        return state;
    }

    private FieldState Parse(RowReader row, ReadOnlySpan<char> raw, out T value)
    {
        ReadOnlySpan<char> text = raw.Trim();
        if (row.IsNotStated(text) || (_notStated.Count > 0 && _notStated.Contains(text.ToString())))
        {
            value = _default.Value;
            return _default.State;
        }

        row.Notes.Clear();
        bool isRead = _table is null ? _parser.TryParse(_parser.IsName ? raw : text, row.Notes, out value) : _table.TryFind(raw, row.Notes, out value!);
        if (!isRead)
        {
            row.Fail(_column, row.Notes.Expected, raw);
            return FieldState.Faulty;
        }

        row.PassOn(_column, raw);
        return FieldState.Stated;
    }

    private FieldState ReadCases(RowReader row, out T value)
    {
        foreach ((Condition when, FieldState state, T found) in _cases)
        {
            if (when.Holds(row))
            {
                value = found;
                return state;
            }
        }

        value = _default.Value;
        if (_default.State == FieldState.NotStated)
        {
            row.Fail("the row", "one of the mapping's cases to hold, or a default beside them", "a row of which none holds");
            return FieldState.Faulty;
        }

        return _default.State;
    }

    private FieldState ReadPattern(RowReader row, out T value)
    {
        var text = new PatternText(stackalloc char[256]);
        foreach ((string? part, int column) in _pattern)
        {
            if (part is not null)
            {
                text.Append(part);
                continue;
            }

            if (column < 0)
            {
                text.Append(row.Line);
                continue;
            }

            ReadOnlySpan<char> cell = row.Cell(column).Trim();
            if (row.IsNotStated(cell))
            {
                row.Fail(column, "a value, which a pattern puts together with others", cell);
                value = default!;
                return FieldState.Faulty;
            }

            text.Append(cell);
        }

        if (_kept?.Find(text.Text) is { } kept)
        {
            value = kept.Value;
            return kept.State;
        }

        row.Notes.Clear();
        if (_parser.TryParse(text.Text, row.Notes, out value))
        {
            _kept?.Keep(text.Text, FieldState.Stated, value);
            return FieldState.Stated;
        }

        row.Fail(-1, row.Notes.Expected, text.Text);
        return FieldState.Faulty;
    }

    private (FieldState State, T Value) Stated(string? text, string path, Binding binding)
    {
        if (text is null)
        {
            return (FieldState.NotStated, default!);
        }

        var notes = new ParseNotes();
        string trimmed = text.Trim();
        if (trimmed.Length == 0 || !_parser.TryParse(trimmed, notes, out T value))
        {
            binding.Fault(path, trimmed.Length == 0 ? "a value" : notes.Expected, $"\"{Domain.ShortText.Of(text)}\"");
            return (FieldState.Faulty, default!);
        }

        return (FieldState.Stated, value);
    }

    private LooseTable<T> Table(FieldSpec spec, Binding binding)
    {
        var table = new LooseTable<T>();
        foreach ((string text, string stated) in spec.Table)
        {
            string path = $"{spec.Path}.table['{Domain.ShortText.Of(text)}']";
            (_, T value) = Stated(stated, path, binding);
            if (!table.TryAdd(text, value))
            {
                binding.Fault(path, "each text once, white space and case aside", $"\"{Domain.ShortText.Of(text)}\" again");
            }
        }

        return table;
    }
}
