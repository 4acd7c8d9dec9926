using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The engine that runs over a stream.</summary>
public sealed class StreamEngineTests : TotalsEngineContract
{
    protected override Task<TotalsTable> RunAsync(TotalsQuery query, IReadOnlyList<Contribution> contributions, AidRegistry registry, RateTable? rates) =>
        query.RunAsync(contributions.ToAsyncEnumerable(), registry, rates);

    [Fact]
    public async Task RunAsync_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        Func<Task> run = () => new TotalsQuery(AidScope.Committed).RunAsync(Endless(), AidRegistry.Empty, cancellationToken: source.Token);

        await run.Should().ThrowAsync<OperationCanceledException>();
    }

    private static async IAsyncEnumerable<Contribution> Endless(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return Aid("a", Entry(AidStage.Committed, "EUR 1"));
        }
    }
}
