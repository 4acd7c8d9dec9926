using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Which version of each record is known on the query's day, and what belongs to what by it.</summary>
internal sealed class OracleRecords(AidLedger ledger, LocalDate? knownOn)
{
    public AidRegistry Registry => ledger.Registry;

    /// <summary>Gives the contributions that are known, less those withdrawn.</summary>
    public IEnumerable<Contribution> Contributions() => ledger.Contributions.Where(contribution =>
        contribution == VersionOf(contribution.Id, ledger.Contributions) && !contribution.Revision.IsWithdrawal);

    /// <summary>Gives the version known on the day: the last one recorded by then; without a day, the last one. No day of recording: always known.</summary>
    public T? VersionOf<T>(Id<T> id, IEnumerable<T> records)
        where T : class, IRecord<T>
    {
        T? best = null;
        foreach (T record in records.Where(record => record.Id == id))
        {
            LocalDate? recorded = record.Revision.RecordedOn;
            bool isKnown = recorded is null || knownOn is null || recorded <= knownOn;
            if (isKnown && (best is null || best.Revision.RecordedOn is null || recorded > best.Revision.RecordedOn))
            {
                best = record;
            }
        }

        return best;
    }

    /// <summary>Says whether a party is one of these, or belongs to one.</summary>
    public bool IsOneOf(Id<Party> party, IEnumerable<Id<Party>> wholes) => WithWholes(party).Any(wholes.Contains);

    /// <summary>Gives a party's country: its own, or that of the nearest party that it belongs to which has one.</summary>
    public Country? CountryOf(Id<Party> party) =>
        WithWholes(party).Select(id => VersionOf(id, Registry.Parties)?.Country).FirstOrDefault(country => country is not null);

    private IEnumerable<Id<Party>> WithWholes(Id<Party> party)
    {
        Id<Party>? current = party;
        while (current is { } id)
        {
            yield return id;
            current = VersionOf(id, Registry.Parties)?.PartOf;
        }
    }
}
