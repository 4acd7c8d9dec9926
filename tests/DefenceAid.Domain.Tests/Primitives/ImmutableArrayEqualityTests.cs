using System.Collections.Immutable;

namespace DefenceAid.Domain.Tests.Primitives;

public sealed class ImmutableArrayEqualityTests
{
    [Fact]
    public void Same_Elements_InOrder()
    {
        ImmutableArray<string> one = ["a", "b"];
        ImmutableArray<string> same = ["a", "b"];
        ImmutableArray<string> turned = ["b", "a"];

        ImmutableArrayEquality.Same(one, same).Should().BeTrue();
        ImmutableArrayEquality.Hash(one).Should().Be(ImmutableArrayEquality.Hash(same));
        ImmutableArrayEquality.Same(one, turned).Should().BeFalse();
        ImmutableArrayEquality.Same(one, ["a"]).Should().BeFalse();
        ImmutableArrayEquality.Same<string>([], []).Should().BeTrue();
    }
}
