using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>A published total, held against the records: what they come to, what follows from that, and the rows behind it.</summary>
/// <remarks>
/// <para>Where the figure's measure is not stated, the verdict is that of all stages together. What is computed, its nominal gap and its rows
/// are then of everything proposed or further.</para>
/// <para>Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class Reconciliation
{
    internal Reconciliation(
        ReportedTotal reported, ReconciliationTerms terms, ReconciliationVerdict verdict, TotalsExplanation computed, ExactMoney? nominalGap)
    {
        Reported = reported;
        Terms = terms;
        Verdict = verdict;
        Computed = computed.Total;
        NominalGap = nominalGap;
        Rows = computed.Rows;
        Excluded = computed.Excluded;
    }

    /// <summary>Gets the published total.</summary>
    public ReportedTotal Reported { get; }

    /// <summary>Gets the terms of the comparison.</summary>
    public ReconciliationTerms Terms { get; }

    /// <summary>Gets what the records say about it.</summary>
    public ReconciliationVerdict Verdict { get; }

    /// <summary>Gets what the records come to in the scope of the published total.</summary>
    public AidTotal Computed { get; }

    /// <summary>
    /// Gets the published nominal figure less the computed one, a difference that claims nothing; null where nothing is disclosed (unless the
    /// records are complete and have nothing), or an amount is in another currency.
    /// </summary>
    public ExactMoney? NominalGap { get; }

    /// <summary>Gets the contributions that count, in the order of the ledger.</summary>
    public ImmutableArray<ExplainedRow> Rows { get; }

    /// <summary>Gets the contributions that are listed instead, in the order of the ledger, one for each reason.</summary>
    public ImmutableArray<ExplainedRow> Excluded { get; }

    /// <summary>Gives the same with the verdict of several stages.</summary>
    internal Reconciliation With(ReconciliationVerdict verdict) => new(Reported, Terms, verdict, new TotalsExplanation(null, Computed, Rows, Excluded), NominalGap);

    /// <summary>Gives the id, the verdict and both figures in one readable line.</summary>
    public override string ToString() => $"{Reported.Id}: {Verdict.Code}: published {Reported.Amount}, computed {Computed}";
}
