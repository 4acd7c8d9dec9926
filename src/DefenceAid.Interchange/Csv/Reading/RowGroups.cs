using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>Makes contributions of the rows of a file, in the order of their first rows.</summary>
internal sealed class RowGroups(MappedFile file, RowOrder order, bool isEachKeyOnce)
{
    private readonly HashSet<(Id<Contribution>, LocalDate?)>? _keys = isEachKeyOnce ? [] : null;

    // Of adjacent rows: the contribution to which the next row may belong.
    private Contribution? _current;
    private bool _isAtEnd;

    // Of rows anywhere: all contributions, and how many of them were given.
    private List<Contribution>? _all;
    private int _given;

    /// <summary>Gives the next contribution, or null at the end.</summary>
    public Contribution? Next() => order switch
    {
        RowOrder.Each => NextOfEach(),
        RowOrder.Adjacent => NextOfAdjacent(),
        _ => NextOfAnywhere(),
    };

    private Contribution? NextOfEach()
    {
        while (file.Next() is { } contribution)
        {
            if (_keys is null || _keys.Add(KeyOf(contribution)))
            {
                file.Take();
                return contribution;
            }

            file.Refuse(FindingCodes.DoubledKey, "the id", "an id for each row", $"\"{contribution.Id}\" again. Where rows of one id are entries of one contribution, say so in the mapping's \"rows\"");
        }

        return null;
    }

    private Contribution? NextOfAdjacent()
    {
        while (!_isAtEnd)
        {
            Contribution? next = file.Next();
            if (next is not null && _current is not null && KeyOf(_current) == KeyOf(next))
            {
                _current = Merged(_current, next);
                continue;
            }

            if (next is not null && _keys is not null && !_keys.Add(KeyOf(next)))
            {
                file.Refuse(FindingCodes.DoubledKey, "the id", "rows of one id to follow each other", $"\"{next.Id}\" again. Where they may be anywhere, say so in the mapping's \"rows\"");
                continue;
            }

            _isAtEnd = next is null;
            if (next is not null)
            {
                file.Take();
            }

            (Contribution? whole, _current) = (_current, next);
            if (whole is not null)
            {
                return whole;
            }
        }

        return null;
    }

    private Contribution? NextOfAnywhere()
    {
        _all ??= Anywhere();
        return _given < _all.Count ? _all[_given++] : null;
    }

    private List<Contribution> Anywhere()
    {
        var places = new Dictionary<(Id<Contribution>, LocalDate?), int>();
        var all = new List<Contribution>();
        while (file.Next() is { } next)
        {
            if (places.TryAdd(KeyOf(next), all.Count))
            {
                file.Take();
                all.Add(next);
                continue;
            }

            int place = places[KeyOf(next)];
            all[place] = Merged(all[place], next);
        }

        return all;
    }

    private Contribution Merged(Contribution first, Contribution later)
    {
        if (RowMerge.Difference(first, later) is { } respect)
        {
            file.Refuse(CsvFindingCodes.DifferingRow, $"the {respect}", $"the same as in the first row of \"{first.Id}\"", "something else");
            return first;
        }

        file.Take();
        return RowMerge.Merge(first, later);
    }

    private static (Id<Contribution> Id, LocalDate? RecordedOn) KeyOf(Contribution contribution) => (contribution.Id, contribution.Revision.RecordedOn);
}
