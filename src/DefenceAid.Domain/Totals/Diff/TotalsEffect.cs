using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What a <see cref="LedgerDiff"/> does to a total: the totals of both sides, and the contributions that make the difference.</summary>
/// <remarks>
/// <para>In each row of the tables and in each currency, the nominal sums, and the lower ones, differ by exactly what <see cref="Rows"/> say of it;
/// so do the upper ones where no bound is missing. Converted totals are rounded each on its own, and their differences may then differ by as much as
/// the roundings.</para>
/// <para>Thread safety: immutable. Text: <c>from SEK 250000000 to SEK 300000000</c>.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class TotalsEffect
{
    internal TotalsEffect(TotalsTable before, TotalsTable after, ImmutableArray<ContributionEffect> rows)
    {
        Before = before;
        After = after;
        Rows = rows;
    }

    /// <summary>Gets the totals of the older side.</summary>
    public TotalsTable Before { get; }

    /// <summary>Gets the totals of the newer side.</summary>
    public TotalsTable After { get; }

    /// <summary>Gets the contributions that are something else to a row than before, in the order of the older ledger, then the new ones; one that
    /// is in several rows has a line for each, in the order of their keys. Empty where no row changes.</summary>
    public ImmutableArray<ContributionEffect> Rows { get; }

    /// <summary>Gives the totals of both sides in one line.</summary>
    public override string ToString() => $"from {Before.Total} to {After.Total}";
}
