using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Finds parties that are part of themselves, by way of others.</summary>
internal static class PartOfCircles
{
    /// <summary>Finds the versions of parties that closed a circle, or were in it, on the day on which they were recorded.</summary>
    /// <param name="registry">The registry.</param>
    /// <returns>The versions, each compared as the object that it is.</returns>
    public static HashSet<Party> Find(AidRegistry registry)
    {
        HashSet<Id<Party>> suspects = Suspects(registry);
        var circular = new HashSet<Party>(ReferenceEqualityComparer.Instance);

        // A circle begins on the day on which its last version was recorded; a version without a day was there before all others.
        foreach (IGrouping<LocalDate, Party> recorded in registry.Parties
            .Where(party => suspects.Contains(party.Id))
            .GroupBy(party => party.Revision.RecordedOn ?? LocalDate.MinIsoValue))
        {
            HashSet<Id<Party>> onCircle = OnCircle(registry, recorded.Key, recorded);
            circular.UnionWith(recorded.Where(party => party.PartOf is not null && onCircle.Contains(party.Id)));
        }

        return circular;
    }

    // Whoever belongs to nobody, in any version, is on no circle; nor is then whoever belongs only to such parties, and so on downwards.
    private static HashSet<Id<Party>> Suspects(AidRegistry registry)
    {
        (Id<Party> Part, Id<Party> Whole)[] edges =
            [.. registry.Parties.SelectMany(party => party.PartOf is { } whole ? [(party.Id, whole)] : Array.Empty<(Id<Party>, Id<Party>)>()).Distinct()];
        ILookup<Id<Party>, Id<Party>> partsOf = edges.ToLookup(edge => edge.Whole, edge => edge.Part);
        var open = edges.CountBy(edge => edge.Part).ToDictionary();
        var clear = new Queue<Id<Party>>(edges.Select(edge => edge.Whole).Distinct().Where(whole => !open.ContainsKey(whole)));
        while (clear.TryDequeue(out Id<Party> whole))
        {
            foreach (Id<Party> part in partsOf[whole])
            {
                open[part]--;
                if (open[part] == 0)
                {
                    open.Remove(part);
                    clear.Enqueue(part);
                }
            }
        }

        return [.. open.Keys];
    }

    // Each party has at most one whole on a day, so a walk that comes back to itself has found a circle; nobody is walked through twice.
    private static HashSet<Id<Party>> OnCircle(AidRegistry registry, LocalDate day, IEnumerable<Party> starts)
    {
        var onCircle = new HashSet<Id<Party>>();
        var walkOf = new Dictionary<Id<Party>, int>();
        int walk = 0;
        foreach (Party start in starts)
        {
            walk++;
            Id<Party>? current = start.Id;
            while (current is { } id && walkOf.TryAdd(id, walk))
            {
                current = registry.FindParty(id, day)?.PartOf;
            }

            for (Id<Party>? id = current; id is { } member && walkOf[member] == walk && onCircle.Add(member);)
            {
                id = registry.FindParty(member, day)?.PartOf;
            }
        }

        return onCircle;
    }
}
