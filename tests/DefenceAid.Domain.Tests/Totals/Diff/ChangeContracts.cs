using DefenceAid.Domain.Tests.Contracts;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals.Diff;

/// <summary>The laws of equality, for the parts of a comparison.</summary>
public static class ChangeContracts
{
    public sealed class Fields : EqualityContract<FieldChange>
    {
        protected override IReadOnlyList<FieldChange> MakeDistinct() =>
            [new("a", "1", "2"), new("b", "1", "2"), new("a", "1", "3"), new("a", "2", "2"), new("a", null, "2"), new("a", "1", null)];
    }

    public sealed class Records : EqualityContract<RecordChange>
    {
        protected override IReadOnlyList<RecordChange> MakeDistinct() =>
        [
            new(RecordKind.Party, "a", ChangeKind.Added, []), new(RecordKind.Group, "a", ChangeKind.Added, []),
            new(RecordKind.Party, "b", ChangeKind.Added, []), new(RecordKind.Party, "a", ChangeKind.Withdrawn, []),
            new(RecordKind.Party, "a", ChangeKind.Changed, [new FieldChange("a", "1", "2")]),
            new(RecordKind.Party, "a", ChangeKind.Changed, [new FieldChange("a", "1", "3")]),
        ];
    }
}
