using DefenceAid.Domain;

namespace DefenceAid.Interchange.Tests.Csv;

/// <summary>What reading keeps in memory; nothing else runs beside it, since the memory of the whole process is looked at.</summary>
[Collection(Alone)]
[CollectionDefinition(Alone, DisableParallelization = true)]
public sealed class CsvMemoryTests
{
    private const string Alone = "alone";

    private const string Header = "id,donor,amount,date\n";

    [Fact]
    public void Read_EveryRowAnotherName_KeepsMemoryFlat()
    {
        var mapping = Maps.Make(contribution: """, "tags": [ { "key": "id", "value": { "column": "id" } } ]""");
        var report = new CsvReport();
        long before = 0;
        long most = 0;
        using var rows = new StringRows(Header, i => FormattableString.Invariant($"{i}-{new string('x', 200)},dk,1,2024\n"), 200_000);

        foreach (Contribution contribution in CsvContributions.Read(rows, mapping, report))
        {
            if (report.Read is 20_000 or 100_000 or 200_000)
            {
                long used = GC.GetTotalMemory(forceFullCollection: true);
                before = report.Read == 20_000 ? used : before;
                most = Math.Max(most, used);
            }
        }

        (most - before).Should().BeLessThan(5_000_000);
    }
}
