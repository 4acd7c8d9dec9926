using CsCheck;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>Makes random ledgers and queries: every hedge, share, stage, date and filter there is, in small numbers that meet often.</summary>
internal static class AidGen
{
    private static readonly Id<Party>[] Donors = [new("lt"), new("lt-mod"), new("lt-army"), new("dk"), new("nl")];

    private static readonly Id<Party>[] Recipients = [new("ua"), new("ua-mod"), new("md")];

    private static readonly Gen<decimal> Positive = Gen.Frequency(
        (3, Gen.Select(Gen.Int[1, 100], Gen.Int[0, 2], (mantissa, scale) => new decimal(mantissa, 0, 0, false, (byte)scale))),
        (1, Gen.Select(Gen.Int, Gen.Int, Gen.Int[1, 542_101_085], Gen.Int[0, 28], (low, middle, high, scale) => new decimal(low, middle, high, false, (byte)scale))));

    private static readonly Gen<Currency> Currencies = Gen.Frequency((4, Currency.EUR), (1, Currency.SEK), (1, Currency.JPY));

    private static readonly Gen<StatedAmount> Stated = Gen.Select(Gen.Int[0, 12], Positive, Positive, Currencies, (kind, amount, more, currency) =>
    {
        var money = new Money(amount, currency);
        return kind switch
        {
            0 => StatedAmount.AtLeast(money),
            1 => StatedAmount.Over(money),
            2 => StatedAmount.UpTo(money),
            3 => StatedAmount.Under(money),
            4 => StatedAmount.About(money),
            5 => amount == more ? money : StatedAmount.Between(new Money(Math.Min(amount, more), currency), new Money(Math.Max(amount, more), currency)),
            6 or 7 => StatedAmount.Undisclosed,
            8 => -money,
            9 => StatedAmount.AtLeast(Money.Zero(currency)),
            _ => money,
        };
    });

    private static readonly Gen<LocalDate> Day = Gen.Select(Gen.Int[2023, 2024], Gen.Int[1, 12], Gen.OneOf(1, 15, 31), (year, month, day) =>
        new LocalDate(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month))));

    private static readonly Gen<PartialDate?> Date = Gen.Select(Gen.Int[0, 7], Day, (kind, day) => (PartialDate?)(kind switch
    {
        0 => null,
        1 => new PartialDate(day.Year),
        2 or 3 => new PartialDate(day.Year, day.Month),
        _ => day,
    }));

    private static readonly Gen<AidStage> Stage = Gen.Int[0, 4].Select(i => AidStage.All[i]);

    private static readonly Gen<StageEntry> Entry = Gen.Select(Stage, Stated, Date, Gen.Int[0, 5], Positive, (stage, amount, on, kind, taken) =>
        kind == 0 ? StageEntry.Cancellation(stage, new Money(taken, amount.Currency ?? Currency.EUR), on) : new StageEntry(stage, amount, on));

    private static readonly Gen<Contribution> AnyContribution = Gen.Select(
        Gen.Int[0, 7], Shares(Donors), Shares(Recipients), Gen.Int[0, 3], Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 8],
        Entry.Array[0, 5], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], (kind, day) => (kind, day)),
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

    private static readonly Gen<AidScope> Scope = Gen.Select(
        Stage, Gen.Int[0, 3], Some(Day), Some(Day), Some(Day), Gen.Int[0, 255], Gen.Int[0, 31], Gen.Int[0, 7],
        (measure, exactly, one, other, knownOn, filters, donors, recipients) =>
        {
            AidScope scope = AidScope.At(measure);
            scope = exactly == 0 ? scope.Exactly() : scope;
            scope = one is { } first && !(other < first) ? scope.Since(first) : scope;
            scope = other is { } last ? scope.AsOf(last) : scope;
            scope = knownOn is { } known ? scope.KnownOn(known) : scope;
            scope = filters % 2 == 0 ? scope : scope.DonatedBy(Subset(Donors, donors));
            scope = filters % 3 != 0 ? scope : scope.ReceivedBy(Subset(Recipients, recipients));
            scope = filters % 8 != 1 ? scope : scope.In(AidCategory.Military, AidCategory.NotStated);
            scope = filters % 8 != 2 ? scope : scope.InForm(FinanceForm.Grant, FinanceForm.Loan, FinanceForm.NotStated);
            scope = filters % 8 != 3 ? scope : scope.Through(AidDirection.JointProcurement, AidDirection.RecipientIndustry);
            scope = filters % 8 != 4 ? scope : scope.Within(new Id<Coalition>("coalition-1"));
            scope = filters % 8 != 5 ? scope : scope.Under(new Id<Agreement>("agreement-1"), new Id<Agreement>("agreement-2"));
            scope = filters % 16 != 6 ? scope : scope.Tagged(new Tag("plan", "1"), new Tag("plan", "2"));
            return filters % 16 != 14 ? scope : scope.Tagged(new Tag("plan", "1"), new Tag("package", "1"));
        });

    private static readonly Gen<TotalsQuery> Query = Gen.Select(Scope, Gen.Int[0, 13].Array[0, 3], (scope, dimensions) =>
        new TotalsQuery(scope).GroupBy([.. dimensions.Distinct().Select(i => Dimension.All[i])]));

    /// <summary>Gets random ledgers with random queries.</summary>
    public static Gen<TotalsCase> Case { get; } = Gen.Select(AnyContribution.Array[0, 9], Query, Gen.Int[0, 1000].Array[1, 9], (contributions, query, shuffle) =>
        new TotalsCase(Ledger(contributions), query, [.. shuffle]));

    private static Gen<PartyShares> Shares(Id<Party>[] parties) => Gen.Select(
        Gen.Int[0, 5], Gen.Int[1, (1 << parties.Length) - 1], Gen.Bool, Gen.Int[1, 1000].Array[parties.Length], Gen.Int[0, 6],
        (kind, mask, isReversed, weights, decimals) =>
        {
            Id<Party>[] chosen = Subset(parties, mask);
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

    private static Gen<LocalDate?> Some(Gen<LocalDate> days) => Gen.Select(Gen.Int[0, 2], days, (kind, day) => kind == 0 ? day : (LocalDate?)null);

    private static Id<Party>[] Subset(Id<Party>[] parties, int mask) => [.. parties.Where((_, i) => (mask & (1 << i)) != 0)];

    private static AidLedger Ledger(Contribution[] contributions)
    {
        Party ministry = Party.Create("lt-mod", "Ministry", PartyKind.Ministry);
        return new LedgerBuilder()
            .Add(
                Party.Government("lt", "Lithuania", Country.Of("LT")),
                ministry.WithPartOf(Donors[0]),
                ministry.WithPartOf(Donors[3]).WithRevision(new Revision(new LocalDate(2024, 6, 15))),
                Party.Create("lt-army", "Land Force", PartyKind.ArmedForce).WithPartOf(Donors[1]),
                Party.Government("dk", "Denmark", Country.Of("DK")),
                Party.Government("nl", "Netherlands", Country.Of("NL")),
                Party.Government("ua", "Ukraine", Country.Of("UA")),
                Party.Create("ua-mod", "Ministry", PartyKind.Ministry).WithPartOf(Recipients[0]),
                Party.Government("md", "Moldova", Country.Of("MD")))
            .Add(
                Coalition.Create("coalition-1", "One", Capability.Drones, Recipients[0]),
                Coalition.Create("coalition-2", "Two", Capability.Armour, Recipients[0]))
            .Add(
                Agreement.Create("agreement-1", AgreementKind.Contract, "One"),
                Agreement.Create("agreement-2", AgreementKind.Contract, "Two"))
            .Add([.. contributions.DistinctBy(contribution => (contribution.Id, contribution.Revision.RecordedOn))])
            .Build();
    }
}
