using DefenceAid.Domain;
using NodaTime;

namespace DefenceAid.Benchmarks.Ratios;

/// <summary>Contributions of forty donors to one recipient, the same ones in each run.</summary>
internal sealed class SampleContributions
{
    private const int Seed = 20240816;
    private const int DonorCount = 40;
    private const int Days = 1400;
    private const int PercentOfOneEntry = 90;

    private static readonly LocalDate FirstDay = new(2022, 2, 24);
    private static readonly AidCategory[] Categories = [AidCategory.Military, AidCategory.Military, AidCategory.Humanitarian, AidCategory.Financial];

    private static readonly AidStage[] Stages =
        [AidStage.Announced, AidStage.Committed, AidStage.Committed, AidStage.Committed, AidStage.Allocated, AidStage.Delivered];

    private static readonly AidChannel[] Channels =
        [AidChannel.DonorIndustry, AidChannel.JointProcurement, AidChannel.RecipientIndustry, AidChannel.OwnStock];

    private readonly Random _random = new(Seed);
    private readonly Party _recipient = Party.Government("ua", "Ukraine", Country.Of("UA"));
    private readonly Party[] _donors;

    /// <summary>Makes them.</summary>
    public SampleContributions(int count)
    {
        _donors = [.. Country.All.Take(DonorCount).Select(country => Party.Government("gov-" + country.Code, country.Name, country))];
        Rows = [.. Enumerable.Range(0, count).Select(Make)];
    }

    /// <summary>Gets the contributions.</summary>
    public Contribution[] Rows { get; }

    /// <summary>Gets the donors and the recipient.</summary>
    public AidRegistry Registry => new LedgerBuilder().Add(_donors).Add(_recipient).Build().Registry;

    /// <summary>Gives all of it as a ledger.</summary>
    public AidLedger ToLedger() => new LedgerBuilder().Add(_donors).Add(_recipient).Add(Rows).Build();

    private Contribution Make(int number)
    {
        AidStage stage = Pick(Stages);
        Contribution contribution = Contribution
            .Create($"contribution-{number}", Pick(_donors), _recipient, Pick(Categories), Pick(Channels))
            .WithEntry(Entry(stage));
        return _random.Next(100) < PercentOfOneEntry ? contribution : contribution.WithEntry(Entry(stage));
    }

    private StageEntry Entry(AidStage stage) =>
        new(stage, new Money(_random.NextInt64(1, 10_000_000_000) / 100m, Currency.EUR), FirstDay.PlusDays(_random.Next(Days)));

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
