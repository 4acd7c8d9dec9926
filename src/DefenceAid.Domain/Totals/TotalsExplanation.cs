using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>One cell, run again: the contributions behind it, and those that it might mean and that were listed instead.</summary>
/// <remarks>
/// <para>A row is listed where its key agrees with the cell's but for what is in doubt: dates, and parties that are joint or whose
/// share is not stated, whatever the one reason it is listed for.</para>
/// <para>Thread safety: immutable.</para>
/// </remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class TotalsExplanation
{
    internal TotalsExplanation(TotalsKey? key, AidTotal total, ImmutableArray<ExplainedRow> rows, ImmutableArray<ExplainedRow> excluded)
    {
        Key = key;
        Total = total;
        Rows = rows;
        Excluded = excluded;
    }

    /// <summary>Gets the cell's key, or null where all of the query is explained.</summary>
    public TotalsKey? Key { get; }

    /// <summary>Gets what the rows come to: the same as the cell.</summary>
    public AidTotal Total { get; }

    /// <summary>Gets the contributions that count, in the order of the ledger.</summary>
    public ImmutableArray<ExplainedRow> Rows { get; }

    /// <summary>Gets the contributions that are listed instead, in the order of the ledger, one for each reason.</summary>
    public ImmutableArray<ExplainedRow> Excluded { get; }
}
