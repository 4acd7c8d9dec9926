using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Gives each value a small number, dense from 0 in the order in which they first come.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, int> _numbers = new(comparer);

    /// <summary>Gets how many values there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>Gives the number of a value, and says whether it came for the first time.</summary>
    public int NumberOf(T value, out bool isNew)
    {
        ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, value, out bool isKnown);
        isNew = !isKnown;
        if (isNew)
        {
            number = _numbers.Count - 1;
        }

        return number;
    }

    /// <summary>Gives the number of a value, and keeps what is made of it where it comes for the first time.</summary>
    /// <param name="value">The value.</param>
    /// <param name="keep">Makes an equal value that is kept.</param>
    public int NumberOf(T value, Func<T, T> keep) => _numbers.TryGetValue(value, out int number) ? number : NumberOf(keep(value), out _);

    /// <summary>Gives the number of a value.</summary>
    public int NumberOf(T value) => NumberOf(value, out _);

    /// <summary>Gives the values in the order of their numbers.</summary>
    public T[] ToArray() => [.. _numbers.OrderBy(pair => pair.Value).Select(pair => pair.Key)];
}
