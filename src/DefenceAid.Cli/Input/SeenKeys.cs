using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Cli.Input;

/// <summary>Knows which contributions of a stream have come, so that one that comes again is not counted twice. It remembers the first half million: memory
/// does not grow with a longer stream.</summary>
internal sealed class SeenKeys
{
    private readonly int _most;
    private readonly HashSet<(Id<Contribution> Id, LocalDate? RecordedOn)> _keys = [];

    /// <summary>Makes an empty memory.</summary>
    /// <param name="most">How many contributions it remembers.</param>
    public SeenKeys(int most = 500_000) => _most = most;

    /// <summary>Takes a contribution, and says whether it is new, as far as is remembered.</summary>
    public bool Add(Contribution contribution)
    {
        (Id<Contribution>, LocalDate?) key = (contribution.Id, contribution.Revision.RecordedOn);
        return _keys.Count < _most ? _keys.Add(key) : !_keys.Contains(key);
    }
}
