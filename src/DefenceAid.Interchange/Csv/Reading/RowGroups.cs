using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Csv;

/// <summary>Makes contributions of the rows of a file, in the order of their first rows.</summary>
internal sealed class RowGroups(MappedFile file, RowOrder order, bool isEachKeyOnce)
{
    private readonly HashSet<(Id<Contribution>, LocalDate?)>? _keys = isEachKeyOnce ? [] : null;

    /// <summary>Gives the contributions.</summary>
    public IEnumerable<Contribution> Contributions() => order switch
    {
        RowOrder.Each => Each(),
        RowOrder.Adjacent => Adjacent(),
        _ => Anywhere(),
    };

    private IEnumerable<Contribution> Each()
    {
        while (file.Next() is { } contribution)
        {
            if (_keys is null || _keys.Add(KeyOf(contribution)))
            {
                file.Take();
                yield return contribution;
            }
            else
            {
                file.Refuse(FindingCodes.DoubledKey, "the id", "an id for each row", $"\"{contribution.Id}\" again. Where rows of one id are entries of one contribution, say so in the mapping's \"rows\"");
            }
        }
    }

    private IEnumerable<Contribution> Adjacent()
    {
        Contribution? current = null;
        while (file.Next() is { } next)
        {
            if (current is not null && KeyOf(current) == KeyOf(next))
            {
                current = Merged(current, next);
                continue;
            }

            if (_keys is not null && !_keys.Add(KeyOf(next)))
            {
                file.Refuse(FindingCodes.DoubledKey, "the id", "rows of one id to follow each other", $"\"{next.Id}\" again. Where they may be anywhere, say so in the mapping's \"rows\"");
                continue;
            }

            file.Take();
            if (current is not null)
            {
                yield return current;
            }

            current = next;
        }

        if (current is not null)
        {
            yield return current;
        }
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
