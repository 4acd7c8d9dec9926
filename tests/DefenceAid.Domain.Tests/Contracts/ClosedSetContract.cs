using System.Text.Json;
using CsCheck;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds for every closed set: its codes are its JSON, as value and as key.</summary>
public abstract class ClosedSetContract<T> : JsonContract<T>
    where T : DomainEnum<T>
{
    protected override Gen<T> Values => Gen.Int[0, DomainEnum<T>.All.Length - 1].Select(i => DomainEnum<T>.All[i]);

    [Fact]
    public void Serialize_EachMember_IsItsCode()
    {
        foreach (T member in DomainEnum<T>.All)
        {
            JsonSerializer.Serialize(member).Should().Be($"\"{member.Code}\"");
            JsonSerializer.Serialize(new Dictionary<T, int> { [member] = 1 }).Should().Be($"{{\"{member.Code}\":1}}");
            JsonSerializer.Deserialize<Dictionary<T, int>>($"{{\"{member.Code}\":1}}").Should().ContainKey(member);
        }
    }
}
