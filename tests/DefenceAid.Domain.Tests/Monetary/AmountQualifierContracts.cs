using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="AmountQualifier"/>.</summary>
public static class AmountQualifierContracts
{
    public sealed class Ordering : OrderingContract<AmountQualifier>
    {
        protected override IReadOnlyList<AmountQualifier> Ascending => AmountQualifier.All;
    }
}
