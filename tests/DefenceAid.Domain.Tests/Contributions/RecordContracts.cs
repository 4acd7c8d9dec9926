using DefenceAid.Domain.Tests.Contracts;
using NodaTime;

namespace DefenceAid.Domain.Tests.Contributions;

/// <summary>The laws of equality, for the records of this floor.</summary>
public static class RecordContracts
{
    public sealed class Entries : EqualityContract<StageEntry>
    {
        protected override IReadOnlyList<StageEntry> MakeDistinct() =>
        [
            Five(), new(AidStage.Delivered, StatedAmount.Parse("EUR 5")), new(AidStage.Committed, StatedAmount.Parse("over EUR 5")),
            new(AidStage.Committed, StatedAmount.Parse("EUR 5"), new PartialDate(2024)), StageEntry.Cancellation(AidStage.Committed, Money.Parse("EUR 5")),
            Five().ForPeriod(new PartialDate(2025)), Five().ValuedOn(new LocalDate(2024, 1, 1)), Five().WithSourceCode("3"), Five().WithRestatement(Money.Parse("USD 5")),
        ];

        private static StageEntry Five() => new(AidStage.Committed, StatedAmount.Parse("EUR 5"));
    }

    public sealed class Fundings : EqualityContract<Funding>
    {
        protected override IReadOnlyList<Funding> MakeDistinct() =>
        [
            Funding.NotStated, Funding.NotStated.PayingInto(new Id<Party>("fund")), Funding.NotStated.WithSource(new FundingSource(new Id<Party>("fund"))),
            Funding.NotStated.WithSource(new FundingSource(new Id<Party>("fund"), Money.Parse("EUR 5"))),
        ];
    }

    public sealed class Channels : EqualityContract<AidChannel>
    {
        protected override IReadOnlyList<AidChannel> MakeDistinct() =>
            [.. AidRoute.All.Select(AidChannel.FromRoute), AidChannel.OwnStock.Through(new Id<Party>("a")), AidChannel.OwnStock.Through(new Id<Party>("b"))];
    }

    public sealed class Perimeters : EqualityContract<Perimeter>
    {
        protected override IReadOnlyList<Perimeter> MakeDistinct() =>
            [Perimeter.Of(new Id<Party>("a")), Perimeter.Of(new Id<Party>("b")), Perimeter.Of(new Id<Party>("a"), new Id<Party>("b"))];

        protected override IEnumerable<(Perimeter Left, Perimeter Right)> EqualPairs =>
            [(Perimeter.Of(new Id<Party>("a"), new Id<Party>("b")), Perimeter.Of(new Id<Party>("b"), new Id<Party>("a"), new Id<Party>("b")))];
    }

    public sealed class Scopes : EqualityContract<AidScope>
    {
        protected override IReadOnlyList<AidScope> MakeDistinct() =>
        [
            AidScope.At(null), AidScope.At(AidStage.Committed), AidScope.Committed.Exactly(), AidScope.Committed.Since(new LocalDate(2024, 1, 1)),
            AidScope.Committed.AsOf(new LocalDate(2024, 1, 1)), AidScope.Committed.DonatedBy(new Id<Party>("a"), new Id<Party>("b")),
            AidScope.Committed.DonatedBy(new Id<Party>("a")), AidScope.Committed.ReceivedBy(new Id<Party>("a")),
            AidScope.Committed.DonatedByGroup(new Id<CountryGroup>("a")), AidScope.Committed.Within(Perimeter.Of(new Id<Party>("a"))),
            AidScope.Committed.Within(Perimeter.Of(new Id<Party>("a"), new Id<Party>("b"))),
        ];

        protected override IEnumerable<(AidScope Left, AidScope Right)> EqualPairs =>
            [(AidScope.Committed.In(AidCategory.Financial, AidCategory.Military), AidScope.Committed.In(AidCategory.Military).In(AidCategory.Financial))];
    }
}
