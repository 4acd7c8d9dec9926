using System.Text.Json;
using CsCheck;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds for every value whose JSON is its text.</summary>
public abstract class TextJsonContract<T> : JsonContract<T>
    where T : struct, ISpanParsable<T>, IFormattable
{
    protected override IEnumerable<string> NoValues => base.NoValues.Append("null");

    [Fact]
    public void Serialize_Value_IsItsText() => Values.Sample(value =>
        JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value)) == value.ToString(null, null));

    [Fact]
    public void Deserialize_AsKey_GivesTheValue() => Values.Sample(value =>
    {
        string json = JsonSerializer.Serialize(new Dictionary<T, int> { [value] = 1 });

        return JsonSerializer.Deserialize<Dictionary<T, int>>(json)!.ContainsKey(value);
    });
}
