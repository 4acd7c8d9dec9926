using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>Which of the numbers in a column a query takes for the same, and which rows it does not mean.</summary>
internal sealed class RowClasses
{
    /// <summary>The class of what a query does not mean.</summary>
    public const int None = -1;

    private readonly int[] _classes;
    private readonly List<int> _first;

    /// <summary>Takes classes that are found.</summary>
    /// <param name="classes">The class of each number, dense from 0, or <see cref="None"/>.</param>
    /// <param name="first">The first number of each class.</param>
    public RowClasses(int[] classes, List<int> first)
    {
        _classes = classes;
        _first = first;
    }

    /// <summary>Gets the number of classes.</summary>
    public int Count => _first.Count;

    /// <summary>Gets whether all rows are meant, and the same.</summary>
    public bool IsOne => Count == 1 && !Array.Exists(_classes, number => number == None);

    /// <summary>Groups values.</summary>
    /// <param name="values">The values of a column, by their number.</param>
    /// <param name="keyOf">Gives what a query knows of a value, or null where it does not mean it.</param>
    public static RowClasses Of<T, TKey>(ReadOnlySpan<T> values, Func<T, TKey?> keyOf)
        where TKey : struct
    {
        var keys = new Numbering<TKey>();
        var classes = new RowClasses(new int[values.Length], []);
        for (int i = 0; i < values.Length; i++)
        {
            bool isNew = false;
            classes._classes[i] = keyOf(values[i]) is { } key ? keys.NumberOf(key, out isNew) : None;
            if (isNew)
            {
                classes._first.Add(i);
            }
        }

        return classes;
    }

    /// <summary>Gives the first number of a class, which stands for all of it.</summary>
    public int FirstOf(int number) => _first[number];

    /// <summary>Gives the same classes in another order.</summary>
    /// <param name="orderOf">Gives the order of the class that a number stands for.</param>
    /// <param name="orders">The orders of the classes, from the first to the last.</param>
    public RowClasses OrderBy(Func<int, long> orderOf, out long[] orders)
    {
        orders = [.. _first.Select(orderOf)];
        int[] inOrder = [.. Enumerable.Range(0, Count)];
        Array.Sort(orders, inOrder);
        int[] places = new int[Count];
        for (int place = 0; place < inOrder.Length; place++)
        {
            places[inOrder[place]] = place;
        }

        return new RowClasses(Array.ConvertAll(_classes, number => number == None ? None : places[number]), [.. inOrder.Select(FirstOf)]);
    }

    /// <summary>Gives what each number adds to the number of a batch.</summary>
    /// <param name="stride">What a class adds, for each that is before it.</param>
    /// <param name="skip">What a number adds that is not meant.</param>
    public T[] ToMap<T>(T stride, T skip)
        where T : unmanaged, IBinaryInteger<T> => Array.ConvertAll(_classes, number => number == None ? skip : T.CreateChecked(number) * stride);
}
