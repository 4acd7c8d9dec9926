using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The engine that runs over columns, made contribution by contribution.</summary>
public sealed class TableEngineTests : TotalsEngineContract
{
    protected override Task<TotalsTable> RunAsync(TotalsQuery query, IReadOnlyList<Contribution> contributions, AidRegistry registry, RateTable? rates)
    {
        var builder = new ContributionTableBuilder(registry);
        foreach (Contribution contribution in contributions)
        {
            builder.Add(contribution);
        }

        return Task.FromResult(query.Run(builder.ToTable(), rates));
    }
}
