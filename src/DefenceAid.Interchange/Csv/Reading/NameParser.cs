namespace DefenceAid.Interchange.Csv;

/// <summary>Reads a name of something known.</summary>
internal sealed class NameParser<T> : ValueParser<T>
{
    private readonly LooseTable<T> _table = new();

    /// <summary>Knows things by codes, and by names that are no code and that no two of them share.</summary>
    /// <param name="known">Codes, other names and things.</param>
    public NameParser(IEnumerable<(string Code, string? Name, T Value)> known)
    {
        (string Code, string? Name, T Value)[] all = [.. known.DistinctBy(one => (one.Code, one.Name))];
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach ((string code, _, T value) in all)
        {
            codes.Add(code);
            _table.TryAdd(code, value);
        }

        foreach (var sameName in all.Where(one => one.Name is not null && !codes.Contains(one.Name)).GroupBy(one => one.Name!, StringComparer.Ordinal))
        {
            (string Code, string? Name, T Value)[] named = [.. sameName];
            if (named.All(one => one.Code == named[0].Code))
            {
                _table.TryAdd(named[^1].Name!, named[^1].Value);
            }
        }
    }

    /// <inheritdoc/>
    public override bool IsName => true;

    /// <inheritdoc/>
    public override bool TryParse(ReadOnlySpan<char> text, ParseNotes notes, out T value) => _table.TryFind(text, notes, out value!);
}
