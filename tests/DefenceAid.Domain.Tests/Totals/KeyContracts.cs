using DefenceAid.Domain.Tests.Contracts;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The shared laws, for the keys of tables.</summary>
public static class KeyContracts
{
    private static readonly DimensionValue[] Stages =
    [
        DimensionValue.Of(Dimension.Stage, "proposed"), DimensionValue.Of(Dimension.Stage, "announced"), DimensionValue.Of(Dimension.Stage, "delivered"),
        DimensionValue.Of(Dimension.Stage, null),
    ];

    public sealed class ValueEquality : EqualityContract<DimensionValue>
    {
        protected override IReadOnlyList<DimensionValue> MakeDistinct() =>
        [
            .. Stages, DimensionValue.Of(Dimension.Donor, "dk"), DimensionValue.Of(Dimension.Recipient, "dk"), DimensionValue.Of(Dimension.Donor, "dk+nl"),
            DimensionValue.Jointly(Dimension.Donor, ["dk", "nl"]),
        ];

        protected override IEnumerable<(DimensionValue Left, DimensionValue Right)> EqualPairs =>
        [
            (DimensionValue.Jointly(Dimension.Donor, ["dk", "nl"]), DimensionValue.Jointly(Dimension.Donor, ["nl", "dk"])),
            (DimensionValue.Jointly(Dimension.Donor, ["dk"]), DimensionValue.Of(Dimension.Donor, "dk")),
        ];
    }

    public sealed class ValueOrdering : OrderingContract<DimensionValue>
    {
        protected override IReadOnlyList<DimensionValue> Ascending =>
        [
            DimensionValue.Of(Dimension.Donor, "Z"), DimensionValue.Of(Dimension.Donor, "dk"), DimensionValue.Jointly(Dimension.Donor, ["nl", "dk"]),
            DimensionValue.Of(Dimension.Donor, null), .. Stages,
        ];
    }

    public sealed class KeyEquality : EqualityContract<TotalsKey>
    {
        protected override IReadOnlyList<TotalsKey> MakeDistinct() =>
            [new(), .. Stages.Select(stage => new TotalsKey(stage)), new(Stages[0], Stages[1]), new(Stages[1], Stages[0])];
    }

    public sealed class KeyOrdering : OrderingContract<TotalsKey>
    {
        protected override IReadOnlyList<TotalsKey> Ascending => [new(), new(Stages[0]), new(Stages[0], Stages[2]), new(Stages[0], Stages[3]), new(Stages[1], Stages[0])];
    }
}
