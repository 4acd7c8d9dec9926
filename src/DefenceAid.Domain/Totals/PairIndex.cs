using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>Gives each pair of numbers a number, dense from 0 in the order in which they first come.</summary>
/// <remarks>A pair lies with its number in one place, so that a look-up among a million waits for memory once; a dictionary waits twice.</remarks>
internal sealed class PairIndex
{
    // 2^64 divided by the golden ratio.
    private const ulong Mixer = 0x9E3779B97F4A7C15;
    private const int FewestPlaces = 16;

    // Fewer are in the second cache anyhow.
    private const int FewestPlacesToRead = 1 << 14;

    private readonly List<CellPath> _all = [];

    // A power of two of places, half of them free at least. A place has the pair's number plus one, and zero where it is free.
    private (CellPath Path, int NumberAndOne)[] _places = new (CellPath, int)[FewestPlaces];

    /// <summary>Gets how many pairs there are.</summary>
    public int Count => _all.Count;

    /// <summary>Gets the pairs, each in the place of its number.</summary>
    public ReadOnlySpan<CellPath> All => CollectionsMarshal.AsSpan(_all);

    /// <summary>Gives the number of a pair.</summary>
    public int NumberOf(CellPath path)
    {
        ref (CellPath Path, int NumberAndOne) place = ref PlaceOf(_places, path);
        if (place.NumberAndOne == 0)
        {
            _all.Add(path);
            place = (path, _all.Count);
            if (_all.Count > _places.Length / 2)
            {
                Grow();
            }

            return _all.Count - 1;
        }

        return place.NumberAndOne - 1;
    }

    /// <summary>Reads the places of pairs, so that the processor waits for the memory of all at once and not of each in turn.</summary>
    /// <returns>A number that means nothing, but cannot be had without the reading.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Read(ReadOnlySpan<CellPath> paths)
    {
        int read = 0;
        if (_places.Length >= FewestPlacesToRead)
        {
            foreach (CellPath path in paths)
            {
                read ^= _places[FirstPlaceOf(_places, path)].NumberAndOne;
            }
        }

        return read;
    }

    private static int FirstPlaceOf((CellPath Path, int NumberAndOne)[] places, CellPath path)
    {
        ulong mixed = unchecked((((ulong)(uint)path.Before << 32) | (uint)path.Last) * Mixer);
        return (int)(mixed >> (64 - BitOperations.Log2((uint)places.Length)));
    }

    // The place of the pair, or a free one for it.
    private static ref (CellPath Path, int NumberAndOne) PlaceOf((CellPath Path, int NumberAndOne)[] places, CellPath path)
    {
        int place = FirstPlaceOf(places, path);
        while (places[place].NumberAndOne != 0 && places[place].Path != path)
        {
            place = (place + 1) & (places.Length - 1);
        }

        return ref places[place];
    }

    private void Grow()
    {
        _places = new (CellPath, int)[_places.Length * 2];
        for (int number = 0; number < _all.Count; number++)
        {
            PlaceOf(_places, _all[number]) = (_all[number], number + 1);
        }
    }
}
