using System.Collections;
using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Contributions of one entry each, made as they are asked for and kept by nobody: the same ones each time.</summary>
internal sealed class SampleStream : IEnumerable<Contribution>
{
    private const int Seed = 20240816;
    private const int Days = 1581; // to the end of April 2026
    private const int PercentExact = 90;
    private const long MostCents = 10_000_000_000;
    private const byte CentScale = 2;

    private static readonly LocalDate FirstDay = new(2022, 1, 1);
    private static readonly Currency[] OwnCurrencies = [Currency.USD, Currency.SEK, Currency.NOK, Currency.DKK, Currency.PLN];
    private static readonly AidChannel[] Channels =
        [AidChannel.DonorIndustry, AidChannel.JointProcurement, AidChannel.RecipientIndustry, AidChannel.OwnStock];

    private static readonly AidStage[] Stages =
        [AidStage.Announced, AidStage.Committed, AidStage.Committed, AidStage.Committed, AidStage.Allocated, AidStage.Delivered];

    private readonly Func<Random, int, StageEntry> _makeEntry;
    private readonly PartyShares _recipient;
    private readonly PartyShares[] _donors;
    private readonly Agreement[] _agreements;

    private SampleStream(int count, int donorCount, int agreementCount, Func<Random, int, StageEntry> makeEntry)
    {
        var recipient = Party.Government("ua", "Ukraine", Country.Of("UA"));
        Party[] donors = [.. Country.All.Take(donorCount).Select(country => Party.Government("gov-" + country.Code, country.Name, country))];
        _recipient = recipient;
        _donors = [.. donors.Select(donor => (PartyShares)donor)];
        _agreements = [.. Enumerable.Range(0, agreementCount).Select(number =>
            Agreement.Create($"agreement-{number}", AgreementKind.Contract, $"Agreement {number}"))];
        _makeEntry = makeEntry;
        Count = count;
        Donors = [.. donors.Select(donor => donor.Id)];
        Registry = new LedgerBuilder().Add(donors).Add(recipient).Add(_agreements).Build().Registry;
    }

    /// <summary>Gets the currencies of the amounts.</summary>
    public static IReadOnlyList<Currency> Currencies { get; } = [Currency.EUR, .. OwnCurrencies];

    /// <summary>Gets how many contributions there are.</summary>
    public int Count { get; }

    /// <summary>Gets who gives.</summary>
    public IReadOnlyList<Id<Party>> Donors { get; }

    /// <summary>Gets what they refer to.</summary>
    public AidRegistry Registry { get; }

    /// <summary>Gives plain ones of forty donors: exact amounts in euro, committed on a day.</summary>
    public static SampleStream Plain(int count) => new(count, donorCount: 40, agreementCount: 0, PlainEntry);

    /// <summary>Gives plain ones of a hundred donors under ten thousand agreements.</summary>
    public static SampleStream UnderAgreements(int count) => new(count, donorCount: 100, agreementCount: 10_000, PlainEntry);

    /// <summary>Gives those of forty donors at several stages, in euro or in the donor's own currency, a tenth of the amounts with any of the words.</summary>
    public static SampleStream Hedged(int count) => new(count, donorCount: 40, agreementCount: 0, HedgedEntry);

    /// <summary>Makes them, one after the other.</summary>
    public IEnumerator<Contribution> GetEnumerator()
    {
        var random = new Random(Seed);
        for (int i = 0; i < Count; i++)
        {
            yield return Make(random, i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Contribution Make(Random random, int number)
    {
        int donor = random.Next(_donors.Length);
        Contribution contribution = Contribution
            .Create($"contribution-{number}", _donors[donor], _recipient, AidCategory.Military, Pick(random, Channels))
            .WithEntry(_makeEntry(random, donor));
        return _agreements.Length == 0 ? contribution : contribution.Under(Pick(random, _agreements));
    }

    private static StageEntry PlainEntry(Random random, int donor) =>
        new(AidStage.Committed, Amount(random, Currency.EUR), Day(random));

    private static StageEntry HedgedEntry(Random random, int donor)
    {
        Currency currency = random.Next(2) == 0 ? Currency.EUR : OwnCurrencies[donor % OwnCurrencies.Length];
        AmountQualifier qualifier = random.Next(100) < PercentExact
            ? AmountQualifier.Exactly
            : AmountQualifier.All[random.Next(AmountQualifier.All.Length)];
        return new StageEntry(Pick(random, Stages), State(qualifier, Amount(random, currency)), Day(random));
    }

    private static StatedAmount State(AmountQualifier qualifier, Money amount) => qualifier.Code switch
    {
        AmountQualifier.Codes.AtLeast => StatedAmount.AtLeast(amount),
        AmountQualifier.Codes.Over => StatedAmount.Over(amount),
        AmountQualifier.Codes.UpTo => StatedAmount.UpTo(amount),
        AmountQualifier.Codes.Under => StatedAmount.Under(amount),
        AmountQualifier.Codes.About => StatedAmount.About(amount),
        AmountQualifier.Codes.Between => StatedAmount.Between(amount, amount + amount),
        AmountQualifier.Codes.Undisclosed => StatedAmount.Undisclosed,
        _ => amount,
    };

    private static Money Amount(Random random, Currency currency)
    {
        long cents = random.NextInt64(1, MostCents);
        return new Money(new decimal(unchecked((int)cents), (int)(cents >> 32), 0, isNegative: false, CentScale), currency);
    }

    private static PartialDate Day(Random random) => FirstDay.PlusDays(random.Next(Days));

    private static T Pick<T>(Random random, T[] choices) => choices[random.Next(choices.Length)];
}
