using System.Reflection;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds for every type with equality by value.</summary>
public abstract class EqualityContract<T>
    where T : notnull, IEquatable<T>
{
    /// <summary>Makes values, each different from every other; a second call makes equal ones anew.</summary>
    protected abstract IReadOnlyList<T> MakeDistinct();

    /// <summary>Gives pairs that are equal although they came about differently.</summary>
    protected virtual IEnumerable<(T Left, T Right)> EqualPairs => [];

    [Fact]
    public void Equals_MadeTwice_IsEqualWithEqualHash()
    {
        foreach ((T first, T second) in MakeDistinct().Zip(MakeDistinct()).Concat(EqualPairs.Select(pair => (pair.Left, pair.Right))))
        {
            first.Equals(second).Should().BeTrue("{0} equals {1}", first, second);
            first.Equals((object)second).Should().BeTrue();
            first.GetHashCode().Should().Be(second.GetHashCode(), "{0} equals {1}", first, second);
            Operator("op_Equality", first, second).Should().BeTrue();
            Operator("op_Inequality", first, second).Should().BeFalse();
        }
    }

    [Fact]
    public void Equals_DifferentValues_IsUnequal()
    {
        IReadOnlyList<T> values = MakeDistinct();

        values.Should().HaveCountGreaterThan(1);
        foreach (T left in values)
        {
            left.Equals(Nothing).Should().BeFalse();
            left.Equals("text").Should().BeFalse();
            values.Count(right => left.Equals(right)).Should().Be(1, "{0} equals itself alone", left);
            values.Count(right => Operator("op_Equality", left, right)).Should().Be(1);
        }
    }

    private static object? Nothing => null;

    private static bool Operator(string name, T left, T right) =>
        (bool)typeof(T).GetMethod(name, BindingFlags.Public | BindingFlags.Static, [typeof(T), typeof(T)])!.Invoke(null, [left, right])!;
}
