using System.Collections.Immutable;

namespace DefenceAid.Interchange.Csv;

/// <summary>Reads names by a table, and those that are not in it as they are.</summary>
internal sealed class TranslatedParser<T> : ValueParser<T>
{
    private readonly LooseTable<T> _table = new();
    private readonly ValueParser<T> _other;

    /// <summary>Reads the table itself; what is wrong with it is reported by the field that has it.</summary>
    public TranslatedParser(ImmutableArray<(string Text, string Value)> table, ValueParser<T> other)
    {
        _other = other;
        var notes = new ParseNotes();
        foreach ((string text, string value) in table)
        {
            if (other.TryParse(value, notes, out T found))
            {
                _table.TryAdd(text, found);
            }
        }
    }

    /// <inheritdoc/>
    public override bool IsName => true;

    /// <inheritdoc/>
    public override bool HasTable => true;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out T value)
    {
        if (_table.TryFind(text, notes, out value!))
        {
            return true;
        }

        string expected = notes.Expected;
        return _other.TryParse(text, notes, out value) || notes.Fail(expected);
    }
}
