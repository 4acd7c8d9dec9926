using CsCheck;
using DefenceAid.Domain.Totals;
using NodaTime;
using static DefenceAid.Domain.Tests.Totals.ReconciledRecords;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Whatever the dates and the shares that sources leave out turn out to be, the figure that follows from them was not contradicted.</summary>
public sealed class ReconciliationSoundnessTests
{
    private static readonly Gen<LocalDate> Day = Gen.Select(Gen.Int[2023, 2024], Gen.Int[1, 12], Gen.Int[1, 28], (year, month, day) => new LocalDate(year, month, day));

    // An entry as it truly was, with the precision of the date that its source states: a day, a month, a year, or none.
    private static readonly Gen<(StageEntry True, StageEntry Stated)> Entries = Gen.Select(
        Gen.Int[0, 4], Gen.Int[1, 9], Day, Gen.Int[0, 5], Gen.Int[0, 9], (stage, amount, day, precision, kind) =>
        {
            var money = new Money(kind == 1 ? -amount : amount, Currency.EUR);
            PartialDate? stated = precision switch { 0 => null, 1 => new PartialDate(day.Year), 2 => new PartialDate(day.Year, day.Month), _ => day };
            return (Entry(AidStage.All[stage], money, day, kind == 0), Entry(AidStage.All[stage], money, stated, kind == 0));
        });

    private static readonly Gen<(Contribution True, Contribution Stated)> Records = Gen.Select(
        Entries.Array[1, 4], Gen.Int[0, 3], Gen.Int[0, 4], (entries, donors, share) => (
            Aid("c", TrueDonors(donors, share), [.. entries.Select(entry => entry.True)]),
            Aid("c", StatedDonors(donors), [.. entries.Select(entry => entry.Stated)])));

    private static readonly Gen<AidScope> Scopes = Gen.Select(Gen.Int[0, 4], Day, Day, Gen.Int[0, 3], Gen.Bool, (stage, one, other, kind, isExact) =>
    {
        AidScope scope = AidScope.At(AidStage.All[stage]).DonatedBy(Denmark);
        scope = isExact && kind == 3 ? scope.Exactly() : scope;
        scope = kind is 1 or 2 ? scope.Since(LocalDate.Min(one, other)) : scope;
        return kind is 0 or 2 ? scope.AsOf(LocalDate.Max(one, other)) : scope;
    });

    [Fact]
    public void Reconcile_FigureThatFollowsFromWhatTrulyWas_IsNotContradicted() => Gen.Select(Records.Array[0, 3], Scopes).Sample(
        (records, scope) =>
        {
            AidLedger truth = Builder().Add([.. records.Select((record, i) => Named(record.True, i))]).Build();
            AidLedger stated = Builder().Add([.. records.Select((record, i) => Named(record.Stated, i))]).Build();
            ExactMoney sum = truth.Totals(scope).Total[Currency.EUR]?.Nominal ?? ExactMoney.Zero(Currency.EUR);

            ReconciliationVerdict verdict = stated.Reconcile(Published("r", $"{sum}", scope), Complete).Verdict;

            verdict.Should().NotBe(ReconciliationVerdict.Contradicted, $"{sum} of {string.Join(" | ", truth.Contributions.Select(aid => string.Join(", ", aid.Entries)))}");
        },
        iter: 15_000);

    private static StageEntry Entry(AidStage stage, Money money, PartialDate? on, bool isCancellation) =>
        isCancellation ? StageEntry.Cancellation(stage, money, on) : new StageEntry(stage, money, on);

    // Joint donors whose shares are not stated have some all the same: quarters, so that a sum is a decimal.
    private static PartyShares TrueDonors(int donors, int share) => donors switch
    {
        0 when share is 0 => Netherlands,
        0 when share is 4 => Denmark,
        0 => PartyShares.Weighted((Denmark, share), (Netherlands, 4 - share)),
        1 => PartyShares.Weighted((Denmark, 1), (Netherlands, 3)),
        _ => Denmark,
    };

    private static PartyShares StatedDonors(int donors) => donors == 0 ? PartyShares.Jointly(Denmark, Netherlands) : TrueDonors(donors, 0);

    private static Contribution Named(Contribution aid, int number) => aid.Entries.Aggregate(
        Contribution.Create($"c{number}", aid.Donors, aid.Recipients, aid.Category, aid.Channel), (made, entry) => made.WithEntry(entry));
}
