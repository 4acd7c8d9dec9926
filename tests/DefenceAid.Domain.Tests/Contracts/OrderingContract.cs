using System.Reflection;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds for every type with an order, operators included.</summary>
public abstract class OrderingContract<T>
    where T : IComparable<T>
{
    /// <summary>Gives values, each larger than the one before it.</summary>
    protected abstract IReadOnlyList<T> Ascending { get; }

    [Fact]
    public void CompareTo_EveryPair_FollowsTheOrder()
    {
        IReadOnlyList<T> values = Ascending;

        values.Should().HaveCountGreaterThan(1);
        for (int i = 0; i < values.Count; i++)
        {
            for (int j = 0; j < values.Count; j++)
            {
                Math.Sign(values[i].CompareTo(values[j])).Should().Be(i.CompareTo(j), "{0} against {1}", values[i], values[j]);
                Operator("op_LessThan", values[i], values[j]).Should().Be(i < j);
                Operator("op_LessThanOrEqual", values[i], values[j]).Should().Be(i <= j);
                Operator("op_GreaterThan", values[i], values[j]).Should().Be(i > j);
                Operator("op_GreaterThanOrEqual", values[i], values[j]).Should().Be(i >= j);
            }
        }
    }

    [Fact]
    public void Sort_Reversed_GivesTheOrder() => Ascending.Reverse().Order().Should().Equal(Ascending);

    // The nearest declaration: a base class can have operators of its own.
    private static bool Operator(string name, T left, T right)
    {
        MethodInfo? method = null;
        for (Type? type = typeof(T); method is null && type is not null; type = type.BaseType)
        {
            method = type.GetMethod(name, BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
        }

        return (bool)method!.Invoke(null, [left, right])!;
    }
}
