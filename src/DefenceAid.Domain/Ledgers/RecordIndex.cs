using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Finds the version of a record that was known on a day.</summary>
internal sealed class RecordIndex<T>
    where T : class, IRecord<T>
{
    private readonly FrozenDictionary<Id<T>, ImmutableArray<T>> _versions;

    public RecordIndex(ImmutableArray<T> records) =>
        _versions = records.GroupBy(record => record.Id).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>Says whether any version has the id, a withdrawn one too.</summary>
    public bool Knows(Id<T> id) => _versions.ContainsKey(id);

    /// <summary>Finds the version known on a day (null: the latest); null where there is none, or it is withdrawn.</summary>
    public T? Find(Id<T> id, LocalDate? knownOn)
    {
        if (_versions.TryGetValue(id, out ImmutableArray<T> versions))
        {
            foreach (T version in versions)
            {
                if (version.Revision.IsKnownOn(knownOn))
                {
                    return version.Revision.IsWithdrawal ? null : version;
                }
            }
        }

        return null;
    }
}
