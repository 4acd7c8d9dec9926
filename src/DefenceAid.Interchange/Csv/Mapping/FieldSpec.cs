using System.Collections.Immutable;

namespace DefenceAid.Interchange.Csv;

/// <summary>Where a value comes from: a constant, a column (by a table or as it is), a pattern, or cases. Exactly one of them.</summary>
internal sealed record FieldSpec(string Path)
{
    /// <summary>Gets the value of every row.</summary>
    public string? Constant { get; init; }

    /// <summary>Gets the column that it stands in.</summary>
    public string? Column { get; init; }

    /// <summary>Gets the parts that are put together.</summary>
    public ImmutableArray<PatternPart> Pattern { get; init; } = [];

    /// <summary>Gets the values by what several columns say; the first that holds is taken.</summary>
    public ImmutableArray<CaseSpec> Cases { get; init; } = [];

    /// <summary>Gets what the column's values stand for; empty where they are taken as they are.</summary>
    public ImmutableArray<(string Text, string Value)> Table { get; init; } = [];

    /// <summary>Gets the value where the row states none.</summary>
    public string? Default { get; init; }

    /// <summary>Gets the texts that state nothing, beside those of the whole mapping.</summary>
    public ImmutableArray<string> NotStated { get; init; } = [];

    /// <summary>Gets what stands between several parties, tags or amounts in one cell.</summary>
    public ImmutableArray<string> Separators { get; init; } = [];

    /// <summary>Gets whether parties have their shares with them, as in <c>dk 60 % + nl 40 %</c>.</summary>
    public bool HasShares { get; init; }

    /// <summary>Gets what figures are multiplied by.</summary>
    public decimal Times { get; init; } = 1;

    /// <summary>Gets every value that the mapping itself states, with its path.</summary>
    public IEnumerable<(string Path, string Value)> StatedValues()
    {
        IEnumerable<(string Path, string Value)> values = Table
            .Select(row => ($"{Path}.table['{row.Text}']", row.Value))
            .Concat(Cases.Select((one, i) => (Path: FormattableString.Invariant($"{Path}.cases[{i}].value"), one.Value))
                .Where(one => one.Value is not null).Select(one => (one.Path, one.Value!)));
        values = Constant is null ? values : values.Append((Path + ".constant", Constant));
        return Default is null ? values : values.Append((Path + ".default", Default));
    }

    /// <summary>Gets the columns that it reads.</summary>
    public IEnumerable<string> Columns()
    {
        IEnumerable<string> columns = Cases.SelectMany(one => one.When.Terms).Select(term => term.Column)
            .Concat(Pattern.Select(part => part.Column).OfType<string>());
        return Column is null ? columns : columns.Prepend(Column);
    }
}
