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
        string copy = await CopyAsync(place.Path, ledger, "");
        var findings = new List<Finding>();

        AidLedger read = (await ParquetFolder.Open(copy).ReadLedgerAsync(findings.Add)).Build();
        TotalsTable totals = await ParquetFolder.Open(copy).TotalsAsync(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor), findings.Add);

        read.Should().Be(ledger);
        totals.Should().BeEquivalentTo(new TotalsQuery(AidScope.Committed).GroupBy(Dimension.Donor).Run(ledger));
        findings.Should().BeEmpty();
    }

    // 2,000 contributions of three entries, in row groups of 2,048 rows: the ends of the first two lie within the contributions 682 and 1,365.
    [Fact]
    public async Task Read_ContributionsOverTwoRowGroups_AreRefusedWholeAndAlone()
    {
        using var place = new TemporaryFolder();
        AidLedger ledger = LedgerGen.Built([.. Enumerable.Range(0, 2000).Select(OfThreeEntries)]);
        string copy = await CopyAsync(place.Path, ledger, ", ROW_GROUP_SIZE 2048");
        var findings = new List<Finding>();
        var ofTotals = new List<Finding>();

        AidLedger read = (await ParquetFolder.Open(copy).ReadLedgerAsync(findings.Add)).Build();
        TotalsTable totals = await ParquetFolder.Open(copy).TotalsAsync(new TotalsQuery(AidScope.Committed), ofTotals.Add);

        Duck.Rows($"SELECT row_group_num_rows, stats_min_value, stats_max_value FROM parquet_metadata('{copy}') WHERE path_in_schema = 'contribution' ORDER BY row_group_id")
            .Should().BeEquivalentTo([new[] { "2048", "0", "682" }, ["2048", "682", "1365"], ["1904", "1365", "1999"]], options => options.WithStrictOrdering());
        string[] places = ["row-group[0]/row[2046]/contribution", "row-group[1]/row[0]/contribution", "row-group[1]/row[2047]/contribution", "row-group[2]/row[0]/contribution"];
        read.Contributions.Should().HaveCount(1998).And.NotContain(contribution => contribution.Id.Value == "c682" || contribution.Id.Value == "c1365");
        totals.Total.ToString().Should().Be("EUR 221778", "it is 111 of 1,998");
        findings.Select(finding => finding.Path).Should().Equal(places);
        ofTotals.Select(finding => finding.Path).Should().BeEquivalentTo(places);
    }

    // Of 6,000 contributions, whose numbers are all over the file when it is sorted by day, the last 100 have three entries, on three days. A row without a number may be of any contribution.
    [Theory]
    [InlineData("*")]
    [InlineData("* REPLACE (CASE WHEN id = 'c3' THEN NULL ELSE contribution END AS contribution)")]
    public async Task Read_RowsThatWereSortedAnew_NoPartCounts(string columns)
    {
        using var place = new TemporaryFolder();
        AidLedger ledger = LedgerGen.Built([.. Enumerable.Range(0, 6000).Select(number => number < 5900 ? OfOneEntry(number) : OfThreeEntries(number))]);
        string copy = await CopyAsync(place.Path, ledger, ", ROW_GROUP_SIZE 2048", columns, "on_first, contribution");
        var findings = new List<Finding>();
        var ofTotals = new List<Finding>();

        AidLedger read = (await ParquetFolder.Open(copy).ReadLedgerAsync(findings.Add)).Build();
        TotalsTable totals = await ParquetFolder.Open(copy).TotalsAsync(new TotalsQuery(AidScope.Committed), ofTotals.Add);
        TotalsTable firstDay = await ParquetFolder.Open(copy).TotalsAsync(new TotalsQuery(AidScope.Committed.AsOf(new LocalDate(2024, 1, 1))), _ => { });

        Duck.Rows($"SELECT count(DISTINCT row_group_id) FROM parquet_metadata('{copy}')")[0].Should().Equal("4");
        read.Contributions.Select(contribution => contribution.Id.Value).Should().BeEquivalentTo(Enumerable.Range(0, 5900).Select(number => $"c{number}"));
        totals.Total.ToString().Should().Be("EUR 5900");
        firstDay.Total.ToString().Should().Be("EUR 5900", "a part is none, though the row groups with the rest of it are not read");
        findings.Should().HaveCount(300).And.OnlyContain(finding => finding.Path.EndsWith("/contribution"));
        ofTotals.Should().BeEquivalentTo(findings);
    }

    // "a" with one entry and "b" with two have one number, and their rows are the first of "b", that of "a", the second of "b": in the last case with the end of a row group behind the first.
    [Theory]
    [InlineData(0)]
    [InlineData(2047)]
    public async Task Read_RowsOfTwoContributionsOfOneNumber_AreNotJoined(int before)
    {
        using var place = new TemporaryFolder();
        AidLedger ledger = LedgerGen.Built([
            .. Enumerable.Range(0, before).Select(OfOneEntry),
            OfOneEntry(0).Alike(new Id<Contribution>("a"), [new StageEntry(AidStage.Announced, new Money(50, Currency.EUR))]),
            OfOneEntry(0).Alike(new Id<Contribution>("b"), [new StageEntry(AidStage.Committed, new Money(100, Currency.EUR)), new StageEntry(AidStage.Delivered, new Money(70, Currency.EUR))])]);
        string copy = await CopyAsync(
            place.Path, ledger, ", ROW_GROUP_SIZE 2048", $"* REPLACE (least(contribution, {before}) AS contribution)", "contribution, entry, id DESC");
        var findings = new List<Finding>();
        var ofTotals = new List<Finding>();

        AidLedger read = (await ParquetFolder.Open(copy).ReadLedgerAsync(findings.Add)).Build();
        TotalsTable totals = await ParquetFolder.Open(copy).TotalsAsync(new TotalsQuery(AidScope.Committed), ofTotals.Add);

        Duck.Rows($"SELECT id FROM '{copy}' OFFSET {before}").Select(row => row[0]).Should().Equal("b", "a", "b");
        read.Contributions.Select(contribution => contribution.Id.Value).Should().Equal(Enumerable.Range(0, before).Select(number => $"c{number}"));
        totals.Total.ToString().Should().Be(before == 0 ? "none" : $"EUR {before}");
        findings.Should().HaveCount(2).And.OnlyContain(finding => finding.Path.EndsWith("/contribution"));
        ofTotals.Should().BeEquivalentTo(findings);
    }

    // Numbers of more than a hundred million places, where the library has some 140,000.
    [Fact]
    public async Task Read_NumbersFarApart_IsRefusedWhereRowsMayBe()
    {
        using var place = new TemporaryFolder();
        string copy = await CopyAsync(place.Path, LedgerGen.Built([.. Enumerable.Range(0, 140_000).Select(OfOneEntry), OfThreeEntries(140_000)]), "", "* REPLACE (contribution * 1024 AS contribution)", "hash(contribution), entry");

        await FluentActions.Awaiting(() => ParquetFolder.Open(copy).TotalsAsync(new TotalsQuery(AidScope.Committed), _ => { }))
            .Should().ThrowAsync<LedgerException>().WithMessage("*row-group[1]/contribution: expected numbers that lie close together*");
    }

    [Fact]
    public async Task Read_SingleEntriesThatWereSortedAnew_IsTheLedger()
    {
        using var place = new TemporaryFolder();
        AidLedger ledger = LedgerGen.Built([.. Enumerable.Range(0, 5000).Select(OfOneEntry)]);
        string copy = await CopyAsync(place.Path, ledger, ", ROW_GROUP_SIZE 2048", order: "hash(contribution)");
        var findings = new List<Finding>();

        AidLedger read = (await ParquetFolder.Open(copy).ReadLedgerAsync(findings.Add)).Build();
        TotalsTable totals = await ParquetFolder.Open(copy).TotalsAsync(new TotalsQuery(AidScope.Committed), findings.Add);

        read.Should().Be(ledger);
        totals.Total.ToString().Should().Be("EUR 5000");
        findings.Should().BeEmpty();
    }

    [Fact]
    public async Task Metadata_WrittenFile_HasAsManyRowsAsTheFile()
    {
        using var place = new TemporaryFolder();
        await ParquetFolder.WriteAsync(place.Path, SampleLedgers.Load("us-drawdowns"), []);
        string file = $"{place.Path}/part-00000.parquet";

        string?[] counts = Duck.Rows($"SELECT (SELECT num_rows FROM parquet_file_metadata('{file}')), (SELECT count(*) FROM '{file}'), (SELECT count(id) FROM '{file}')")[0];

        counts.Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    private static Contribution OfOneEntry(int number) =>
        Contribution.Committed($"c{number}", LedgerGen.Lithuania, LedgerGen.Ukraine, new LocalDate(2024, 1, 1), AidCategory.Military, AidChannel.NotStated, new Money(1, Currency.EUR));

    private static Contribution OfThreeEntries(int number) => OfOneEntry(number)
        .WithEntry(new StageEntry(AidStage.Committed, new Money(10, Currency.EUR), new LocalDate(2024, 1, 2)))
        .WithEntry(new StageEntry(AidStage.Committed, new Money(100, Currency.EUR), new LocalDate(2024, 1, 3)));

    // Gives the path of what DuckDB writes of a ledger's rows, with the ledger's metadata.
    private static async Task<string> CopyAsync(string folder, AidLedger ledger, string options, string columns = "*", string order = "contribution, entry")
    {
        await ParquetFolder.WriteAsync(folder, ledger, []);
        string copy = Path.Combine(folder, "copy.parquet");
        string text = Duck.Rows($"SELECT decode(value) FROM parquet_kv_metadata('{folder}/part-00000.parquet') WHERE decode(key) = 'defence-aid-ledger'")[0][0]!;
        Duck.Run($$"""
            COPY (SELECT {{columns}} FROM '{{folder}}/*.parquet' ORDER BY {{order}}) TO '{{copy}}'
            (FORMAT parquet, KV_METADATA {"defence-aid-format": 'defence-aid-parquet/1', "defence-aid-ledger": '{{text.Replace("'", "''", StringComparison.Ordinal)}}'}{{options}})
            """);
        return copy;
    }

    private static async Task CompareAsync(AidLedger ledger)
    {
        using var place = new TemporaryFolder();
        await ParquetFolder.WriteAsync(place.Path, ledger, []);

        Duck.Rows($"SELECT {LedgerRows.Columns} FROM '{place.Path}/*.parquet' ORDER BY contribution, entry")
            .Should().BeEquivalentTo(LedgerRows.Of(ledger), options => options.WithStrictOrdering());
    }
}
