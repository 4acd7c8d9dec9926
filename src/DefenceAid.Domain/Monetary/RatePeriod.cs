using NodaTime;

namespace DefenceAid.Domain;

/// <summary>The days whose rates a policy uses for a date: amounts of one currency with equal periods share one conversion.</summary>
/// <param name="From">The first day, or null where the policy uses no dated rate.</param>
/// <param name="Until">The last day, or null where the policy uses no dated rate.</param>
internal readonly record struct RatePeriod(LocalDate? From, LocalDate? Until)
{
    /// <summary>Gives the days that a date can be.</summary>
    public static RatePeriod Of(PartialDate date) => new(date.FirstDay, date.LastDay);
}
