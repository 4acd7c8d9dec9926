using DefenceAid.Domain.Serialization;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Domain.Tests.Totals;

/// <summary>The engine that runs over a stream of one contribution a line, as it was written.</summary>
public sealed class NdjsonEngineTests : TotalsEngineContract
{
    protected override int Iterations => 2000;

    protected override async Task<TotalsTable> RunAsync(TotalsQuery query, IReadOnlyList<Contribution> contributions, AidRegistry registry, RateTable? rates)
    {
        using var stream = new MemoryStream();
        var findings = new List<Finding>();
        await ContributionStream.WriteAsync(stream, contributions);
        stream.Position = 0;
        TotalsTable table = await query.RunAsync(ContributionStream.ReadAsync(stream, findings.Add), registry, rates);

        findings.Should().BeEmpty();
        return table;
    }
}
