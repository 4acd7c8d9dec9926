using CsCheck;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Interchange.Tests.Iati;

/// <summary>Ledgers of everything that IATI has a word for, and of what it has none for: hedges, weights, odd tags and texts that XML can't hold.</summary>
internal static class LedgerGen
{
    private static readonly LocalDate Day = new(2024, 5, 6);
    public static readonly Party Lithuania = Party.Government("lt", "Lithuania", Country.Of("LT"));
    private static readonly Party Ministry = Party.Ministry("lt-mod", "Ministry of National Defence\uFFFF", Lithuania);
    public static readonly Party Ukraine = Party.Government("ukraine\uFFFE", "Ukraine", Country.Of("UA"));
    private static readonly Party Moldova = Party.Government("md", "Moldova", Country.Of("MD"));
    private static readonly Party Fund = Party.PooledFund("A fund", "A fund");

    private static readonly Gen<PartyShares> Shares = Gen.OneOf(
        Gen.OneOf<PartyShares>(Lithuania, Ministry, Ukraine, Fund),
        Gen.OneOf(PartyShares.Jointly(Lithuania, Moldova), PartyShares.Jointly(Fund, Ukraine, Moldova)),
        Gen.Select(Gen.Int[1, 1000], Gen.Int[1, int.MaxValue], Gen.Int[1, 3], (a, b, c) => PartyShares.Weighted((Lithuania, a), (Moldova, b), (Ukraine, c))),
        Gen.Select(Gen.Int[1, 49_999_999], Gen.Int[1, 50_000_000], (a, b) => PartyShares.Percentages((Moldova, a / 1_000_000m), (Fund, b / 1_000_000m))));

    private static readonly Gen<StatedAmount> Amounts = Gen.OneOf(
        Gen.Const(StatedAmount.Undisclosed),
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[0, 6], (units, scale) => StatedAmount.Exactly(new Money(new decimal(Math.Abs(units), 0, 0, units < 0, (byte)scale), Currency.EUR))),
        Gen.Select(Gen.Int[1, 1000], Gen.OneOf("over", "at least", "up to", "under", "about"), (units, words) => StatedAmount.Parse($"{words} USD {units}")),
        Gen.Int[1, 1000].Select(units => StatedAmount.Parse($"between UAH {units} and UAH {units + 1}")));

    private static readonly Gen<PartialDate?> Dates = Gen.OneOf(
        Gen.Const((PartialDate?)null),
        Gen.Int[1, 9999].Select(year => (PartialDate?)new PartialDate(year)),
        Gen.Select(Gen.Int[1990, 2030], Gen.Int[1, 12], (year, month) => (PartialDate?)new PartialDate(year, month)),
        Gen.Int[0, 5000].Select(days => (PartialDate?)new PartialDate(Day.PlusDays(-days))));

    private static readonly Gen<StageEntry> Entries = Gen.Select(
        Gen.OneOf([.. AidStage.All]), Amounts, Dates, Gen.OneOf(null, "1", "3", "4", "8", "own code"), Gen.Bool, (stage, amount, on, code, isCancelled) =>
        {
            StageEntry entry = isCancelled && amount.Qualifier == AmountQualifier.Exactly && amount.Nominal is { Sign: > 0 } nominal
                ? StageEntry.Cancellation(stage, nominal, on)
                : new StageEntry(stage, amount, on);
            return code is null ? entry : entry.WithSourceCode(code).ValuedOn(Day);
        });

    private static readonly Gen<Tag> Tags = Gen.OneOf(
        "plan=A", "iati-sector=15110", "iati-sector=72010", "iati-sector-1=2", "iati-sector-99=A B", "iati-status=4", "iati-status=3", "iati-finance-type=110", "iati-finance-type=421",
        "iati-reporter=lt", "iati-reporter=unknown", "iati-implementing=nobody known", "iati-implementing=A fund", "iati-related-1=x", "iati-related=x", "iati-tag-2=t\uFFFF", "iati-tag-2=t",
        "iati-humanitarian-scope-1-1-2=E", "iati-humanitarian-scope-1=E", "iati-receiver=lt", "iati-aid-type=A01").Select(text => Tag.Parse(text));

    private static readonly Gen<Extensions> Kept = Gen.OneOf(
        "{}", """{"x":[1,null]}""", """{"iati":1}""", """{"iati":{"identifier":"c0\u0001"}}""", """{"iati":{"identifier":" c0","flows":[{"type":"3","amount":"EUR 1"},5]}}""",
        """{"iati":{"flows":[{"type":"6","on":"2024-05-06","amount":"EUR 5"},{"type":"1","on":"2024-05-06","amount":"EUR 5","valuedOn":"2024-05-06","provider":"lt","providerActivity":"x"}]}}""")
        .Select(json => Extensions.Parse(json));

    private static readonly Gen<Contribution> Contributions = Gen.Select(
        Gen.Select(Shares, Shares, Gen.OneOf([.. AidCategory.All]), Gen.OneOf([.. AidRoute.All])),
        Gen.Select(Entries.Array[0, 5], Tags.Array[0, 5], Gen.OneOf([.. FinanceForm.All]), Kept),
        Gen.Bool,
        (who, what, isSourced) =>
        {
            Contribution contribution = Contribution.Create("c", who.Item1, who.Item2, who.Item3, AidChannel.FromRoute(who.Item4))
                .WithEntries(what.Item1).WithTags(what.Item2).InForm(what.Item3).WithExtensions(what.Item4).FundedBy(Fund);
            return isSourced ? contribution.WithSource(new SourceReference("A <publisher>", "A & title\uFFFE", Day)).WithItem("]]> items") : contribution;
        });

    public static readonly Gen<AidLedger> Ledgers = Contributions.Array[1, 4].Select(contributions =>
        Built([.. contributions.Select((contribution, i) => Renamed(contribution, i))]));

    public static AidLedger Built(params Contribution[] contributions) =>
        new LedgerBuilder().Add(Lithuania, Ministry, Ukraine, Moldova, Fund).Add(contributions).Build();

    private static Contribution Renamed(Contribution contribution, int number) =>
        Contribution.Create($"c{number}", contribution.Donors, contribution.Recipients, contribution.Category, contribution.Channel)
            .WithEntries([.. contribution.Entries]).WithTags([.. contribution.Tags]).InForm(contribution.Form).WithExtensions(contribution.Extensions).FundedBy(Fund)
            .WithRevision(number == 3 ? new Revision(Day, isWithdrawal: true) : default);
}
