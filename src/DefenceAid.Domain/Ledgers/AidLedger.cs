using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace DefenceAid.Domain;

/// <summary>A checked whole: a registry, contributions, statements and reported totals whose references all hold.</summary>
/// <remarks>
/// <para>Built by <see cref="LedgerBuilder"/>. Lists keep the order in which records were added, all versions among them.</para>
/// <para>Equality: the same records in the same order. Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class AidLedger : IEquatable<AidLedger>
{
    private readonly RecordIndex<Contribution> _contributions;

    internal AidLedger(
        AidRegistry registry,
        ImmutableArray<Contribution> contributions,
        ImmutableArray<Statement> statements,
        ImmutableArray<ReportedTotal> reportedTotals,
        ImmutableArray<Finding> findings,
        ImmutableArray<string> documentDigests)
    {
        Registry = registry;
        Contributions = contributions;
        Statements = statements;
        ReportedTotals = reportedTotals;
        Findings = findings;
        DocumentDigests = documentDigests;
        _contributions = new RecordIndex<Contribution>(contributions);
    }

    /// <summary>Gets the parties, groups, coalitions and agreements.</summary>
    public AidRegistry Registry { get; }

    /// <summary>Gets every version of every contribution.</summary>
    public ImmutableArray<Contribution> Contributions { get; }

    /// <summary>Gets every version of every statement; none is ever counted.</summary>
    public ImmutableArray<Statement> Statements { get; }

    /// <summary>Gets every version of every published total.</summary>
    public ImmutableArray<ReportedTotal> ReportedTotals { get; }

    /// <summary>Gets what building noticed and is no error. It is no part of the ledger's equality.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Gets the digests of the documents that records were read from, such as <c>sha256:…</c> in lower-case hexadecimal, in the order in which
    /// they were merged. Records that were added in code are in none. They are no part of the ledger's equality.</summary>
    public ImmutableArray<string> DocumentDigests { get; }

    /// <summary>Finds a contribution, or null where none is known by the id or it is withdrawn.</summary>
    /// <param name="id">The id.</param>
    /// <param name="knownOn">The day whose version is meant, or null for the latest.</param>
    public Contribution? FindContribution(Id<Contribution> id, LocalDate? knownOn = null) => _contributions.Find(id, knownOn);

    /// <inheritdoc/>
    public bool Equals(AidLedger? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Registry.Equals(other.Registry)
            && ImmutableArrayEquality.Same(Contributions, other.Contributions)
            && ImmutableArrayEquality.Same(Statements, other.Statements)
            && ImmutableArrayEquality.Same(ReportedTotals, other.ReportedTotals));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AidLedger);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Registry, Contributions.Length, Statements.Length, ReportedTotals.Length);
}
