using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>Gathers records and makes a ledger of them, checked as a whole.</summary>
/// <remarks>
/// <para>Records may come in any order; references are checked at the end. A record's key is its id and the day it was recorded on.</para>
/// <para>Building fills in, for each version, the day on which the next one superseded it; where the next one is not there, what the
/// record itself says stays.</para>
/// <para>Thread safety: none; one thread builds.</para>
/// </remarks>
public sealed class LedgerBuilder
{
    private readonly List<Party> _parties = [];
    private readonly List<CountryGroup> _groups = [];
    private readonly List<Coalition> _coalitions = [];
    private readonly List<Agreement> _agreements = [];
    private readonly List<Contribution> _contributions = [];
    private readonly List<Statement> _statements = [];
    private readonly List<ReportedTotal> _reportedTotals = [];
    private readonly List<Finding> _mergeFindings = [];
    private readonly List<string> _documentDigests = [];

    /// <summary>Adds parties.</summary>
    /// <param name="parties">The parties.</param>
    public LedgerBuilder Add(params ReadOnlySpan<Party> parties) => AddAll(_parties, parties);

    /// <summary>Adds groups of countries.</summary>
    /// <param name="groups">The groups.</param>
    public LedgerBuilder Add(params ReadOnlySpan<CountryGroup> groups) => AddAll(_groups, groups);

    /// <summary>Adds coalitions.</summary>
    /// <param name="coalitions">The coalitions.</param>
    public LedgerBuilder Add(params ReadOnlySpan<Coalition> coalitions) => AddAll(_coalitions, coalitions);

    /// <summary>Adds agreements.</summary>
    /// <param name="agreements">The agreements.</param>
    public LedgerBuilder Add(params ReadOnlySpan<Agreement> agreements) => AddAll(_agreements, agreements);

    /// <summary>Adds contributions.</summary>
    /// <param name="contributions">The contributions.</param>
    public LedgerBuilder Add(params ReadOnlySpan<Contribution> contributions) => AddAll(_contributions, contributions);

    /// <summary>Adds statements.</summary>
    /// <param name="statements">The statements.</param>
    public LedgerBuilder Add(params ReadOnlySpan<Statement> statements) => AddAll(_statements, statements);

    /// <summary>Adds published totals.</summary>
    /// <param name="reportedTotals">The totals.</param>
    public LedgerBuilder Add(params ReadOnlySpan<ReportedTotal> reportedTotals) => AddAll(_reportedTotals, reportedTotals);

    /// <summary>Adds every record of another ledger: an equal record once, and a coalition's observations to those that are there.</summary>
    /// <param name="ledger">The other ledger.</param>
    /// <remarks>A record that differs under the same key is an error when the ledger is built.</remarks>
    public LedgerBuilder Merge(AidLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        MergeAll(_parties, ledger.Registry.Parties, "parties");
        MergeAll(_groups, ledger.Registry.Groups, "groups");
        MergeAll(_coalitions, ledger.Registry.Coalitions, "coalitions", static (mine, theirs) => mine.CombineWith(theirs));
        MergeAll(_agreements, ledger.Registry.Agreements, "agreements");
        MergeAll(_contributions, ledger.Contributions, "contributions");
        MergeAll(_statements, ledger.Statements, "statements");
        MergeAll(_reportedTotals, ledger.ReportedTotals, "reportedTotals");
        _documentDigests.AddRange(ledger.DocumentDigests.Except(_documentDigests, StringComparer.Ordinal));
        return this;
    }

    /// <summary>Notes that records are read from a document, for <see cref="AidLedger.DocumentDigests"/> and the manifests of totals.</summary>
    /// <param name="digest">The document's digest, such as <c>sha256:…</c> in lower-case hexadecimal; one that is there already adds nothing.</param>
    /// <exception cref="ArgumentException">The digest is blank or not well-formed.</exception>
    public LedgerBuilder NoteDocument(string digest)
    {
        if (!_documentDigests.Contains(WellFormedText.Require(digest, nameof(digest)), StringComparer.Ordinal))
        {
            _documentDigests.Add(digest);
        }

        return this;
    }

    /// <summary>Makes the ledger.</summary>
    /// <exception cref="LedgerException">A finding is an error; the exception has all of those.</exception>
    public AidLedger Build() => TryBuild(out AidLedger? ledger, out ImmutableArray<Finding> findings)
        ? ledger
        : throw new LedgerException([.. findings.Where(finding => finding.Severity == FindingSeverity.Error)]);

    /// <summary>Makes the ledger, or says what is wrong.</summary>
    /// <param name="ledger">The ledger, or null where a finding is an error.</param>
    /// <param name="findings">Everything that was noticed, errors and others.</param>
    public bool TryBuild([NotNullWhen(true)] out AidLedger? ledger, out ImmutableArray<Finding> findings)
    {
        var found = new List<Finding>(_mergeFindings);
        var registry = new AidRegistry(
            RevisionChain.Link(_parties, "parties", found),
            RevisionChain.Link(_groups, "groups", found),
            RevisionChain.Link(_coalitions, "coalitions", found),
            RevisionChain.Link(_agreements, "agreements", found));
        ImmutableArray<Contribution> contributions = RevisionChain.Link(_contributions, "contributions", found);
        ImmutableArray<Statement> statements = RevisionChain.Link(_statements, "statements", found);
        ImmutableArray<ReportedTotal> reportedTotals = RevisionChain.Link(_reportedTotals, "reportedTotals", found);

        RegistryChecks.Run(registry, found);
        new ContributionChecks(registry, contributions, found).Run();
        ReportChecks.Run(registry, statements, reportedTotals, found);
        findings = [.. found];
        ledger = found.Exists(finding => finding.Severity == FindingSeverity.Error)
            ? null
            : new AidLedger(registry, contributions, statements, reportedTotals, findings, [.. _documentDigests]);
        return ledger is not null;
    }

    private LedgerBuilder AddAll<T>(List<T> list, ReadOnlySpan<T> records)
        where T : class
    {
        foreach (T record in records)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            list.Add(record);
        }

        return this;
    }

    private void MergeAll<T>(List<T> mine, ImmutableArray<T> theirs, string list, Func<T, T, T>? combine = null)
        where T : class, IRecord<T>
    {
        var places = new Dictionary<(Id<T>, LocalDate?), int>();
        for (int i = 0; i < mine.Count; i++)
        {
            places.TryAdd((mine[i].Id, mine[i].Revision.RecordedOn), i);
        }

        foreach (T record in theirs)
        {
            if (places.TryAdd((record.Id, record.Revision.RecordedOn), mine.Count))
            {
                mine.Add(record);
                continue;
            }

            int place = places[(record.Id, record.Revision.RecordedOn)];
            T present = mine[place];
            LocalDate? supersededOn = present.Revision.SupersededOn ?? record.Revision.SupersededOn;
            T combined = Superseded(present, supersededOn);
            T added = Superseded(record, supersededOn);
            mine[place] = combined.Equals(added) ? combined : Combined(combined, added, $"$.{list}[{place}]", combine);
        }
    }

    private T Combined<T>(T present, T added, string path, Func<T, T, T>? combine)
        where T : class, IRecord<T>
    {
        string difference = "a record that differs under the same key";
        try
        {
            if (combine is not null)
            {
                return combine(present, added);
            }
        }
        catch (ArgumentException exception)
        {
            difference = exception.Message;
        }

        _mergeFindings.Add(new Finding(
            FindingCodes.ConflictingRecord, FindingSeverity.Error, path, $"\"{present.Id}\" to be the same in every ledger", difference));
        return present;
    }

    // One ledger may know of a later version that the other does not: that alone makes the records no different.
    private static T Superseded<T>(T record, LocalDate? supersededOn)
        where T : class, IRecord<T> =>
        record.WithRevision(new Revision(record.Revision.RecordedOn, supersededOn, record.Revision.IsWithdrawal));
}
