using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange.Tests.Iati;
using NodaTime;

namespace DefenceAid.Interchange.Tests.Parquet;

/// <summary>What totalling keeps in memory; nothing else runs beside it, since the memory of the whole process is looked at.</summary>
[Collection("alone")]
public sealed class ParquetMemoryTests
{
    // More than half of a row group, so that each is one by itself.
    private const int Entries = 70_000;

    private static readonly StageEntry[] Same =
        [.. Enumerable.Range(0, Entries).Select(number => new StageEntry(AidStage.Committed, new Money(number, Currency.EUR), new LocalDate(2024, 1, 1).PlusDays(number % 1000)))];

    [Fact]
    public async Task Totals_MoreRowGroups_KeepsMemoryFlat()
    {
        long few = await PeakAsync(2);
        long many = await PeakAsync(8);

        many.Should().BeLessThan((few * 3 / 2) + 5_000_000);
    }

    private static async Task<long> PeakAsync(int groups)
    {
        using var written = new MemoryStream();
        await ParquetContributions.WriteAsync(written, Enumerable.Range(0, groups).Select(number => Contribution
            .Create($"c{number}", LedgerGen.Lithuania, LedgerGen.Ukraine, AidCategory.Military, AidChannel.OwnStock).WithEntries(Same)), LedgerGen.Built().Registry);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long most = before;
        using var stream = new WatchedStream(written.ToArray(), () => most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true)));
        await ParquetContributions.TotalsAsync(stream, new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Month), finding => throw new InvalidOperationException(finding.ToString()));
        return most - before;
    }
}
