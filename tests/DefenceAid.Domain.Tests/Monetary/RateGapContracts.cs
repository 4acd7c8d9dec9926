using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="RateGap"/>.</summary>
public static class RateGapContracts
{
    public sealed class Ordering : OrderingContract<RateGap>
    {
        protected override IReadOnlyList<RateGap> Ascending => RateGap.All;
    }
}
