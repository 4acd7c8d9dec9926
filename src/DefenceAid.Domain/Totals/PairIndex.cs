using System.Numerics;

namespace DefenceAid.Domain.Totals;

/// <summary>Gives each pair of numbers a number, dense from 0 in the order in which they first come.</summary>
/// <remarks>A pair lies with its number in one place, so that a look-up among a million waits for memory once; a dictionary waits twice.</remarks>
internal sealed class PairIndex
{
    // 2^64 divided by the golden ratio.
    private const ulong Mixer = 0x9E3779B97F4A7C15;
    private const int FewestPlaces = 16;

    // A power of two of places, half of them free at least. A place has the pair's number plus one, and zero where it is free.
    private (int First, int Second, int NumberAndOne)[] _places = new (int, int, int)[FewestPlaces];
    private int _count;

    /// <summary>Gives the number of a pair.</summary>
    public int NumberOf(int first, int second)
    {
        ref (int First, int Second, int NumberAndOne) place = ref PlaceOf(_places, first, second);
        if (place.NumberAndOne == 0)
        {
            place = (first, second, ++_count);
            if (_count > _places.Length / 2)
            {
                Grow();
            }

            return _count - 1;
        }

        return place.NumberAndOne - 1;
    }

    // The place of the pair, or a free one for it.
    private static ref (int First, int Second, int NumberAndOne) PlaceOf((int First, int Second, int NumberAndOne)[] places, int first, int second)
    {
        ulong mixed = unchecked((((ulong)(uint)first << 32) | (uint)second) * Mixer);
        int place = (int)(mixed >> (64 - BitOperations.Log2((uint)places.Length)));
        while (places[place].NumberAndOne != 0 && (places[place].First != first || places[place].Second != second))
        {
            place = (place + 1) & (places.Length - 1);
        }

        return ref places[place];
    }

    private void Grow()
    {
        var places = new (int, int, int)[_places.Length * 2];
        foreach ((int First, int Second, int NumberAndOne) place in _places)
        {
            if (place.NumberAndOne != 0)
            {
                PlaceOf(places, place.First, place.Second) = place;
            }
        }

        _places = places;
    }
}
