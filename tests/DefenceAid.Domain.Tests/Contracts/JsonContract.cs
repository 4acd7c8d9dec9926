using System.Text.Json;
using CsCheck;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds for every type with a converter of its own: a plain call is right.</summary>
public abstract class JsonContract<T>
{
    /// <summary>Gets values of every shape.</summary>
    protected abstract Gen<T> Values { get; }

    /// <summary>Gets JSON that is no value.</summary>
    protected virtual IEnumerable<string> NoValues => ["5", "true", "{}", "[]", "\"\"", "\"?\"", "\"\\ud800\""];

    [Fact]
    public void Deserialize_Serialized_GivesTheValue() => Values.Sample(value =>
    {
        string json = JsonSerializer.Serialize(value);
        T? read = JsonSerializer.Deserialize<T>(json);

        return EqualityComparer<T>.Default.Equals(read, value) && JsonSerializer.Serialize(read) == json;
    });

    [Fact]
    public void Deserialize_InsideAnObject_GivesTheValue() => Values.Sample(value =>
    {
        string json = JsonSerializer.Serialize(new Dictionary<string, T>(StringComparer.Ordinal) { ["value"] = value });

        return EqualityComparer<T>.Default.Equals(JsonSerializer.Deserialize<Dictionary<string, T>>(json)!["value"], value);
    });

    [Fact]
    public void Deserialize_NoValue_IsRefused()
    {
        foreach (string json in NoValues)
        {
            Func<T?> read = () => JsonSerializer.Deserialize<T>(json);

            read.Should().Throw<JsonException>("{0} is no value", json);
        }
    }
}
