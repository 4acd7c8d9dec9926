using CsCheck;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Makes random ledgers and queries: every hedge, share, fund, stage, date and filter there is, in small numbers that meet often.</summary>
/// <remarks>Where a part comes from a fund, shares and amounts have few digits, so that no share has more than the engine keeps exactly.</remarks>
internal static class AidGen
{
    private static readonly Gen<FundingSource> Part = Gen.Select(
        Gen.Int[0, AidRecords.Funds.Length], AmountGen.Small, AmountGen.Currencies,
        (fund, amount, currency) => new FundingSource(AidRecords.Funds.ElementAtOrDefault(fund) is { Value.Length: > 0 } id ? id : AidRecords.Donors[0], new Money(amount, currency)));

    private static readonly Gen<Contribution> Plain = Aid(Shares(AidRecords.Donors, 6), Shares(AidRecords.Recipients, 6), AmountGen.Positive);

    private static readonly Gen<Contribution> Pooled = Gen.Select(
        Aid(Shares([.. AidRecords.Donors, .. AidRecords.Funds], 3), Shares(AidRecords.Recipients, 3), AmountGen.Small),
        Gen.Int[0, 5], Part.Array[1, 3], Gen.Int[0, 5],
        (contribution, funding, parts, into) =>
        {
            contribution = into < AidRecords.Funds.Length ? contribution.PayingInto(AidRecords.Funds[into]) : contribution;
            return funding switch
            {
                0 or 1 => contribution,
                2 => contribution.FundedBy(parts[0].Party),
                _ => parts.Aggregate(contribution, (made, part) => made.FundedBy(part.Party, part.Amount)),
            };
        });

    /// <summary>Gets random ledgers with random queries and rates.</summary>
    public static Gen<TotalsCase> Case { get; } = Gen.Select(
        Gen.OneOf(Plain, Pooled).Array[1, 10], QueryGen.Query, RateGen.Table, Gen.Int[0, 1000].Array[1, 9], (contributions, query, rates, shuffle) =>
            new TotalsCase(
                AidRecords.Builder.Add([.. contributions.DistinctBy(contribution => (contribution.Id, contribution.Revision.RecordedOn))]).Build(), query, rates, [.. shuffle]));

    private static Gen<Contribution> Aid(Gen<PartyShares> donorShares, Gen<PartyShares> recipientShares, Gen<decimal> positive) => Gen.Select(
        Gen.Int[0, 9], donorShares, recipientShares, Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 8],
        AmountGen.Entry(positive).Array[0, 5], Gen.Select(Gen.Int[0, 5], Gen.OneOf(0, 0, 0, 1, 2, 3), (kind, day) => (kind, day)),
        (id, donors, recipients, category, route, form, coalition, agreement, tags, entries, version) =>
        {
            Contribution contribution = Contribution
                .Create($"c{id}", donors, recipients, AidCategory.All[category], AidChannel.FromRoute(AidRoute.All[route]))
                .InForm(FinanceForm.All[form])
                .WithRevision(new Revision(version.day == 0 ? null : new LocalDate(2024, version.day * 3, 1), null, version.kind == 0));
            contribution = coalition == 0 ? contribution : contribution.Within(new Id<Coalition>($"coalition-{coalition}"));
            contribution = agreement == 0 ? contribution : contribution.Under(new Id<Agreement>($"agreement-{agreement}"));
            contribution = tags % 3 == 0 ? contribution : contribution.WithTag("plan", $"{tags % 3}");
            contribution = tags / 3 == 0 ? contribution : contribution.WithTag("package", $"{tags / 3}");
            return entries.Aggregate(contribution, (made, entry) => made.WithEntry(entry));
        });

    private static Gen<PartyShares> Shares(Id<Party>[] parties, int mostDecimals) => Gen.Select(
        Gen.Int[0, 5], Gen.Int[1, (1 << parties.Length) - 1], Gen.Bool, Gen.Int[1, 1000].Array[parties.Length], Gen.Int[0, mostDecimals],
        (kind, mask, isReversed, weights, decimals) =>
        {
            Id<Party>[] chosen = AidRecords.Subset(parties, mask);
            if (isReversed)
            {
                Array.Reverse(chosen);
            }

            return kind switch
            {
                0 when chosen.Length > 1 => PartyShares.Jointly(chosen),
                1 when chosen.Length > 1 => PartyShares.Weighted([.. chosen.Select((party, i) => (party, (weights[i] % 7) + 1))]),
                2 when chosen.Length > 1 => PartyShares.Weighted([.. chosen.Select((party, i) => (party, weights[i]))]),
                3 or 4 => PartyShares.Percentages([.. chosen.Select((party, i) =>
                    (party, decimal.Round(Math.Max(100m * weights[i] / (1000m * chosen.Length), 0.1m), Math.Max(decimals, 1), MidpointRounding.ToZero)))]),
                _ => PartyShares.Of(chosen[0]),
            };
        });
}
