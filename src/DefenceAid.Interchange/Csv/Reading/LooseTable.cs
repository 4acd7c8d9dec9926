using System.Diagnostics.CodeAnalysis;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Values by their names. A name in another case or with other white space is a near miss: it is found, and noted.</summary>
internal sealed class LooseTable<T>
{
    private const int MostCandidates = 3;

    private readonly Dictionary<string, T> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _exactBySpan;

    // Of names that differ in case or white space alone, none is near: the key is null.
    private readonly Dictionary<string, (string? Key, T Value)> _near = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a table without names.</summary>
    public LooseTable() => _exactBySpan = _exact.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds a name; says whether it was not there yet.</summary>
    public bool TryAdd(string key, T value)
    {
        if (!_exact.TryAdd(key, value))
        {
            return false;
        }

        string squeezed = Squeezed(key);
        _near[squeezed] = _near.ContainsKey(squeezed) ? (null, value) : (key, value);
        return true;
    }

    /// <summary>Finds a value.</summary>
    /// <param name="text">The name.</param>
    /// <param name="notes">Takes a near miss, and where nothing is found the nearest names.</param>
    /// <param name="value">The value.</param>
    public bool TryFind(ReadOnlySpan<char> text, ParseNotes notes, [MaybeNullWhen(false)] out T value)
    {
        if (_exactBySpan.TryGetValue(text, out value))
        {
            return true;
        }

        bool isNear = _near.TryGetValue(Squeezed(text), out (string? Key, T Value) found) && found.Key is not null;
        value = found.Value;
        return isNear
            ? notes.Note(CsvFindingCodes.NearMiss, FindingSeverity.Warning, $"\"{ShortText.Of(found.Key)}\"", "which was taken for it")
            : notes.Fail(Nearest(text));
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
        string[] names = [.. _exact.Keys];
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
