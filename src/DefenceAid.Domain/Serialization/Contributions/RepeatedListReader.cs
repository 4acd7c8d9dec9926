using System.Collections.Immutable;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads lists that come again and again as a whole, such as sources, and gives the same list for the same text.</summary>
/// <param name="list">Reads a list that is not kept.</param>
/// <param name="arrange">Puts a list as it was read into the order of the record.</param>
/// <param name="sets">How many pairs of lists are kept, a power of two.</param>
internal sealed class RepeatedListReader<T>(ListReader<T> list, Func<ImmutableArray<T>, ImmutableArray<T>> arrange, int sets)
{
    private readonly Utf8Cache<ImmutableArray<T>> _cache = new(sets);

    // A list ends where its bracket is closed: what begins with the text of one is that one.
    private byte[] _lastText = [];
    private ImmutableArray<T> _last = [];

    /// <summary>Reads a list.</summary>
    /// <param name="cursor">The cursor, on the list's start; it is left on its end.</param>
    /// <exception cref="JsonException">It is no list, or a value in it is none that belongs there.</exception>
    public ImmutableArray<T> Read(ref JsonCursor cursor)
    {
        ReadOnlySpan<byte> rest = cursor.Rest;
        if (_lastText.Length > 0 && rest.StartsWith(_lastText))
        {
            cursor.SkipList(_lastText.Length);
            return _last;
        }

        JsonCursor ahead = cursor;
        ahead.Skip();
        ReadOnlySpan<byte> text = rest[..(ahead.Start + 1 - cursor.Start)];
        if (_cache.TryGet(text, out ImmutableArray<T> values))
        {
            cursor = ahead;
            return values;
        }

        values = JsonNull.PathOf(text) is null ? arrange(list.Read(ref cursor)) : throw new JsonException("Expected a value, or no member at all but got null.");
        _cache.Keep(text, values);
        _lastText = text.Length <= Utf8Cache<T>.LongestKept ? text.ToArray() : [];
        _last = values;
        return values;
    }
}
