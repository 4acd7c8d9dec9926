using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange;

/// <summary>Gathers the contributions of a document and makes a ledger's builder of them and of what the document has beside them.</summary>
internal sealed class LedgerAssembly(Action<Finding> report)
{
    private readonly List<Contribution> _contributions = [];
    private readonly List<(int Place, Contribution Contribution)> _versions = [];
    private readonly HashSet<(Id<Contribution> Id, LocalDate? RecordedOn)> _keys = [];

    /// <summary>Takes the contribution at hand; one whose key is there already is reported and left out.</summary>
    /// <param name="reading">The reading.</param>
    public void Take(IatiReading reading)
    {
        Contribution contribution = reading.Current;
        if (!_keys.Add((contribution.Id, contribution.Revision.RecordedOn)))
        {
            report(new Finding(
                IatiFindingCodes.DoubledActivity, FindingSeverity.Error, reading.Document.Path, "each identifier once", IatiText.Quoted(contribution.Id.Value) + " again; the first holds"));
            return;
        }

        if (reading.Document.ReadyPlace is { } place)
        {
            _versions.Add((place, contribution));
        }
        else
        {
            _contributions.Add(contribution);
        }
    }

    /// <summary>Makes the builder.</summary>
    /// <param name="reading">The reading, at its end.</param>
    public LedgerBuilder ToBuilder(IatiReading reading)
    {
        var builder = new LedgerBuilder();
        var known = new HashSet<Id<Party>>();
        if (reading.Document.Ledger is { } ledger)
        {
            known.UnionWith(ledger.Registry.Parties.Select(party => party.Id));
            builder.Add([.. ledger.Registry.Parties])
                .Add([.. ledger.Registry.Groups])
                .Add([.. ledger.Registry.Coalitions])
                .Add([.. ledger.Registry.Agreements])
                .Add([.. ledger.Statements])
                .Add([.. ledger.ReportedTotals]);
        }
        else
        {
            builder.Add([.. reading.Parties.Carried]);
        }

        builder.Add([.. reading.Parties.Used.Where(party => !known.Contains(party.Id))]).Add([.. InOrder()]);
        return reading.Digest is { } digest ? builder.NoteDocument(digest) : builder;
    }

    private IEnumerable<Contribution> InOrder()
    {
        var current = new Queue<Contribution>(_contributions);
        int place = 0;
        foreach ((int itsPlace, Contribution version) in _versions.OrderBy(version => version.Place))
        {
            while (place < itsPlace && current.TryDequeue(out Contribution? next))
            {
                yield return next;
                place++;
            }

            yield return version;
            place++;
        }

        foreach (Contribution contribution in current)
        {
            yield return contribution;
        }
    }
}
