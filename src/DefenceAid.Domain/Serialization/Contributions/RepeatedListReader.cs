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

    /// <summary>Reads a list.</summary>
    /// <param name="reader">The reader, on the list's start; it is left on its end.</param>
    /// <param name="utf8">The text that the reader reads.</param>
    /// <exception cref="JsonException">It is no list, or a value in it is none that belongs there.</exception>
    public ImmutableArray<T> Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader ahead = reader;
        ahead.Skip();
        ReadOnlySpan<byte> text = utf8[(int)reader.TokenStartIndex..(int)ahead.BytesConsumed];
        if (_cache.TryGet(text, out ImmutableArray<T> values))
        {
            reader = ahead;
            return values;
        }

        values = JsonNull.PathOf(text) is null ? arrange(list.Read(ref reader)) : throw new JsonException("Expected a value, or no member at all but got null.");
        _cache.Keep(text, values);
        return values;
    }
}
