using DefenceAid.Domain;
using DefenceAid.Domain.Tests.Totals;
using DefenceAid.Domain.Totals;

namespace DefenceAid.Interchange.Tests.Parquet;

/// <summary>The engine that totals partitioned folders, on all cores: most files hold a row or two, so that footers and folders decide what is read.</summary>
public sealed class ParquetFolderEngineTests : TotalsEngineContract
{
    protected override int Iterations => 100;

    protected override async Task<TotalsTable> RunAsync(TotalsQuery query, IReadOnlyList<Contribution> contributions, AidRegistry registry, RateTable? rates)
    {
        using var place = new TemporaryFolder();
        var findings = new List<Finding>();
        await ParquetFolder.WriteAsync(place.Path, contributions, registry, [Dimension.Year, Dimension.Donor, Dimension.Category]);
        TotalsTable table = await ParquetFolder.Open(place.Path).TotalsAsync(query, findings.Add, rates);

        findings.Should().BeEmpty();
        return table;
    }
}
