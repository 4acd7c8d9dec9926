using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Cli.Input;

/// <summary>The parties of the inputs that were read. Each IATI file names organisations in its own words, so the first description of one holds for the files after it.</summary>
internal sealed class KnownParties
{
    private readonly Dictionary<(Id<Party> Id, LocalDate? RecordedOn), Party> _known = [];

    /// <summary>Takes the parties of an input that are not known yet.</summary>
    public void Add(AidLedger ledger)
    {
        foreach (Party party in ledger.Registry.Parties)
        {
            _known.TryAdd((party.Id, party.Revision.RecordedOn), party);
        }
    }

    /// <summary>Gives a ledger of activities the parties that are known, in the place of its own.</summary>
    /// <param name="ledger">The ledger.</param>
    /// <param name="report">Takes a finding for each party that it describes otherwise.</param>
    /// <returns>The ledger; the same one where nothing differs, or a known party belongs to one that it does not have.</returns>
    public AidLedger Adopt(AidLedger ledger, Action<Finding> report)
    {
        Party[] parties = [.. ledger.Registry.Parties.Select(Known)];
        if (parties.AsSpan().SequenceEqual(ledger.Registry.Parties.AsSpan()))
        {
            return ledger;
        }

        LedgerBuilder builder = new LedgerBuilder()
            .Add(parties)
            .Add(ledger.Registry.Groups.AsSpan())
            .Add(ledger.Registry.Coalitions.AsSpan())
            .Add(ledger.Registry.Agreements.AsSpan())
            .Add(ledger.Contributions.AsSpan())
            .Add(ledger.Statements.AsSpan())
            .Add(ledger.ReportedTotals.AsSpan());
        builder = ledger.DocumentDigests.Aggregate(builder, (whole, digest) => whole.NoteDocument(digest));
        if (!builder.TryBuild(out AidLedger? adopted, out _))
        {
            return ledger;
        }

        foreach ((Party own, Party known) in ledger.Registry.Parties.Zip(parties).Where(pair => !pair.First.Equals(pair.Second)))
        {
            report(new Finding(
                FindingCodes.ConflictingRecord, FindingSeverity.Information, $"party {own.Id}", $"\"{known.Name}\", as it is described before", $"\"{own.Name}\", or other details; the first holds"));
        }

        return adopted;
    }

    private Party Known(Party party) => _known.GetValueOrDefault((party.Id, party.Revision.RecordedOn), party);
}
