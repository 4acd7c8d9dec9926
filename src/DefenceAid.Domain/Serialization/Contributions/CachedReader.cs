using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads values that come again and again, such as parties and codes, and gives the same object for the same text.</summary>
/// <remarks>What a value means is its converter's to say. Memory: a fixed number of texts up to a length; others are read each time.</remarks>
/// <param name="converter">Reads a value that is not kept.</param>
/// <param name="sets">How many pairs of values are kept, a power of two.</param>
internal sealed class CachedReader<T>(JsonConverter<T> converter, int sets)
{
    private readonly Utf8Cache<T> _cache = new(sets);

    /// <summary>Reads a value.</summary>
    /// <param name="cursor">The cursor, on the value.</param>
    /// <exception cref="JsonException">The value is none that belongs here.</exception>
    public T Read(ref JsonCursor cursor)
    {
        if (!cursor.IsPlainText)
        {
            return cursor.Take(converter);
        }

        ReadOnlySpan<byte> text = cursor.Text;
        if (!_cache.TryGet(text, out T value))
        {
            value = cursor.Take(converter);
            _cache.Keep(text, value);
        }

        return value;
    }
}
