using System.Collections.Immutable;
using CsCheck;
using DefenceAid.Domain.Totals;
using NodaTime;

namespace DefenceAid.Domain.Tests.Totals.Diff;

public sealed class DiffPropertyTests
{
    // The days on which the random ledgers learn of something: versions of contributions, and a ministry that moves to another state.
    private static readonly LocalDate[] Days = [new(2024, 1, 1), new(2024, 3, 1), new(2024, 6, 14), new(2024, 6, 15), new(2024, 9, 1)];

    private static readonly Gen<TotalsCase> Latest = AidGen.Case.Where(made => made.Query.Scope.KnownOnDate is null);

    // Converted totals are rounded each by itself, so that differences add up of those alone that are not converted.
    private static readonly Gen<TotalsCase> Exact = Latest.Where(made => made.Query.Conversion is null);

    [Fact]
    public void EffectOn_TwoLedgers_ExplainsTheDifferenceExactly() => Gen.Select(Exact, AidGen.Case, Gen.Bool, (one, other, moves) => (one, other, moves)).Sample(made =>
    {
        AidLedger newer = made.moves ? Moved(made.other.Ledger) : made.other.Ledger;

        RequireExplained(LedgerDiff.Between(made.one.Ledger, newer).EffectOn(made.one.Query));
    });

    [Fact]
    public void EffectOn_TwoDays_ExplainsTheDifferenceExactly() => Gen.Select(Exact, Gen.Int[0, 4], Gen.Int[0, 5], (one, from, to) => (one, from, to)).Sample(made =>
    {
        LocalDate? to = made.to == Days.Length ? null : Days[Math.Max(made.from, made.to)];

        RequireExplained(LedgerDiff.Between(made.one.Ledger, Days[made.from], to).EffectOn(made.one.Query));
    });

    [Fact]
    public void EffectOn_ContributionsNotListed_ComeToTheSameAlone() => Gen.Select(Latest, Gen.Int[0, 3], (one, from) => (one, from)).Sample(made =>
    {
        AidLedger ledger = made.one.Ledger;
        TotalsEffect effect = LedgerDiff.Between(ledger, Days[made.from], Days[^1]).EffectOn(made.one.Query, made.one.Rates);

        foreach (var versions in ledger.Contributions.GroupBy(contribution => contribution.Id).Where(group => effect.Rows.All(row => row.Contribution != group.Key)))
        {
            effect.After.Query.Run(versions, ledger.Registry, made.one.Rates).Rows
                .Should().Equal(effect.Before.Query.Run(versions, ledger.Registry, made.one.Rates).Rows);
        }
    });

    [Fact]
    public void Between_TheSameInAnotherOrder_IsNoChangeAndTotalsTheSame() => Latest.Sample(made =>
    {
        AidLedger turned = Turned(made.Ledger);

        LedgerDiff.Between(made.Ledger, turned).Changes.Should().BeEmpty();
        made.Query.Run(turned, made.Rates).Rows.Should().Equal(made.Query.Run(made.Ledger, made.Rates).Rows);
    });

    [Fact]
    public void Between_TheOtherWayRound_HasTheOppositeChanges() => Gen.Select(AidGen.Case, AidGen.Case, (one, other) => (one, other)).Sample(made =>
    {
        LedgerDiff there = LedgerDiff.Between(made.one.Ledger, made.other.Ledger);
        LedgerDiff back = LedgerDiff.Between(made.other.Ledger, made.one.Ledger);

        Keys(back.Changed).Should().BeEquivalentTo(Keys(there.Changed));
        Keys(back.Added).Should().BeEquivalentTo(Keys(there.Withdrawn.AddRange(there.Removed)));
        back.Changed.SelectMany(Sides).Should().BeEquivalentTo(there.Changed.SelectMany(Swapped));
    });

    // In each row and currency: what is after, less what was before, is the sum of the contributions' differences, in fractions without bound.
    private static void RequireExplained(TotalsEffect effect)
    {
        foreach (TotalsKey key in effect.Before.Concat(effect.After).Select(row => row.Key).Distinct())
        {
            ImmutableArray<ContributionEffect> rows = [.. effect.Rows.Where(row => row.Key == key)];
            RequireExplained(effect.Before[key], effect.After[key], rows);
        }

        if (effect.Before.Query.Dimensions.IsEmpty)
        {
            RequireExplained(effect.Before.Total, effect.After.Total, effect.Rows);
        }
    }

    private static void RequireExplained(AidTotal before, AidTotal after, ImmutableArray<ContributionEffect> rows)
    {
        (after.Contributions - before.Contributions).Should().Be(rows.Sum(row => row.After.Contributions - row.Before.Contributions));
        (after.Undisclosed - before.Undisclosed).Should().Be(rows.Sum(row => row.After.Undisclosed - row.Before.Undisclosed));
        foreach (Currency currency in before.Amounts.Concat(after.Amounts).Select(amount => amount.Currency).Distinct())
        {
            Rational Change(AidTotal was, AidTotal becomes, Func<CurrencyTotal, ExactMoney> part) => In(becomes[currency], part) + -In(was[currency], part);
            foreach (Func<CurrencyTotal, ExactMoney> part in (Func<CurrencyTotal, ExactMoney>[])[total => total.Nominal, total => total.Lower])
            {
                Change(before, after, part).Should().Be(rows.Aggregate(Rational.Zero, (sum, row) => sum + Change(row.Before, row.After, part)));
            }
        }
    }

    private static Rational In(CurrencyTotal? total, Func<CurrencyTotal, ExactMoney> part) =>
        total is null ? Rational.Zero : Rational.Of(part(total).Numerator, part(total).Denominator);

    private static IEnumerable<string> Keys(ImmutableArray<RecordChange> changes) => changes.Select(change => $"{change.Record} {change.Id}");

    private static IEnumerable<string> Sides(RecordChange change) => change.Fields.Select(field => $"{change.Id}: {field.Before ?? "-"} -> {field.After ?? "-"}");

    private static IEnumerable<string> Swapped(RecordChange change) => change.Fields.Select(field => $"{change.Id}: {field.After ?? "-"} -> {field.Before ?? "-"}");

    // Every list back to front, the lists inside contributions too.
    private static AidLedger Turned(AidLedger ledger)
    {
        LedgerBuilder builder = new LedgerBuilder().Add([.. ledger.Registry.Agreements.Reverse()]).Add([.. ledger.Registry.Coalitions.Reverse()]);
        builder.Add([.. ledger.Registry.Groups.Reverse()]);
        return builder.Add([.. ledger.Registry.Parties.Reverse()]).Add([.. ledger.Contributions.Reverse().Select(Turned)]).Build();
    }

    private static Contribution Turned(Contribution contribution)
    {
        Contribution turned = Contribution.Create(contribution.Id.Value, contribution.Donors, contribution.Recipients, contribution.Category, contribution.Channel)
            .InForm(contribution.Form)
            .WithRevision(contribution.Revision);
        turned = contribution.Coalition is { } coalition ? turned.Within(coalition) : turned;
        turned = contribution.Agreement is { } agreement ? turned.Under(agreement) : turned;
        turned = contribution.Funding.Into is { } pool ? turned.PayingInto(pool) : turned;
        turned = contribution.Funding.FundedBy.Reverse().Aggregate(turned, (current, source) => current.FundedBy(source.Party, source.Amount, source.Contribution));
        turned = contribution.Tags.Aggregate(turned, (current, tag) => current.WithTag(tag));
        return contribution.Entries.Reverse().Aggregate(turned, (current, entry) => current.WithEntry(entry));
    }

    // The army belongs to another state, and always did.
    private static AidLedger Moved(AidLedger ledger)
    {
        Id<Party> denmark = new("dk");
        return new LedgerBuilder()
            .Add([.. ledger.Registry.Coalitions]).Add([.. ledger.Registry.Agreements]).Add([.. ledger.Registry.Groups])
            .Add([.. ledger.Registry.Parties.Select(party => party.Id.Value == "lt-army" ? party.WithPartOf(denmark) : party)])
            .Add([.. ledger.Contributions]).Build();
    }
}
