using System.Collections.Immutable;

namespace DefenceAid.Domain;

/// <summary>Equality by sequence, for the records that hold arrays: an array's own equality is that of the reference.</summary>
internal static class ImmutableArrayEquality
{
    /// <summary>Says whether two arrays hold equal elements in the same order.</summary>
    /// <param name="left">One array.</param>
    /// <param name="right">The other array.</param>
    public static bool Same<T>(ImmutableArray<T> left, ImmutableArray<T> right) => left.AsSpan().SequenceEqual(right.AsSpan());

    /// <summary>Gives a hash that arrays which are the <see cref="Same"/> share.</summary>
    /// <param name="array">The array.</param>
    public static int Hash<T>(ImmutableArray<T> array)
    {
        var hash = default(HashCode);
        foreach (T element in array)
        {
            hash.Add(element);
        }

        return hash.ToHashCode();
    }
}
