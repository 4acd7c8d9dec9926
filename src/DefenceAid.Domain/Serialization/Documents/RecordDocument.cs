using System.Text.Json;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Serialization;

/// <summary>The wire form of a record. Reading makes the record at once, so that a fault gets its place in the document.</summary>
internal abstract class RecordDocument<T> : IJsonOnDeserialized
    where T : class
{
    /// <summary>Gets the record that was read.</summary>
    internal T Record { get; private set; } = null!;

    void IJsonOnDeserialized.OnDeserialized()
    {
        try
        {
            Record = ToRecord();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new JsonException(JsonText.MessageOf(exception), exception);
        }
    }

    /// <summary>Makes the record; what it refuses is the document's fault.</summary>
    protected abstract T ToRecord();
}
