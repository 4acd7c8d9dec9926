using DefenceAid.Domain;
using DefenceAid.Domain.Tests.Totals;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Tests.Parquet;

/// <summary>The engine that totals the columns of a Parquet file.</summary>
public sealed class ParquetEngineTests : TotalsEngineContract
{
    protected override int Iterations => 300;

    protected override async Task<TotalsTable> RunAsync(TotalsQuery query, IReadOnlyList<Contribution> contributions, AidRegistry registry, RateTable? rates)
    {
        using var stream = new MemoryStream();
        var findings = new List<Finding>();
        await ParquetContributions.WriteAsync(stream, contributions, registry);
        stream.Position = 0;
        TotalsTable table = await ParquetContributions.TotalsAsync(stream, query, findings.Add, rates);

        findings.Should().BeEmpty();
        return table;
    }
}
