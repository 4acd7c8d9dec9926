using System.Text.Json;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds for every struct: its default is legal.</summary>
public abstract class DefaultContract<T>
    where T : struct, IEquatable<T>
{
    /// <summary>Gets the text of the default, as the type documents it.</summary>
    protected abstract string DefaultText { get; }

    /// <summary>Gets whether the type has a JSON form.</summary>
    protected virtual bool HasJson => true;

    private static T Unset => new T[] { default }[0];

    [Fact]
    public void Default_Struct_IsLegal()
    {
        T value = default;

        value.ToString().Should().Be(DefaultText);
        value.Equals(Unset).Should().BeTrue();
        value.GetHashCode().Should().Be(Unset.GetHashCode());
    }

    [Fact]
    public void Default_AllProperties_CanBeRead()
    {
        foreach (var property in typeof(T).GetProperties().Where(p => p.GetIndexParameters().Length == 0 && p.GetMethod is { IsStatic: false }))
        {
            Action read = () => property.GetValue(default(T));

            read.Should().NotThrow("{0} of the default can be read", property.Name);
        }
    }

    [Fact]
    public void Default_Json_RoundTrips()
    {
        if (HasJson)
        {
            JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(default(T))).Should().Be(default(T));
        }
    }
}
