using CsCheck;
using DefenceAid.Domain;
using DefenceAid.Domain.Totals;
using DefenceAid.Interchange.Tests.Iati;
using DefenceAid.Interchange.Tests.Parquet;
using DefenceAid.ReferenceData;
using NodaTime;

namespace DefenceAid.Interchange.DuckDb.Tests;

/// <summary>DuckDB reads the files that we write, and we read those that DuckDB writes.</summary>
public sealed class WrittenFilesTests
{
    public static TheoryData<string> Samples => new([.. SampleLedgers.Names]);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Select_WrittenSample_GivesTheLedgersRows(string name) => await CompareAsync(SampleLedgers.Load(name));

    [Fact]
    public Task Select_WrittenLedger_GivesTheLedgersRows() => LedgerGen.Ledgers.SampleAsync(CompareAsync, iter: 20, threads: 1);

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Select_PartitionedSample_GivesTheLedgersRowsAndFolders(string name)
    {
        using var place = new TemporaryFolder();
        AidLedger ledger = SampleLedgers.Load(name);
        await ParquetFolder.WriteAsync(place.Path, ledger, [Dimension.Year, Dimension.Donor]);
        string files = $"read_parquet('{place.Path}/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)";

        Duck.Rows($"SELECT {LedgerRows.Columns} FROM {files} ORDER BY contribution, entry").Should().BeEquivalentTo(LedgerRows.Of(ledger), options => options.WithStrictOrdering());
        Duck.Rows($"SELECT DISTINCT contribution::VARCHAR, year::VARCHAR FROM {files} ORDER BY contribution").Should().BeEquivalentTo(
            ledger.Contributions.Select((contribution, number) => new string?[] { $"{number}", contribution.Entries.IsEmpty ? null : contribution.Entries[0].On?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) })
                .OrderBy(row => long.Parse(row[0]!, System.Globalization.CultureInfo.InvariantCulture)),
            options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Select_FoldersOfOddIds_AreDecoded()
    {
        using var place = new TemporaryFolder();
        string[] ids = ["a/b", "c=d", "50 %", "ž:?*"];
        Party[] donors = [.. ids.Select(id => Party.CivilSociety(id, id))];
        Contribution[] contributions = [.. donors.Select((donor, number) => Contribution.Committed($"c{number}", donor, donors[0], new LocalDate(2024, 1, 1), AidCategory.Military, AidChannel.NotStated, new Money(number, Currency.EUR)))];
        await ParquetFolder.WriteAsync(place.Path, contributions, new LedgerBuilder().Add(donors).Build().Registry, [Dimension.Donor]);

        Duck.Rows($"SELECT id, donor FROM read_parquet('{place.Path}/**/*.parquet', hive_partitioning = true) ORDER BY id")
            .Should().BeEquivalentTo(ids.Select((id, number) => new[] { $"c{number}", id }), options => options.WithStrictOrdering());
    }

    [Fact]
    public async Task Sum_ByDonorAndCurrency_IsThatOfTheQuery()
    {
        using var place = new TemporaryFolder();
        var random = new Random(20240816);
        Currency[] currencies = [Currency.EUR, Currency.USD, Currency.JPY];
        Party[] donors = [LedgerGen.Lithuania, LedgerGen.Ukraine];
        AidLedger ledger = LedgerGen.Built([.. Enumerable.Range(0, 5000).Select(number => Contribution.Committed(
            $"c{number}", donors[random.Next(2)], LedgerGen.Ukraine, new LocalDate(2024, 1, 1), AidCategory.Military, AidChannel.NotStated, new Money(random.NextInt64(-1_000_000_000, 1_000_000_000) / 1000m, currencies[random.Next(3)])))]);
        await ParquetFolder.WriteAsync(place.Path, ledger, [Dimension.Donor]);

        TotalsTable table = await ParquetFolder.Open(place.Path).TotalsAsync(
            new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor, Dimension.Currency), finding => throw new InvalidOperationException(finding.ToString()));

        IEnumerable<string> sums = Duck.Rows($"SELECT donor, currency, sum(amount)::VARCHAR FROM '{place.Path}/**/*.parquet' GROUP BY ALL")
            .Select(row => $"{row[0]} {row[1]} {Money.Parse($"{row[1]} {row[2]}")}");
        table.Select(row => $"{row.Key.ToString().Replace(",", string.Empty, StringComparison.Ordinal)} {row.Total.Amounts[0].Nominal.ToMoney()}").Should().BeEquivalentTo(sums);
    }

    [Fact]
    public async Task ReadLedger_FileThatDuckDbWrote_IsTheLedger()
    {
        using var place = new TemporaryFolder();
        AidLedger ledger = SampleLedgers.Load(SampleLedgers.Names[0]);
        await ParquetFolder.WriteAsync(place.Path, ledger, []);
        string copy = Path.Combine(place.Path, "copy.parquet");
        string text = Duck.Rows($"SELECT decode(value) FROM parquet_kv_metadata('{place.Path}/part-00000.parquet') WHERE decode(key) = 'defence-aid-ledger'")[0][0]!;
        Duck.Run($$"""
            COPY (SELECT * FROM '{{place.Path}}/part-00000.parquet' ORDER BY contribution, entry) TO '{{copy}}'
            (FORMAT parquet, KV_METADATA {"defence-aid-format": 'defence-aid-parquet/1', "defence-aid-ledger": '{{text.Replace("'", "''", StringComparison.Ordinal)}}'})
            """);
        var findings = new List<Finding>();

        AidLedger read = (await ParquetFolder.Open(copy).ReadLedgerAsync(findings.Add)).Build();
        TotalsTable totals = await ParquetFolder.Open(copy).TotalsAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor), findings.Add);

        read.Should().Be(ledger);
        totals.Should().BeEquivalentTo(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor).Run(ledger));
        findings.Should().BeEmpty();
    }

    private static async Task CompareAsync(AidLedger ledger)
    {
        using var place = new TemporaryFolder();
        await ParquetFolder.WriteAsync(place.Path, ledger, []);

        Duck.Rows($"SELECT {LedgerRows.Columns} FROM '{place.Path}/*.parquet' ORDER BY contribution, entry")
            .Should().BeEquivalentTo(LedgerRows.Of(ledger), options => options.WithStrictOrdering());
    }
}
