using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>A contribution behind a cell: what it adds there, and by which entries.</summary>
/// <remarks>Thread safety: immutable.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class ExplainedRow
{
    internal ExplainedRow(Contribution contribution, ExclusionReason? reason, AidTotal total, ImmutableArray<StageEntry> entries)
    {
        Contribution = contribution;
        Reason = reason;
        Total = total;
        Entries = entries;
    }

    /// <summary>Gets the contribution, in the version that was meant.</summary>
    public Contribution Contribution { get; }

    /// <summary>Gets why it is listed instead of counted, or null where it is counted.</summary>
    public ExclusionReason? Reason { get; }

    /// <summary>Gets what it adds, its share already taken; of a listed one, what it would.</summary>
    public AidTotal Total { get; }

    /// <summary>Gets the entries that it adds it by, in the contribution's order; two equal ones are both here.</summary>
    public ImmutableArray<StageEntry> Entries { get; }

    /// <summary>Gives the id, the amount, and the reason where it is listed.</summary>
    public override string ToString() => Reason is { } reason ? $"{Contribution.Id}: {Total} ({reason.Name})" : $"{Contribution.Id}: {Total}";
}
