using CsCheck;

namespace DefenceAid.Domain.Tests.Contracts;

/// <summary>What holds for everything that adds up in any order and any split.</summary>
public abstract class MonoidContract<T>
{
    /// <summary>Gets values of every shape, small enough that three of them add up.</summary>
    protected abstract Gen<T> Values { get; }

    /// <summary>Gets the value that changes nothing.</summary>
    protected abstract T Neutral { get; }

    /// <summary>Puts two values together.</summary>
    protected abstract T Combine(T left, T right);

    [Fact]
    public void Combine_AnyOrder_IsTheSame() =>
        Gen.Select(Values, Values).Sample((a, b) => Same(Combine(a, b), Combine(b, a)));

    [Fact]
    public void Combine_AnySplit_IsTheSame() =>
        Gen.Select(Values, Values, Values).Sample((a, b, c) => Same(Combine(Combine(a, b), c), Combine(a, Combine(b, c))));

    [Fact]
    public void Combine_Neutral_ChangesNothing() =>
        Values.Sample(a => Same(Combine(a, Neutral), a) && Same(Combine(Neutral, a), a));

    private static bool Same(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);
}
