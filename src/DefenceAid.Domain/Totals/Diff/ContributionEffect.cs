using System.Text.Json.Serialization;

namespace DefenceAid.Domain.Totals;

/// <summary>What one contribution is to one row of a total on both sides of a <see cref="LedgerDiff"/>, where that differs.</summary>
/// <remarks>Thread safety: immutable. Text: <c>se-drones: from SEK 250000000 to SEK 300000000</c>, with the row before the colon where there are dimensions.</remarks>
[JsonConverter(typeof(DocumentOnlyJsonConverter))]
public sealed class ContributionEffect
{
    internal ContributionEffect(Id<Contribution> contribution, TotalsKey key, AidTotal before, AidTotal after, RecordChange? change)
    {
        Contribution = contribution;
        Key = key;
        Before = before;
        After = after;
        Change = change;
    }

    /// <summary>Gets the contribution's id.</summary>
    public Id<Contribution> Contribution { get; }

    /// <summary>Gets the row of the total; of a query without dimensions, the empty key.</summary>
    public TotalsKey Key { get; }

    /// <summary>Gets what the contribution adds to the row on the older side; <see cref="AidTotal.None"/> where it does not count there.</summary>
    public AidTotal Before { get; }

    /// <summary>Gets what the contribution adds to the row on the newer side; <see cref="AidTotal.None"/> where it does not count there.</summary>
    public AidTotal After { get; }

    /// <summary>Gets what became of the contribution itself, or null where it states the same: then the registry changed what it counts for.</summary>
    public RecordChange? Change { get; }

    /// <summary>Gives the contribution, the row, and both sides in one line.</summary>
    public override string ToString() => Key.Values.IsEmpty
        ? $"{Contribution}: from {Before} to {After}"
        : $"{Contribution}, {Key}: from {Before} to {After}";
}
