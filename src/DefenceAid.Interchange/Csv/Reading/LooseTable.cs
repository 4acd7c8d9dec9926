using System.Diagnostics.CodeAnalysis;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Values by their names. A name in another case or with other white space is a near miss: it is found, and noted.</summary>
internal sealed class LooseTable<T>
{
    private const int MostCandidates = 3;

    private readonly Dictionary<string, (string Key, T Value)> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (string Key, T Value)>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>Creates a table without names.</summary>
    public LooseTable() => _bySpan = _values.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a name; the first of two that differ in their case alone stays.</summary>
    public bool TryAdd(string key, T value) => _values.TryAdd(Squeezed(key), (key, value));

    /// <summary>Takes a name away.</summary>
    public void Remove(string key) => _values.Remove(Squeezed(key));

    /// <summary>Finds a value.</summary>
    /// <param name="text">The name.</param>
    /// <param name="notes">Takes a near miss, and where nothing is found the nearest names.</param>
    /// <param name="value">The value.</param>
    public bool TryFind(ReadOnlySpan<char> text, ParseNotes notes, [MaybeNullWhen(false)] out T value)
    {
        bool isFound = _bySpan.TryGetValue(text, out (string Key, T Value) found) || _values.TryGetValue(Squeezed(text), out found);
        value = found.Value;
        if (!isFound)
        {
            return notes.Fail(Nearest(text));
        }

        return text.SequenceEqual(found.Key) || notes.Note(CsvFindingCodes.NearMiss, FindingSeverity.Warning, $"\"{found.Key}\", which it was taken for");
    }

    private static string Squeezed(ReadOnlySpan<char> text)
    {
        var squeezed = new System.Text.StringBuilder(text.Length);
        foreach (char character in text.Trim())
        {
            if (!char.IsWhiteSpace(character))
            {
                squeezed.Append(character);
            }
            else if (squeezed[^1] != ' ')
            {
                squeezed.Append(' ');
            }
        }

        return squeezed.ToString();
    }

    private string Nearest(ReadOnlySpan<char> text)
    {
        string wanted = Squeezed(text).ToUpperInvariant();
        string[] names = [.. _values.Values.Select(entry => entry.Key)];
        string[] nearest = [.. names
            .Select(name => (Name: name, Distance: EditDistance.Of(wanted, name.ToUpperInvariant())))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .TakeWhile((candidate, i) => i < MostCandidates && (names.Length <= MostCandidates || candidate.Distance <= Math.Max(2, candidate.Name.Length / 2)))
            .Select(candidate => $"\"{ShortText.Of(candidate.Name)}\"")];
        return nearest.Length == 0
            ? FormattableString.Invariant($"one of the {names.Length} names that the mapping knows")
            : $"a name that the mapping knows, such as {string.Join(" or ", nearest)}";
    }
}
