using System.Text.Json;

namespace DefenceAid.Domain.Serialization;

/// <summary>Reads a value.</summary>
/// <param name="cursor">The cursor, on the value's first token; it is left on the last.</param>
/// <exception cref="JsonException">The value is none that belongs here.</exception>
internal delegate T ValueReader<out T>(ref JsonCursor cursor);
