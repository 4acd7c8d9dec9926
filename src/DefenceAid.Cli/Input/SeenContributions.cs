using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Cli.Input;

/// <summary>Knows which contributions of a stream have come, so that none counts twice. It remembers the first half million ids: memory does not grow with a
/// longer stream.</summary>
internal sealed class SeenContributions
{
    private readonly int _most;
    private readonly Dictionary<Id<Contribution>, (LocalDate? RecordedOn, bool IsOpen)> _first = [];

    // Few contributions have other versions than their first.
    private readonly HashSet<(Id<Contribution> Id, LocalDate? RecordedOn)> _others = [];

    /// <summary>Makes an empty memory.</summary>
    /// <param name="most">How many ids it remembers.</param>
    public SeenContributions(int most = 500_000) => _most = most;

    /// <summary>Gets how many contributions came whose ids are not remembered.</summary>
    public long Beyond { get; private set; }

    /// <summary>Takes a contribution, and says what it is to those before it.</summary>
    public Sighting Add(Contribution contribution)
    {
        LocalDate? recordedOn = contribution.Revision.RecordedOn;
        bool isOpen = contribution.Revision.SupersededOn is null;
        if (!_first.TryGetValue(contribution.Id, out (LocalDate? RecordedOn, bool IsOpen) first))
        {
            Remember(contribution.Id, (recordedOn, isOpen));
            return Sighting.First;
        }

        if (first.RecordedOn == recordedOn || !_others.Add((contribution.Id, recordedOn)))
        {
            return Sighting.Doubled;
        }

        _first[contribution.Id] = (first.RecordedOn, first.IsOpen || isOpen);
        return first.IsOpen && isOpen ? Sighting.UnclearVersion : Sighting.First;
    }

    private void Remember(Id<Contribution> id, (LocalDate? RecordedOn, bool IsOpen) version)
    {
        if (_first.Count < _most)
        {
            _first.Add(id, version);
        }
        else
        {
            Beyond++;
        }
    }
}
