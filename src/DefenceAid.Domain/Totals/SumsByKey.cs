using System.Runtime.InteropServices;

namespace DefenceAid.Domain.Totals;

/// <summary>The sums of amounts that are to be divided or converted, those together that have the same divisor and rates.</summary>
internal sealed class SumsByKey
{
    private readonly Dictionary<SumKey, BoundSums> _sums = [];

    // Where the last amount was added: the next one is often of the same kind.
    private SumKey _lastKey;
    private BoundSums? _last;

    /// <summary>Gets the sums, none of them twice.</summary>
    public IReadOnlyDictionary<SumKey, BoundSums> All => _sums;

    /// <summary>Gets the sums of a kind, empty ones where there were none.</summary>
    public BoundSums this[SumKey key]
    {
        get
        {
            if (_last is null || _lastKey != key)
            {
                ref BoundSums? sums = ref CollectionsMarshal.GetValueRefOrAddDefault(_sums, key, out _);
                _last = sums ??= new BoundSums();
                _lastKey = key;
            }

            return _last;
        }
    }
}
