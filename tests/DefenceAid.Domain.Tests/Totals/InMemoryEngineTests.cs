using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The engine that runs over a list.</summary>
public sealed class InMemoryEngineTests : TotalsEngineContract
{
    protected override Task<TotalsTable> RunAsync(TotalsQuery query, IReadOnlyList<Contribution> contributions, AidRegistry registry, RateTable? rates) =>
        Task.FromResult(query.Run(contributions, registry, rates));
}
