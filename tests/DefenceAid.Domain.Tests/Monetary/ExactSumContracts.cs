using CsCheck;
using DefenceAid.Domain.Tests.Contracts;

namespace DefenceAid.Domain.Tests.Monetary;

/// <summary>The shared laws, for <see cref="ExactSum"/>.</summary>
public static class ExactSumContracts
{
    public sealed class Equality : EqualityContract<ExactSum>
    {
        protected override IReadOnlyList<ExactSum> MakeDistinct() => [Of(), Of(1), Of(-1), Of(0.01m), Of(decimal.MaxValue, decimal.MaxValue)];

        protected override IEnumerable<(ExactSum Left, ExactSum Right)> EqualPairs =>
        [
            (Of(1.00m), Of(1)),
            (Of(), Of(0.00m)),
            (Of(decimal.MaxValue, 0.0000000000000000000000000001m), Of(0.0000000000000000000000000001m, decimal.MaxValue)),
            (Of(), Of(decimal.MaxValue, 0.01m, decimal.MinValue, -0.01m)),
        ];

        internal static ExactSum Of(params decimal[] amounts)
        {
            ExactSum sum = default;
            foreach (decimal amount in amounts)
            {
                sum.Add(amount);
            }

            return sum;
        }
    }

    public sealed class Ordering : OrderingContract<ExactSum>
    {
        protected override IReadOnlyList<ExactSum> Ascending =>
        [
            Equality.Of(decimal.MinValue, -1), Equality.Of(decimal.MinValue), Equality.Of(-0.01m), default, Equality.Of(0.001m),
            Equality.Of(1), Equality.Of(decimal.MaxValue, 0.1m),
        ];
    }

    public sealed class Default : DefaultContract<ExactSum>
    {
        protected override string DefaultText => "0";

        protected override bool HasJson => false;
    }

    public sealed class Monoid : MonoidContract<ExactSum>
    {
        protected override Gen<ExactSum> Values => MonetaryGen.AnyDecimal.Array[0, 8].Select(Equality.Of);

        protected override ExactSum Neutral => default;

        protected override ExactSum Combine(ExactSum left, ExactSum right)
        {
            left.Add(right);
            return left;
        }
    }
}
