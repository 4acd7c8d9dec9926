namespace DefenceAid.Domain.Totals;

/// <summary>Totals of any sequence of contributions, grouped by any key: the LINQ way.</summary>
/// <remarks>
/// The rules are those of <see cref="TotalsQuery"/>. A superseded version counts nowhere; where versions of one contribution do not say
/// when they were superseded, as <see cref="LedgerBuilder"/> fills in, each counts.
/// </remarks>
public static class ContributionTotalsExtensions
{
    /// <summary>Totals contributions at a stage.</summary>
    /// <param name="contributions">The contributions.</param>
    /// <param name="measure">The stage at which they are measured.</param>
    public static AidTotal Total(this IEnumerable<Contribution> contributions, AidStage measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return contributions.Total(AidScope.At(measure));
    }

    /// <summary>Totals what a scope means of contributions; without a registry, a party belongs to itself alone.</summary>
    /// <param name="contributions">The contributions.</param>
    /// <param name="scope">Which money, measured at which stage.</param>
    /// <exception cref="ArgumentException">The scope's measure is not stated.</exception>
    public static AidTotal Total(this IEnumerable<Contribution> contributions, AidScope scope) =>
        new TotalsQuery(scope).Run(contributions, AidRegistry.Empty).Total;

    /// <summary>Totals contributions at a stage by a key of the caller's; a contribution is in the one group of its key.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="contributions">The contributions.</param>
    /// <param name="measure">The stage at which they are measured.</param>
    /// <param name="keySelector">Gives a contribution's key.</param>
    /// <returns>A total for each key that counts anything, in the order in which the keys first came.</returns>
    public static IReadOnlyList<KeyValuePair<TKey, AidTotal>> TotalBy<TKey>(
        this IEnumerable<Contribution> contributions, AidStage measure, Func<Contribution, TKey> keySelector)
    {
        ArgumentNullException.ThrowIfNull(contributions);
        ArgumentNullException.ThrowIfNull(keySelector);
        return [.. contributions
            .GroupBy(keySelector)
            .Select(group => KeyValuePair.Create(group.Key, group.Total(measure)))
            .Where(pair => pair.Value.Contributions > 0)];
    }
}
