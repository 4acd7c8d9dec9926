using CsCheck;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Makes random queries: every filter, perimeter, dimension and conversion there is.</summary>
internal static class QueryGen
{
    private static readonly Gen<AidScope> Scope = Gen.Select(
        AmountGen.Stage, Gen.Int[0, 4], AmountGen.SomeDay, AmountGen.SomeDay, AmountGen.SomeDay, Gen.Int[0, 479],
        Gen.Select(Gen.Int[0, 31], Gen.Int[0, 7], Gen.Int[0, 23], Gen.Int[0, 20], (donors, recipients, groups, pools) => (donors, recipients, groups, pools)),
        (measure, exactly, one, other, knownOn, filters, parties) =>
        {
            AidScope scope = AidScope.At(measure);
            scope = exactly == 0 ? scope.Exactly() : scope;
            scope = one is { } first && !(other < first) ? scope.Since(first) : scope;
            scope = other is { } last ? scope.AsOf(last) : scope;
            scope = knownOn is { } known ? scope.KnownOn(known) : scope;
            scope = filters % 3 != 1 ? scope : scope.DonatedBy(AidRecords.Subset(AidRecords.Donors, parties.donors));
            scope = filters % 5 != 1 ? scope : scope.ReceivedBy(AidRecords.Subset(AidRecords.Recipients, parties.recipients));
            scope = parties.groups > 7 ? scope : scope.DonatedByGroup(AidRecords.Subset(AidRecords.Groups, parties.groups));
            scope = parties.pools is 0 or > 7 ? scope : scope.Within(Perimeter.Of(AidRecords.Subset(AidRecords.Funds, parties.pools)));
            scope = filters % 32 != 1 ? scope : scope.In(AidCategory.Military, AidCategory.NotStated);
            scope = filters % 32 != 2 ? scope : scope.InForm(FinanceForm.Grant, FinanceForm.Loan, FinanceForm.NotStated);
            scope = filters % 32 != 3 ? scope : scope.Through(AidDirection.JointProcurement, AidDirection.RecipientIndustry);
            scope = filters % 32 != 4 ? scope : scope.Within(new Id<Coalition>("coalition-1"));
            scope = filters % 32 != 5 ? scope : scope.Under(new Id<Agreement>("agreement-1"), new Id<Agreement>("agreement-2"));
            scope = filters % 32 != 6 ? scope : scope.Tagged(new Tag("plan", "1"), new Tag("plan", "2"));
            return filters % 32 != 14 ? scope : scope.Tagged(new Tag("plan", "1"), new Tag("package", "1"));
        });

    /// <summary>Gets random queries; half of them convert.</summary>
    public static Gen<TotalsQuery> Query { get; } = Gen.Select(
        Scope, Gen.Int[0, Dimension.All.Length - 1].Array[0, 3], Gen.Int[0, 9], RateGen.Policy, (scope, dimensions, kind, policy) =>
        {
            TotalsQuery query = new TotalsQuery(scope).GroupBy([.. dimensions.Distinct().Select(i => Dimension.All[i])]);
            return kind switch
            {
                0 => query.ConvertTo(Currency.EUR, policy),
                1 => query.ConvertTo(Currency.EUR, policy, ResultRounding.Significant28),
                2 => query.ConvertTo(Currency.SEK, policy),
                3 => query.ConvertTo(Currency.SEK, policy, ResultRounding.Significant28),
                4 => query.ConvertTo(Currency.Of("XAU"), policy, ResultRounding.Significant28),
                5 => query.ConvertTo(Currency.JPY, policy),
                _ => query,
            };
        });
}
