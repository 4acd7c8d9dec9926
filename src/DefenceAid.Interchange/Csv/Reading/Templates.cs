using System.Runtime.CompilerServices;
using DefenceAid.Domain;

namespace DefenceAid.Interchange.Csv;

/// <summary>Contributions that say what rows said beside ids and entries, so that it is not made again for each.</summary>
/// <remarks>They are found by the values' objects: fields keep their values, so that the same one is the same object.</remarks>
internal sealed class Templates(bool hasRevisions)
{
    private const int Places = 1024;
    private const int Tries = 4;
    private const int UsualValues = 8;

    private readonly (object?[] Values, Revision Revision, Contribution? Template)[] _places = new (object?[], Revision, Contribution?)[Places];
    private object?[] _values = new object?[UsualValues];
    private int _count;
    private int _hash;

    /// <summary>Begins a row.</summary>
    public void Begin() => (_count, _hash) = (0, 0);

    /// <summary>Puts the row's next value; each row puts as many.</summary>
    public void Put(object? value)
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, _count * 2);
        }

        _values[_count++] = value;
        _hash = unchecked((_hash * 31) + RuntimeHelpers.GetHashCode(value));
    }

    /// <summary>Finds what an earlier row with the same values and revision said, or gives null.</summary>
    public Contribution? Find(Revision revision)
    {
        for (int i = 0; i < Tries; i++)
        {
            ref readonly (object?[] Values, Revision Revision, Contribution? Template) place = ref Place(i);
            if (place.Template is null)
            {
                return null;
            }

            if (AreHere(place.Values) && (!hasRevisions || place.Revision == revision))
            {
                return place.Template;
            }
        }

        return null;
    }

    /// <summary>Keeps what the row says; where there is no room near its place, instead of another one.</summary>
    public void Keep(Contribution template, Revision revision)
    {
        int tried = 0;
        while (tried < Tries - 1 && Place(tried).Template is not null)
        {
            tried++;
        }

        Place(tried) = (_values[.._count], revision, template);
    }

    private bool AreHere(object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            if (!ReferenceEquals(values[i], _values[i]))
            {
                return false;
            }
        }

        return true;
    }

    private ref (object?[] Values, Revision Revision, Contribution? Template) Place(int tried) => ref _places[unchecked(_hash + tried) & (Places - 1)];
}
