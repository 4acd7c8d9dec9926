using System.Collections.Immutable;
using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads a list.</summary>
/// <param name="trail">Takes the way to a fault.</param>
/// <param name="read">Reads one value of the list.</param>
internal sealed class ListReader<T>(JsonTrail trail, ValueReader<T> read)
{
    // A longer list is not kept room for.
    private const int MostKept = 64;

    private readonly List<T> _values = [];

    /// <summary>Reads a list.</summary>
    /// <param name="cursor">The cursor, on the list's start; it is left on its end.</param>
    /// <exception cref="JsonException">It is no list, or a value in it is none that belongs there.</exception>
    public ImmutableArray<T> Read(ref JsonCursor cursor)
    {
        if (cursor.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"Expected a list but got {cursor.Describe()}.");
        }

        _values.Clear();
        try
        {
            while (cursor.Read() && cursor.TokenType != JsonTokenType.EndArray)
            {
                _values.Add(read(ref cursor));
            }
        }
        catch (JsonException)
        {
            trail.LeaveIndex(_values.Count);
            throw;
        }

        ImmutableArray<T> values = _values.Count == 1 ? [_values[0]] : [.. _values];
        _values.Clear();
        if (_values.Capacity > MostKept)
        {
            _values.Capacity = 0;
        }

        return values;
    }
}
